import type { IncomingMessage } from "node:http";
import { askerOf, rateLimit } from "@/modules/platform/rate-limit";

/** Answered by the database for each who asks, and printed for nobody. */
const ASKED_OF_DATABASE = new Set(["/search", "/api/oembed"]);

/** More than a reader types, fewer than a machine wants. */
const asks = rateLimit({ capacity: 30, perMinute: 30, maxKeys: 20_000 });

/** Whether this one may ask now. Whoever may not is told to come back in a few seconds. */
export function mayAsk(request: IncomingMessage, path: string, now: Date): boolean {
  return !ASKED_OF_DATABASE.has(path) || asks.take(askerOf(clientAddressOf(request)), now);
}

/** The last address is the one that our own proxy (or the socket, see dropForwarding) saw; those before it may be invented. */
function clientAddressOf(request: IncomingMessage): string {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "");
  return forwarded.split(",").at(-1)?.trim() ?? "";
}
