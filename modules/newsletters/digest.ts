import { z } from "zod";

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** No month lacks it. */
const LAST_DAY_OF_MONTH = 28;

export const MOST_DIGEST_STORIES = 20;
export const DIGEST_RHYTHMS = ["daily", "weekdays", "weekly", "monthly"] as const;
export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number];

/** Which stories a digest takes: all since the last one, the editors' picks, or those under a tag. */
const source = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("since-last") }),
  z.object({ kind: z.literal("picks") }),
  z.object({ kind: z.literal("tag"), slug: z.string().min(1).max(200) }),
]);

/** A letter that is put together by itself, on a rhythm, by the newsroom's clock. */
export const digestSchema = z.object({
  rhythm: z.enum(DIGEST_RHYTHMS),
  /** 1 = Monday … 7 = Sunday; of a weekly one. */
  weekday: z.int().min(1).max(7).optional(),
  /** Of a monthly one. */
  dayOfMonth: z.int().min(1).max(LAST_DAY_OF_MONTH).optional(),
  /** "06:30" */
  time: z.string().regex(TIME),
  source,
  mostStories: z.int().min(1).max(MOST_DIGEST_STORIES),
  /** It waits until an editor says yes. */
  isHeld: z.boolean(),
  /** Of every letter; "" = the headline of its first story. */
  subject: z.string().max(200),
});

export type Digest = z.infer<typeof digestSchema>;
