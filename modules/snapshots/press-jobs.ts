import { z } from "zod";
import type { Job } from "@/modules/platform/job";
import type { Change } from "./change";

/** The jobs the press gives itself. Each can be done again without harm. */

const SOON_IN_MILLISECONDS = 5_000;
/** After the newest stories have followed. */
const QUIET_IN_MILLISECONDS = 15_000;
const BEHIND_NEWS = -10;
const FAR_BEHIND_NEWS = -20;

/** Archives, feeds and neighbours of a change, unless another change has them printed since. */
export const pressPathsJob = (paths: string[], since: Date): Job => ({
  name: "press-paths",
  payload: { paths, since: since.toISOString() },
  priority: BEHIND_NEWS,
});

/** Looks through all that is printed for pages that name one of these addresses; one run serves all changes before it begins. */
export const pressMentionsJob = (addresses: string[], now: Date): Job => ({
  name: "press-mentions",
  payload: { addresses },
  key: addresses.join(" "),
  startAt: new Date(now.getTime() + SOON_IN_MILLISECONDS),
  priority: FAR_BEHIND_NEWS,
});

/** Where such a run goes on. since: when it began. */
export const moreMentionsJob = (addresses: string[], since: Date, cursor: string): Job => ({
  name: "press-mentions",
  payload: { addresses, since: since.toISOString(), cursor },
  priority: FAR_BEHIND_NEWS,
});

/** The newest stories, kept up with what every page shows; one run serves all changes of the last seconds. */
export const pressNewestJob = (now: Date): Job => ({
  name: "press-newest",
  payload: {},
  key: "newest",
  startAt: new Date(now.getTime() + SOON_IN_MILLISECONDS),
  priority: BEHIND_NEWS,
});

/** Prints what every page shows once an instant has come: a banner ends, a promo begins. @param reason tells several apart */
export const pressNowJob = (at: Date, reason: string): Job => ({
  name: "press-now",
  payload: {},
  key: `${reason} ${at.toISOString()}`,
  startAt: at,
  priority: 10,
});

/** The next stretch of a reprint of everything. */
export const reprintJob = (reason: string): Job => ({
  name: "reprint",
  payload: { reason },
  key: reason,
  priority: FAR_BEHIND_NEWS,
});

/** Packs the hot pages smaller, once the news is out; one run serves all changes of the last seconds. */
export const packHotJob = (now: Date): Job => ({
  name: "pack-hot",
  payload: {},
  key: "hot",
  startAt: new Date(now.getTime() + QUIET_IN_MILLISECONDS),
  priority: FAR_BEHIND_NEWS,
});

/** Tells the WebSub hub that feeds have news. @param feeds paths, printed already */
export const pingHubJob = (feeds: string[]): Job => ({ name: "ping-hub", payload: { feeds } });

/** Whether a hub may be told of it: the paper's feeds, those of tags and of authors. */
export const isPingedFeed = (path: string): boolean =>
  /^\/(?:(?:tags|authors)\/[^/]+\/)?(?:feed\.xml|atom\.xml|feed\.json)$/.test(path);

export const pathsPayload = z.object({ paths: z.array(z.string().startsWith("/")).max(5_000), since: z.coerce.date() });
export const mentionsPayload = z.object({
  addresses: z.array(z.string().startsWith("/")).min(1).max(10),
  since: z.coerce.date().optional(),
  cursor: z.string().optional(),
});
export type Mentions = z.infer<typeof mentionsPayload>;
export const feedsPayload = z.object({ feeds: z.array(z.string().startsWith("/")).max(5_000) });
export const reprintPayload = z.object({ reason: z.string().min(1) });

const slug = z.string().min(1);
const formerSlug = { formerSlug: slug.optional() };

export const changePayload = z.object({
  change: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("article"),
      articleId: z.uuid(),
      ...formerSlug,
      formerTagSlugs: z.array(slug).optional(),
      formerAuthorSlugs: z.array(slug).optional(),
      isToldAnew: z.boolean().optional(),
    }),
    z.object({ kind: z.literal("narration"), articleId: z.uuid() }),
    z.object({ kind: z.literal("front") }),
    z.object({ kind: z.literal("now") }),
    z.object({ kind: z.literal("tag"), slug, ...formerSlug }),
    z.object({ kind: z.literal("author"), slug, ...formerSlug }),
    z.object({ kind: z.literal("page"), slug, ...formerSlug }),
    z.object({ kind: z.literal("newsletter"), slug, issueId: z.uuid().optional(), ...formerSlug }),
    z.object({ kind: z.literal("magazine"), slug }),
    z.object({ kind: z.literal("image"), imageId: z.uuid() }),
    z.object({ kind: z.literal("everything"), reason: z.string().min(1) }),
  ]) as z.ZodType<Change>, // zod writes an absent field as `undefined`; JSON never holds one
});
