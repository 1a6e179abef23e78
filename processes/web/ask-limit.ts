import type { IncomingMessage } from "node:http";
import { askerOf, rateLimit } from "@/modules/platform/rate-limit";

/** Answered by the database for each who asks, and printed for nobody. */
const ASKED_OF_DATABASE = new Set(["/search", "/api/oembed"]);

/** More than a reader types, fewer than a machine wants. */
const asks = rateLimit({ capacity: 30, perMinute: 30, maxKeys: 20_000 });

/** Whether this one may ask now. Whoever may not is told to come back in a few seconds. */
export function mayAsk(request: IncomingMessage, path: string, now: Date): boolean {
  // One address, that of the client: the gate put it there.
  return !ASKED_OF_DATABASE.has(path) || asks.take(askerOf(String(request.headers["x-forwarded-for"])), now);
}
