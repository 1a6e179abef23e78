import { z } from "zod";

/** A place in the shared document as Yjs tells it (relative positions as JSON): it stays with its words as others write. */
export type Anchor = { from: unknown; to: unknown };

export type CommentView = {
  id: string;
  text: string;
  writtenBy: string;
  personId: string | null;
  /** ISO 8601 */
  createdAt: string;
};

/** A conversation in the margin. quote: the words it is about, as they were when it began. */
export type ThreadView = {
  id: string;
  anchor: Anchor;
  quote: string;
  createdAt: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
  comments: CommentView[];
};

/** Somebody who may see the story, and so may be called into a conversation. */
export type Colleague = { id: string; name: string };

export type Margin = { threads: ThreadView[]; colleagues: Colleague[] };

export const marginPath = (articleId: string) => `/desk/stories/${articleId}/comments`;

const LONGEST_COMMENT = 4_000;
const LONGEST_QUOTE = 500;
const LONGEST_ANCHOR = 2_000;

const anchorSchema = z
  .object({ from: z.json(), to: z.json() })
  .refine((anchor) => JSON.stringify(anchor).length <= LONGEST_ANCHOR, "This is no place in a story");

export const commentWords = z.object({
  text: z
    .string()
    .trim()
    .min(1, "Write something first")
    .max(LONGEST_COMMENT, `${LONGEST_COMMENT} characters at most, please`),
  /** Ids of those who are called. */
  mentions: z.array(z.uuid()).max(20).default([]),
});
export const newThread = commentWords.extend({
  anchor: anchorSchema,
  quote: z.string().transform((quote) => quote.replace(/\s+/g, " ").trim().slice(0, LONGEST_QUOTE)),
});

export type CommentWords = z.infer<typeof commentWords>;
export type NewThread = z.infer<typeof newThread>;

export type CommentRefusal = "story-absent" | "thread-absent" | "already-done" | "not-done";

/** "@Ilka Drobysh" */
export const callOf = ({ name }: Colleague) => `@${name}`;

/** Who is still called in a text that was changed after they were chosen. */
export const calledIn = (text: string, colleagues: readonly Colleague[]): Colleague[] =>
  colleagues.filter((colleague) => text.includes(callOf(colleague)));
