import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { printKindOf, readCalledPath } from "@/modules/snapshots/address";
import { isPressPass, PRESS_HEADER } from "@/modules/snapshots/press-pass";
import { findSuccessor } from "@/modules/snapshots/queries";
import { sendCopy, sendQuietPage, sendRedirect, sendSuccessor, wishOf } from "./answer";
import { foundPage, mayAsk, mayHavePrinted } from "./ask-limit";
import { LONGEST_UPLOAD_IN_MILLISECONDS, limitBodyTime } from "./body-timeout";
import type { WebContext } from "./context";
import { answerDesk, isDeskPath } from "./desk";
import { encodingFor } from "./encoding";
import { sendFile } from "./files";
import { FirstPrints, PressIsBusy } from "./first-print";
import { dropForwarding, isFromOurPages } from "./gate";
import { isLivePath, refuse } from "./live/line";
import { isAnsweredByNext } from "./next-paths";
import { answerFromPages, answerMissing } from "./pages";
import { NO_WISH } from "./warm-snapshots";

const HEADERS_TIMEOUT_IN_MILLISECONDS = 30_000;
const KEEP_ALIVE_IN_MILLISECONDS = 65_000; // longer than proxies wait, or they meet closed doors
const STOP_TIMEOUT_IN_MILLISECONDS = 10_000;

export type WebServer = { port: number; stop: () => Promise<void> };

/** Readers are sent files; Next is asked for what was never printed, and for what is never stored. */
export async function startWebServer(web: WebContext, host: string, port: number): Promise<WebServer> {
  const firstPrints = new FirstPrints(web.press);
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_IN_MILLISECONDS, noDelay: true }, (request, response) => {
    if (answerWarm(request, response, web)) return;
    answer(request, response, web, firstPrints).catch((error: unknown) => {
      console.error(`${request.method} ${request.url} failed:`, error);
      if (response.headersSent) response.destroy();
      else sendTrouble(request, response, web);
    });
  });
  server.headersTimeout = HEADERS_TIMEOUT_IN_MILLISECONDS;
  server.requestTimeout = LONGEST_UPLOAD_IN_MILLISECONDS;
  server.on("upgrade", (request, socket, head) => {
    const [path = ""] = (request.url ?? "").split("?");
    if (isLivePath(path)) return web.live.open(request, socket, head);
    if (web.pagesUpgrade) return void web.pagesUpgrade(request, socket, head);
    return refuse(socket, "404 Not Found");
  });

  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  return {
    port: portOf(server),
    stop: async () => {
      await web.live.stop();
      await stop(server);
    },
  };
}

/** The way nearly every request takes: a printed page under its plain address. */
function answerWarm(request: IncomingMessage, response: ServerResponse, web: WebContext): boolean {
  const { method, url = "/", headers } = request;
  if ((method !== "GET" && method !== "HEAD") || headers[PRESS_HEADER] !== undefined) return false;

  const query = url.indexOf("?");
  const path = query < 0 ? url : url.slice(0, query);
  if (path.includes("%") || !web.warm.has(path)) return false;
  if (wishOf(request) !== NO_WISH) return false;
  const copy = web.warm.find(path, encodingFor(headers["accept-encoding"]));
  if (!copy) return false;
  sendCopy(request, response, copy);
  web.clicks.note(request, path);
  return true;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  web: WebContext,
  firstPrints: FirstPrints,
): Promise<void> {
  const { url = "/" } = request;
  const query = url.indexOf("?");
  const pathname = query < 0 ? url : url.slice(0, query);

  const called = readCalledPath(pathname);
  if (called.is === "malformed") return sendMalformed(request, response, web);
  limitBodyTime(request, called.path);
  if (isFromPress(request, web)) return askNext(request, response, web);

  dropForwarding(request, web.trustedProxies);
  if (!isFromOurPages(request, called.path, web.origins)) return sendRefused(request, response, web);
  if (isDeskPath(called.path)) return answerDesk(request, response, url, web);
  const isReading = request.method === "GET" || request.method === "HEAD";
  if (!isReading) {
    return printKindOf(called.path) ? sendNotAllowed(request, response, web) : answerFromPages(request, response, web);
  }

  if (called.path.startsWith("/media/")) return sendFile(request, response, web.mediaRoot, called.path.slice(7), web);
  if (called.path.startsWith("/assets/")) return sendFile(request, response, web.assetsRoot, called.path.slice(8), web);
  if (called.path.startsWith("/_next/")) return answerFromNextFiles(request, response, called.path, web);
  if (web.isDevelopment) return askNext(request, response, web);
  if (called.is === "slashed") return answerSlashed(request, response, called.path, url.slice(pathname.length), web);
  if (printKindOf(called.path)) return answerPrintable(request, response, called.path, web, firstPrints);
  return answerUnprinted(request, response, called.path, web);
}

function isFromPress(request: IncomingMessage, web: WebContext): boolean {
  const pass = request.headers[PRESS_HEADER];
  delete request.headers[PRESS_HEADER];
  return typeof pass === "string" && isPressPass(pass, web.press.secret);
}

async function askNext(request: IncomingMessage, response: ServerResponse, web: WebContext): Promise<void> {
  await web.pages(request, response);
}

async function answerPrintable(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  web: WebContext,
  firstPrints: FirstPrints,
): Promise<void> {
  if (await sendPrinted(request, response, path, web)) return;
  if (!mayHavePrinted(request, web.press.clock())) return sendTooOften(request, response, NOT_THERE_AGAIN, web);
  try {
    const outcome = await firstPrints.of(path);
    if (outcome === "absent") return await answerMissing(request, response, web);
    foundPage(request);
  } catch (error) {
    if (!(error instanceof PressIsBusy)) console.error(`${path} could not be printed:`, error);
    return sendTrouble(request, response, web);
  }
  if (!(await sendPrinted(request, response, path, web))) await answerFromPages(request, response, web);
}

async function sendPrinted(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  web: WebContext,
): Promise<boolean> {
  const copy = await web.warm.findFor(path, encodingFor(request.headers["accept-encoding"]), wishOf(request));
  if (!copy) return sendSuccessor(request, response, path, web);
  sendCopy(request, response, copy);
  web.clicks.note(request, path);
  return true;
}

/** One hop: an old address with a slash leads straight to where its page is now. */
async function answerSlashed(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: string,
  web: WebContext,
): Promise<void> {
  const successor = await findSuccessor(path, web.press.clock()).catch(() => null); // the database may be down
  if (successor?.is === "moved") return sendRedirect(response, successor.to, web);
  if (successor?.is === "withdrawn" && sendSuccessor(request, response, path, web)) return;
  return sendRedirect(response, `${encodeURI(path)}${query}`, web);
}

/** Search, forms, personal pages; and whatever else may have been an address once. */
async function answerUnprinted(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  web: WebContext,
): Promise<void> {
  if (!mayAsk(request, path, web.press.clock())) return sendTooOften(request, response, A_LOT_OF_SEARCHING, web);

  const successor = await findSuccessor(path, web.press.clock()).catch(() => null);
  if (successor?.is === "moved") return sendRedirect(response, successor.to, web);
  return isAnsweredByNext(path) ? answerFromPages(request, response, web) : answerMissing(request, response, web);
}

/** The framework's own files, for the desk; its picture optimiser, long a door for attackers, is not there. */
function answerFromNextFiles(request: IncomingMessage, response: ServerResponse, path: string, web: WebContext) {
  if (!path.startsWith("/_next/image")) return answerFromPages(request, response, web);
  const said = { title: "Not found", text: "There is nothing at this address." };
  return sendQuietPage(request, response, 404, said, web);
}

function sendMalformed(request: IncomingMessage, response: ServerResponse, web: WebContext): void {
  const said = {
    title: "This address cannot be read",
    text: "Something in it is written wrongly. Please check the link.",
  };
  sendQuietPage(request, response, 400, said, web);
}

function sendRefused(request: IncomingMessage, response: ServerResponse, web: WebContext): void {
  const text = "It did not come from a page of ours. Please open the page again and send the form from there.";
  sendQuietPage(request, response, 403, { title: "We did not take this form", text }, web);
}

function sendNotAllowed(request: IncomingMessage, response: ServerResponse, web: WebContext): void {
  const said = { title: "This page can only be read", text: "Nothing can be sent to this address." };
  sendQuietPage(request, response, 405, said, web, ["Allow", "GET, HEAD"]);
}

type Said = { title: string; text: string };
const A_LOT_OF_SEARCHING: Said = {
  title: "That was a lot of searching",
  text: "Please wait a few seconds, then ask again.",
};
const NOT_THERE_AGAIN: Said = {
  title: "That was a lot of pages that are not there",
  text: "Please wait a few seconds, then ask for this one again.",
};

function sendTooOften(request: IncomingMessage, response: ServerResponse, said: Said, web: WebContext): void {
  sendQuietPage(request, response, 429, said, web, ["Retry-After", "5"]);
}

function sendTrouble(request: IncomingMessage, response: ServerResponse, web: WebContext): void {
  const text = "All pages printed before still work. This one will be back soon: please try again in a moment.";
  const said = { title: "We cannot print this page right now", text };
  sendQuietPage(request, response, 503, said, web, ["Retry-After", "5"]);
}

function portOf(server: Server): number {
  const address = server.address();
  return (address as AddressInfo).port; // listening on a port, so it is one
}

/** Lets those who are being served finish; whoever only keeps a line open is let go. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT_IN_MILLISECONDS);
  await closed;
  clearTimeout(timer);
}
