import { Agent, request as ask, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isPersonalPath } from "@/modules/snapshots/address";
import { PRESS_HEADER, pressPass } from "@/modules/snapshots/press-pass";
import { sendQuietPage, wishOf } from "./answer";
import type { WebContext } from "./context";
import { type Dressed, dress } from "./dress";
import { encodingFor } from "./encoding";
import { CACHE_NEVER, FILE_POLICY, securityHeaders } from "./headers";
import { drawMissingPage, dressMissingPage, isEmptyShell } from "./missing-page";

/** Forms of readers are small; files come to the desk by a way of their own. */
const MAX_BODY_IN_BYTES = 1024 * 1024;
const MAX_PAGE_IN_BYTES = 8 * 1024 * 1024;
const TIMEOUT_IN_MILLISECONDS = 30_000;
/** Between two hops only (RFC 9110), or said anew by us. */
const NOT_PASSED_ON = ["connection", "keep-alive", "transfer-encoding", "te", "trailer", "upgrade", "expect"];

/** How a preview in a frame differs from a reader's page. theme: null = as the system has it. */
type Sheet = { framedBy?: "'self'"; theme?: "dark" | "light" | null };

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * Has Next answer what is never printed (search, forms, route handlers), and finishes a page it draws as the press does: readers
 * get no framework script here either.
 */
export async function answerFromPages(
  request: IncomingMessage,
  response: ServerResponse,
  web: WebContext,
  sheet: Sheet = {},
) {
  if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_IN_BYTES) return sendTooLarge(request, response, web);

  try {
    const answer = await askPages(request, web);
    const isPage = answer.headers["content-type"]?.startsWith("text/html") ?? false;
    if (isPage) await sendFinished(request, response, answer, web, sheet);
    else await passOn(request, response, answer, web);
  } catch (error) {
    if (response.headersSent) return void response.destroy();
    if (error instanceof BodyTooLarge) return sendTooLarge(request, response, web);
    const said = { title: "This page cannot be shown right now", text: "Please try again in a moment." };
    sendQuietPage(request, response, 503, said, web, ["Retry-After", "10"]);
  }
}

class BodyTooLarge extends Error {}

function askPages(request: IncomingMessage, web: WebContext): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(web.press.webUrl);
    const headers = { ...passedOn(request.headers), [PRESS_HEADER]: pressPass(web.press.secret) };
    const inner = ask({ hostname, port, agent, method: request.method, path: request.url, headers }, resolve);

    inner.setTimeout(TIMEOUT_IN_MILLISECONDS, () => inner.destroy(new Error("Next took too long")));
    inner.on("error", reject);
    pipeline(request, upTo(MAX_BODY_IN_BYTES), inner).catch((error: unknown) => {
      inner.destroy();
      reject(error);
    });
  });
}

function upTo(maxBytes: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > maxBytes ? new BodyTooLarge() : null, chunk);
    },
  });
}

async function sendFinished(
  request: IncomingMessage,
  response: ServerResponse,
  answer: IncomingMessage,
  web: WebContext,
  sheet: Sheet,
): Promise<void> {
  const answered = await readAll(answer);
  const drawn = isEmptyShell(answer.statusCode, answered) ? await drawMissingPage(web.press) : answered;
  const wish = { ...wishOf(request), ...(sheet.theme !== undefined && { theme: sheet.theme }) };
  const dressed = await dress(drawn, wish, encodingFor(request.headers["accept-encoding"]), sheet.framedBy);
  const headers = flat(passedOn(answer.headers), "content-length", "cache-control", "vary");
  sendDressed(request, response, answer.statusCode ?? 200, headers, dressed, web);
}

/** @throws when Next cannot draw the page that says so */
export async function answerMissing(request: IncomingMessage, response: ServerResponse, web: WebContext) {
  const encoding = encodingFor(request.headers["accept-encoding"]);
  const dressed = await dressMissingPage(web.press, wishOf(request), encoding);
  sendDressed(request, response, 404, ["Content-Type", "text/html; charset=utf-8"], dressed, web);
}

function sendDressed(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: string[],
  { bytes, encoding, policy }: Dressed,
  web: WebContext,
): void {
  response.writeHead(status, [
    ...headers,
    ...["Cache-Control", CACHE_NEVER],
    ...["Vary", "Accept-Encoding, Save-Data, Cookie"],
    ...["Content-Length", String(bytes.length)],
    ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
    ...securityHeaders(web.siteUrl, policy, { isPersonal: isPersonal(request) }),
  ]);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  answer: IncomingMessage,
  web: WebContext,
): Promise<void> {
  const policy = answer.headers["content-security-policy"] ?? FILE_POLICY;
  const cacheControl = answer.headers["cache-control"] ?? CACHE_NEVER;
  response.writeHead(answer.statusCode ?? 502, [
    ...flat(passedOn(answer.headers), "content-security-policy", "cache-control"),
    ...["Cache-Control", cacheControl],
    ...securityHeaders(web.siteUrl, `${policy}`, { isPersonal: isPersonal(request) }),
  ]);
  await pipeline(answer, response);
}

const isPersonal = ({ url = "" }: IncomingMessage) => isPersonalPath(url.split("?")[0] ?? "");

async function readAll(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += chunk.length;
    if (size > MAX_PAGE_IN_BYTES) throw new Error("A page grew too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function passedOn(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const passed = { ...headers };
  for (const name of NOT_PASSED_ON) delete passed[name];
  return passed;
}

/** As Node writes them: names and values in turn, several cookies each on a line of its own. */
function flat(headers: IncomingHttpHeaders, ...left: string[]): string[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (value === undefined || left.includes(name)) return [];
    return [value].flat().flatMap((one) => [name, one]);
  });
}

function sendTooLarge(request: IncomingMessage, response: ServerResponse, web: WebContext): void {
  const said = { title: "That was too much at once", text: "What you sent is larger than any form here allows." };
  sendQuietPage(request, response, 413, said, web, ["Connection", "close"]);
}
