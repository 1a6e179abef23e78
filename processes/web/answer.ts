import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { encodePath, printKindOf } from "@/modules/snapshots/address";
import { snapshotNames } from "@/modules/snapshots/snapshot";
import type { WebContext } from "./context";
import { CACHE_NEVER, CACHE_PAGE, FILE_POLICY, pagePolicy, type RawHeaders, securityHeaders } from "./headers";
import { isKnown } from "./known";
import { type Copy, NO_WISH, type Wish } from "./warm-snapshots";

/** Sends a print, or says that the reader has it already. */
export function sendCopy(request: IncomingMessage, response: ServerResponse, copy: Copy): void {
  if (isKnown(request, copy.etag)) {
    response.writeHead(304, copy.notModifiedHeaders as string[]); // Node only reads it
    response.end();
    return;
  }
  response.writeHead(200, copy.headers as string[]);
  response.end(request.method === "HEAD" ? undefined : copy.bytes);
}

export function wishOf(request: IncomingMessage): Wish {
  const { cookie } = request.headers;
  const savesData = request.headers["save-data"] === "on";
  const theme = cookie === undefined ? undefined : /(?:^|;\s*)theme=(dark|light)(?:;|$)/.exec(cookie)?.[1];
  if (!savesData && theme === undefined) return NO_WISH;
  return { theme: theme === "dark" || theme === "light" ? theme : null, savesData };
}

/** Answers with what stands in the place of a page that moved or was withdrawn. @returns false where nothing does */
export function sendSuccessor(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  web: WebContext,
): boolean {
  const names = snapshotNames(path);
  const gone = readIfThere(web.snapshotFile(names.gone));
  if (gone) {
    sendHtml(request, response, 410, gone, ["Cache-Control", CACHE_PAGE], web);
    return true;
  }
  const moved = readIfThere(web.snapshotFile(names.moved));
  if (!moved) return false;
  sendRedirect(response, moved.toString(), web);
  return true;
}

/** @param to a path here (decoded or not), or a whole address */
export function sendRedirect(response: ServerResponse, to: string, web: WebContext): void {
  const location =
    to.startsWith("/") && !to.includes("%") && printKindOf(to) ? encodePath(to) : encodeURI(decodedOnce(to));
  const headers = ["Location", location, "Cache-Control", CACHE_PAGE, "Content-Length", "0"];
  response.writeHead(301, [...headers, ...securityHeaders(web.siteUrl, FILE_POLICY)]);
  response.end();
}

/** An address may be stored as it was written or as it reads: either way it is sent encoded once. */
function decodedOnce(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

export function sendHtml(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  html: Buffer | string,
  headers: RawHeaders,
  web: WebContext,
): void {
  const policy = pagePolicy(html.toString());
  response.writeHead(status, [
    ...["Content-Type", "text/html; charset=utf-8"],
    ...["Content-Length", String(Buffer.byteLength(html))],
    ...headers,
    ...securityHeaders(web.siteUrl, policy),
  ]);
  response.end(request.method === "HEAD" ? undefined : html);
}

/** For what has no page of its own: a malformed address, a refused form, a press that is down. */
export function sendQuietPage(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  said: { title: string; text: string },
  web: WebContext,
  headers: RawHeaders = [],
): void {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${said.title}</title><style>${QUIET_STYLE}</style></head><body><main><h1>${said.title}</h1><p>${said.text}</p><p><a href="/">Front page</a></p></main></body></html>`;
  sendHtml(request, response, status, html, ["Cache-Control", CACHE_NEVER, ...headers], web);
}

const QUIET_STYLE =
  ":root{color-scheme:light dark}body{font:1.125rem/1.55 Georgia,serif;margin:0;padding:12vh 1.25rem}main{max-width:36rem;margin:auto}h1{font-size:1.75rem;line-height:1.2}a{color:inherit}";

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return null;
    throw error;
  }
}
