import type { IncomingMessage } from "node:http";
import { SHOWS_HEADER } from "@/modules/snapshots/press-pass";

/** Machines post here without an origin; their handlers check a signature or a token instead. */
const MACHINE_PATHS = new Set(["/api/payments/webhook", "/api/newsletters/unsubscribe"]);
const READING_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that may change something comes from our own pages. Browsers say where a form was sent from; what says nothing
 * is no browser of a reader.
 * @param origins ours: of SITE_URL and, where there is one, the onion address
 */
export function isFromOurPages(request: IncomingMessage, pathname: string, origins: ReadonlySet<string>): boolean {
  if (READING_METHODS.has(request.method ?? "GET") || MACHINE_PATHS.has(pathname)) return true;

  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  return origins.has(request.headers.origin ?? "");
}

/** Takes away what could make Next believe it is called something else, and says who really asks. */
export function dropForwarding(request: IncomingMessage): void {
  const { headers } = request;
  const peer = request.socket.remoteAddress ?? "";
  const isProxyHere = /^(?:::ffff:)?127\.|^::1$/.test(peer);
  if (!isProxyHere || headers["x-forwarded-for"] === undefined) headers["x-forwarded-for"] = peer;

  delete headers["x-forwarded-host"];
  delete headers.forwarded;
  delete headers["x-middleware-subrequest"];
  delete headers[SHOWS_HEADER];
}
