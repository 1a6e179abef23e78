import { z } from "zod";
import { type Body, bodySchema, imageIdsOf } from "@/modules/articles/body";

/** An issue is one letter of a newsletter: composed of blocks at the desk, frozen into a sheet (sheet.ts) when it is sent. */

const MOST_BLOCKS = 60;

const id = z.uuid();
const words = (most: number) => z.string().max(most).default("");
const webAddress = z.url({ protocol: /^https?$/ }).max(2_048);

/** Words as the editor of stories writes them. What a letter can't hold of a body, its drawing leaves to a link. */
const textBlock = z.object({ kind: z.literal("text"), id, body: bodySchema });
/** A story's headline, standfirst and picture as they are when the issue is sent, unless the issue says it otherwise. */
const storyBlock = z.object({
  kind: z.literal("story"),
  id,
  articleId: z.uuid(),
  /** lead: picture above; row: small picture beside; line: headline alone. */
  form: z.enum(["lead", "row", "line"]).default("row"),
  headline: words(300),
  standfirst: words(1_000),
});
const pictureBlock = z.object({
  kind: z.literal("picture"),
  id,
  imageId: z.uuid(),
  alt: words(1_000),
  caption: words(2_000),
  credit: words(500),
  href: webAddress.or(z.literal("")).default(""),
});
/** Paid for by somebody, and said to be. */
const sponsorBlock = z.object({
  kind: z.literal("sponsor"),
  id,
  name: words(120),
  body: bodySchema,
  imageId: z.uuid().nullable().default(null),
  href: webAddress.or(z.literal("")).default(""),
});
const signOffBlock = z.object({ kind: z.literal("signOff"), id, body: bodySchema });
const dividerBlock = z.object({ kind: z.literal("divider"), id });

export const issueBlock = z.discriminatedUnion("kind", [
  textBlock,
  storyBlock,
  pictureBlock,
  sponsorBlock,
  signOffBlock,
  dividerBlock,
]);
export const issueBlocks = z.array(issueBlock).max(MOST_BLOCKS);

export type IssueBlock = z.infer<typeof issueBlock>;
export type StoryForm = z.infer<typeof storyBlock>["form"];

export const ISSUE_STATES = ["draft", "scheduled", "sending", "paused", "cancelled", "sent"] as const;
export type IssueState = (typeof ISSUE_STATES)[number];

/** Nothing of it has left the house: its words may still change. */
export const isOpen = (state: IssueState): boolean => state === "draft" || state === "scheduled";

/** How the audit log calls an issue. */
export const issueSubject = (issueId: string) => `issue:${issueId}`;

/** Its address below its newsletter's: the number keeps two with one subject apart. */
export const issueSlug = (number: number, subjectSlug: string) =>
  subjectSlug ? `${number}-${subjectSlug}` : `${number}`;

/** Ids of the stories it shows, each once, in reading order. */
export const storyIdsOf = (blocks: IssueBlock[]): string[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === "story" ? [block.articleId] : []))),
];

/** Ids of the pictures that its own blocks show; those of its stories are the stories'. */
export const pictureIdsOf = (blocks: IssueBlock[]): string[] => [...new Set(blocks.flatMap(picturesOf))];

/** Where the next block comes: before the signature, if the letter ends with one. */
export const endOf = (blocks: IssueBlock[]): number =>
  blocks.at(-1)?.kind === "signOff" ? blocks.length - 1 : blocks.length;

/** What is written in a block; null where it holds no text of its own. */
export const bodyOf = (block: IssueBlock): Body | null => ("body" in block ? block.body : null);

const picturesOf = (block: IssueBlock): string[] => {
  const body = bodyOf(block);
  const own = "imageId" in block && block.imageId ? [block.imageId] : [];
  return body ? [...own, ...imageIdsOf(body)] : own;
};

export const issuePath = (newsletterSlug: string, issueSlug: string) => `/newsletters/${newsletterSlug}/${issueSlug}`;

/** Where it is composed. */
export const issueDeskPath = (newsletterSlug: string, issueId: string) =>
  `/desk/newsletters/${newsletterSlug}/issues/${issueId}`;
