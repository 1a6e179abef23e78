import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { sendQuietPage } from "./answer";
import type { WebContext } from "./context";
import { CACHE_NEVER, EMBED_FRAMES, securityHeaders } from "./headers";
import { answerFromPages } from "./pages";

/** Pictures are the largest thing that comes to the desk; their own handler says how large they may be. */
const MAX_BODY_IN_BYTES = 64 * 1024 * 1024;

/** Next answers OPTIONS by itself, for whoever asks: it would tell strangers which addresses there are. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT"]);

/** The address asked for, for who must sign in first and be led back. */
export const PATH_HEADER = "x-masthead-path";

export const isDeskPath = (path: string): boolean => /^\/(?:desk|sign-in|api\/auth)(?:\/|$)/.test(path);

/** The desk is an application: Next answers it as it is, with the framework's script, for one person, never stored. */
export async function answerDesk(request: IncomingMessage, response: ServerResponse, path: string, web: WebContext) {
  if (!METHODS.has(request.method ?? "")) return sendNoSuchMethod(request, response, web);
  if (path.includes("%00")) return sendUnreadable(request, response, web);
  if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_IN_BYTES) return sendTooLarge(request, response, web);
  if (SHEET_PATH.test(path)) return answerSheet(request, response, path, web);

  const policy = deskPolicy(web, randomBytes(16).toString("base64"));
  request.headers["content-security-policy"] = policy; // Next reads the nonce from it and puts it on its scripts
  request.headers[PATH_HEADER] = path;
  const headers = securityHeaders(web.siteUrl, policy);
  for (let index = 0; index < headers.length; index += 2) {
    response.setHeader(headers[index] ?? "", headers[index + 1] ?? "");
  }
  response.setHeader("Cache-Control", CACHE_NEVER);
  response.setHeader("X-Robots-Tag", "noindex");
  await web.pages(request, response);
}

/** Where the desk shows what is not live as readers would get it: a story (modules/previews/preview.ts), the front page. */
const SHEET_PATH = /^\/desk\/(?:stories\/[^/?]+\/preview\/sheet|front\/reader)(?:\?|$)/;

/** A reader's page, finished as theirs are, which a page of the desk may frame. Nobody else's may. */
function answerSheet(request: IncomingMessage, response: ServerResponse, path: string, web: WebContext) {
  const theme = new URLSearchParams(path.split("?")[1]).get("theme");
  request.headers[PATH_HEADER] = path;
  return answerFromPages(request, response, web, {
    framedBy: "'self'",
    theme: theme === "dark" || theme === "light" ? theme : null,
  });
}

/**
 * Scripts by a nonce of this answer. Style elements are allowed: the editor and its menus make their own, and style cannot run
 * anything. Previews of stories stand in frames of our own.
 */
function deskPolicy({ siteUrl, isDevelopment }: WebContext, nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`, // React's own tools
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self' ${siteUrl.replace(/^http/, "ws")}`,
    "object-src 'none'",
    `frame-src 'self' ${EMBED_FRAMES.join(" ")}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** PostgreSQL keeps no zero byte in a text: every search for one would throw. */
function sendUnreadable(request: IncomingMessage, response: ServerResponse, web: WebContext): void {
  const said = { title: "This address cannot be read", text: "Something in it is no letter of any script." };
  sendQuietPage(request, response, 400, said, web);
}

function sendNoSuchMethod(request: IncomingMessage, response: ServerResponse, web: WebContext): void {
  const said = { title: "The desk does not take that", text: "It is read, and sent forms; nothing else." };
  sendQuietPage(request, response, 405, said, web, ["Allow", [...METHODS].join(", ")]);
}

function sendTooLarge(request: IncomingMessage, response: ServerResponse, web: WebContext): void {
  const said = { title: "That was too much at once", text: "What you sent is larger than the desk takes: 64 MB." };
  sendQuietPage(request, response, 413, said, web, ["Connection", "close"]);
}
