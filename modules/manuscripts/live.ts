import { z } from "zod";

/** What the browser and the live line say to each other beside Yjs's own protocol. */

/** Each story has an address of its own: a proxy sends everybody in it to the same process (deploy/nginx.conf). */
export const LIVE_PATH = "/desk/live";
export const liveAddress = (siteUrl: string, articleId: string) =>
  `${siteUrl.replace(/^http/, "ws")}${LIVE_PATH}/${articleId}`;

/** Where a pass for one connection is handed out. */
export const livePassPath = (articleId: string) => `/desk/stories/${articleId}/live-pass`;
export const livePass = z.object({ token: z.string(), mayWrite: z.boolean() });
export type LivePass = z.infer<typeof livePass>;

/** Why a line was closed, where it matters to the browser: one message is too large (WebSocket's own code), or the whole story is. */
export const TOO_LARGE_MESSAGE = 1009;
export const TOO_LARGE_STORY = 4413;
/** A change held what no editor of ours writes: a programme in an address, a node that nobody knows. */
export const HOSTILE_CHANGE = 4422;

/** "I have made so many changes, and you have been sent them all." */
const written = z.object({ written: z.number().int().min(0) });
export const writtenMessage = (count: number) => JSON.stringify({ written: count } satisfies z.infer<typeof written>);

/** "So many of them are in the database." A state vector would not do: it knows nothing of what was deleted. */
export const keptMessage = z.object({ kept: z.number().int().min(0), at: z.coerce.date() });

export const keptReply = (count: number, at: Date) =>
  JSON.stringify({ kept: count, at } satisfies z.infer<typeof keptMessage>);

/** @returns the count; null for anything else somebody may send */
export function readWritten(payload: string): number | null {
  if (payload.length > 100) return null;
  try {
    return written.parse(JSON.parse(payload)).written;
  } catch {
    return null;
  }
}
