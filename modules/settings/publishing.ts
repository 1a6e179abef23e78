import { z } from "zod";

/** What the ready list looks at. Some are always required; the others where the newsroom says so. */
export const READY_RULES = [
  "headline",
  "words",
  "address",
  "unfinished",
  "overlong",
  "standfirst",
  "section",
  "byline",
  "hero",
  "alt-text",
  "alt-file-name",
  "picture-credit",
  "picture-rights",
  "dead-links",
  "search-headline",
  "card-headline",
] as const;
export type ReadyRule = (typeof READY_RULES)[number];

/** Without these there is no page to print, or it would not be what its writers see. */
export const ALWAYS_REQUIRED: ReadonlySet<ReadyRule> = new Set([
  ...(["headline", "words", "address", "unfinished", "overlong"] as const),
]);

const DEFAULT_REQUIRED: ReadyRule[] = [
  "standfirst",
  "section",
  "byline",
  "alt-text",
  "picture-credit",
  "picture-rights",
  "dead-links",
];

const MISCOUNTED = "A number from 20 to 300, please";
const headlineLength = z.number(MISCOUNTED).int(MISCOUNTED).min(20, MISCOUNTED).max(300, MISCOUNTED);

/** What a story must have before readers get it; one row in the settings. */
export const publishingSchema = z.object({
  /** What publishing is refused without. */
  required: z.array(z.enum(READY_RULES)).default(DEFAULT_REQUIRED),
  /** Search engines cut headlines off from about here. */
  searchHeadlineLength: headlineLength.default(70),
  /** Cards in messengers and networks cut them off from about here. */
  cardHeadlineLength: headlineLength.default(110),
});

export type PublishingRules = z.infer<typeof publishingSchema>;

/** The same as a form sends it: a ticked box says "on", under the name of its rule. */
export const publishingInput = z
  .object({
    ...Object.fromEntries(READY_RULES.map((rule) => [rule, z.literal("on").optional()])),
    searchHeadlineLength: z.coerce.number(MISCOUNTED).pipe(headlineLength),
    cardHeadlineLength: z.coerce.number(MISCOUNTED).pipe(headlineLength),
  })
  .transform(({ searchHeadlineLength, cardHeadlineLength, ...ticked }): PublishingRules => {
    const required = READY_RULES.filter((rule) => rule in ticked && !ALWAYS_REQUIRED.has(rule));
    return { required, searchHeadlineLength, cardHeadlineLength };
  });

export const PUBLISHING_KEY = "publishing";
export const defaultPublishing: PublishingRules = publishingSchema.parse({});
