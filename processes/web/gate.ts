import type { IncomingMessage } from "node:http";
import type { BlockList } from "node:net";
import { clientAddressOf } from "@/modules/platform/network";
import { isPersonalPath } from "@/modules/snapshots/address";
import { SHOWS_HEADER } from "@/modules/snapshots/press-pass";

/** Machines post here without an origin; their handlers check a signature or a token instead. */
const MACHINE_PATHS = new Set([
  ...["/api/payments/webhook", "/api/newsletters/unsubscribe"],
  ...["/api/mail/bounces", "/api/mail/webhooks/ses", "/api/mail/webhooks/mailgun"],
]);
const READING_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that may change something comes from our own pages. Browsers say where a form was sent from; what says nothing
 * is no browser of a reader.
 * @param origins ours: of SITE_URL and, where there is one, the onion address
 */
export function isFromOurPages(request: IncomingMessage, pathname: string, origins: ReadonlySet<string>): boolean {
  if (READING_METHODS.has(request.method ?? "GET") || MACHINE_PATHS.has(pathname)) return true;

  const { origin, "sec-fetch-site": site } = request.headers;
  const isNamed = origin !== undefined && origin !== "null"; // "null" is what a page that hides where it is says of itself
  if (isNamed && !origins.has(origin)) return false;
  if (site !== undefined) return site === "same-origin";
  // A page that tells nobody its address sends its forms from "null"; what they do takes the secret that was in that address.
  return isNamed || (origin === "null" && isPersonalPath(pathname));
}

/** Takes away what could make Next believe it is called something else, and says who really asks: one address, that of the client. */
export function dropForwarding(request: IncomingMessage, trustedProxies: BlockList): void {
  const { headers } = request;
  const peer = request.socket.remoteAddress ?? "";
  headers["x-forwarded-for"] = clientAddressOf(String(headers["x-forwarded-for"] ?? ""), peer, trustedProxies);

  delete headers["x-forwarded-host"];
  delete headers.forwarded;
  delete headers["x-middleware-subrequest"];
  delete headers[SHOWS_HEADER];
}
