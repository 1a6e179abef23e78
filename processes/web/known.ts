import type { IncomingMessage } from "node:http";

/** Whether the reader has this already: If-None-Match may name several, any of them weakly (RFC 9110, 13.1.2). */
export function isKnown({ headers }: IncomingMessage, etag: string): boolean {
  const known = headers["if-none-match"];
  if (known === undefined) return false;
  return known === etag || known === "*" || known.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}
