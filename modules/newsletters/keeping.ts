import { z } from "zod";
import { type Body, bodySchema, emptyBody } from "@/modules/articles/body";
import { isKeptSlug } from "@/modules/articles/slug";
import { type IssueBlock, issueBlocks } from "@/modules/issues/issue";
import { orNone, words } from "@/modules/platform/form";
import { emailField } from "@/modules/readers/email";
import { isReadable } from "@/modules/settings/contrast";
import { digestInput } from "./digest-form";
import { wordsIn } from "./sheet";

/** Addresses below /newsletters, of readers and of the desk, that are something else. */
const RESERVED = new Set(["confirm", "preferences", "unsubscribe", "thank-you", "new", "readers", "import"]);

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const ONE_LINE = /^[^\u0000-\u001f\u007f]*$/;
const line = (most: number) => words(most).regex(ONE_LINE, "One line, please");

const slug = words(80)
  .refine(isKeptSlug, "Small Latin letters, digits and hyphens only")
  .refine((text) => !RESERVED.has(text), "This address is taken by a page of its own");

const identity = z.object({
  name: line(80).min(1, "Give it a name"),
  slug,
  host: line(120),
  description: words(500).min(1, "Say what readers get: it stands beside the form"),
  rhythm: line(80).min(1, "Say when it comes: “Fridays”, “Weekdays, 06:30”"),
  language: line(3).regex(/^[a-z]{2,3}$/, "Two or three small letters, such as “en” or “uk”"),
});

/** A newsletter as the desk begins it. */
export const newNewsletterInput = identity;
export type NewNewsletterInput = z.output<typeof newNewsletterInput>;

const mailAddress = words(254)
  .toLowerCase()
  .refine((text) => text === "" || emailField.safeParse(text).success, "A whole mail address, or nothing");

const colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, "Six digits after a #, such as #0b5f57")
  .refine((value) => isReadable(value, "day"), "Too pale to be read: links and labels of its letters are set in it");

/** A body as the form sends it: JSON in one field. */
const bodyField = z
  .string()
  .max(200_000, "This letter is too long")
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown; // checked by the schema it is piped into
    } catch {
      context.addIssue({ code: "custom", message: "The words came broken; please reload the page" });
      return z.NEVER;
    }
  })
  .pipe(bodySchema);

const rest = z.object({
  fromName: line(120),
  fromAddress: mailAddress,
  replyTo: mailAddress,
  pictureId: orNone(z.uuid()),
  colour: orNone(colour),
  welcomeSubject: line(200),
  welcome: bodyField,
});

/** A newsletter as its form sends it. */
export const newsletterInput = z
  .intersection(z.object({ ...identity.shape, ...rest.shape }), digestInput)
  .refine(({ welcome, welcomeSubject }) => wordsIn(welcome) === "" || welcomeSubject !== "", {
    path: ["welcomeSubject"],
    error: "A letter has a subject",
  });
export type NewsletterInput = z.output<typeof newsletterInput>;

/** The words of a welcome letter: blocks of an issue, of which the desk writes the one that holds text. */
export const welcomeOf = (blocks: unknown): Body => {
  const text = issueBlocks.parse(blocks).find((block) => block.kind === "text");
  return text?.kind === "text" ? text.body : emptyBody;
};

/** @param id of the block, where it is a new one */
export function welcomeBlocks(welcome: Body, id: string): IssueBlock[] {
  return wordsIn(welcome) === "" ? [] : [{ kind: "text", id, body: welcome }];
}

/** A newsletter as one saw it when one began. */
export const seenNewsletter = z.object({ newsletterId: z.uuid(), version: z.int().min(0) });
export type SeenNewsletter = z.infer<typeof seenNewsletter>;

export type NewsletterRefusal =
  | "absent"
  /** Somebody changed it meanwhile. */
  | "stale"
  | "slug-taken"
  /** A letter was sent, somebody subscribes, or a page of ours names it: its address stays. */
  | "slug-kept"
  /** The stories of its letters are to come from a tag that is not there. */
  | "tag-absent"
  | "picture-absent";
