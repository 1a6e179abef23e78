import type { IncomingMessage } from "node:http";
import { askerOf, rateLimit } from "@/modules/platform/rate-limit";

/** Answered by the database for each who asks, and printed for nobody. */
const ASKED_OF_DATABASE = new Set(["/search", "/api/oembed"]);

/** More than a reader types, fewer than a machine wants. */
const asks = rateLimit({ capacity: 30, perMinute: 30, maxKeys: 20_000 });

/** Pages that were never printed, and mostly are not there: more than a crawler with an old list needs, fewer than a flood. */
const FIRST_PRINTS = { capacity: 120, perMinute: 60, maxKeys: 20_000 };
const firstPrints = rateLimit(FIRST_PRINTS);

/** Whether this one may have an unprinted page drawn. What turns out to be a page is not counted: see `foundPage`. */
export const mayHavePrinted = (request: IncomingMessage, now: Date): boolean => firstPrints.take(nameOf(request), now);

/** Whoever reads what is there may read on, however much of it nobody has read before. */
export const foundPage = (request: IncomingMessage): void => firstPrints.giveBack(nameOf(request));

/** Whether this one may ask now. Whoever may not is told to come back in a few seconds. */
export function mayAsk(request: IncomingMessage, path: string, now: Date): boolean {
  return !ASKED_OF_DATABASE.has(path) || asks.take(nameOf(request), now);
}

/** One address, that of the client: the gate put it there. */
const nameOf = (request: IncomingMessage) => askerOf(String(request.headers["x-forwarded-for"]));
