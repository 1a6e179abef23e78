import { type APIRequestContext, type APIResponse, test } from "@playwright/test";
import type { Door } from "./doors.ts";

export type Answer = { how: string; method: string; status: number; location: string; text: string };

type Ask = {
  how: string;
  method?: string;
  query?: string;
  headers?: Record<string, string>;
  body?: { data: string } | { multipart: Record<string, string> };
};

const METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"];

/** What addresses of the desk may ask, twice and as nonsense. */
const QUESTIONS = [
  ...["q", "text", "words", "path", "articleId", "subject", "picture", "tag", "section", "stage", "author", "view"],
  ...[
    "after",
    "before",
    "since",
    "month",
    "from",
    "to",
    "kind",
    "of",
    "on",
    "by",
    "letter",
    "board",
    "theme",
    "size",
    "version",
  ],
];
const ODD = `?${QUESTIONS.map((name) => `${name}=%27&${name}=-1`).join("&")}`;

/**
 * A page or a route handler, asked for as a browser and the framework's own script would.
 * @param hard by methods it does not know, too, ahead of time, and with odd questions
 * @param question asked beside them
 */
export function knock(
  request: APIRequestContext,
  door: Door,
  address: string,
  hard: boolean,
  question = "",
): Promise<Answer[]> {
  const looking = door.methods.includes("GET") ? ["HEAD"] : [];
  const asks: Ask[] = (hard ? METHODS : [...door.methods, ...looking]).map((method) => ({ how: method, method }));
  if (door.kind === "page") asks.push({ how: "RSC", headers: { rsc: "1" } });
  if (question && looking.length > 0) asks.push({ how: "GET about a story", query: question });
  if (hard) asks.push({ how: "GET with odd questions", query: ODD }, { how: "GET of a zero byte", query: "?q=%00" });
  if (hard && door.kind === "page") {
    asks.push({ how: "prefetch", headers: { rsc: "1", "next-router-prefetch": "1" } });
    asks.push({ how: "prefetch of a part", headers: { ...PART, rsc: "1" } });
  }
  return inTurn(asks, (ask) => send(request, door, address, ask));
}

const PART = { "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" };

/** A server action, called by its id: as the framework's script does, and as a form does in a browser without script. */
export function call(
  request: APIRequestContext,
  door: Door,
  address: string,
  sent: (unknown[] | "form")[],
): Promise<Answer[]> {
  const id = door.id ?? "";
  const headers = { "next-action": id, "content-type": "text/plain;charset=UTF-8" };
  const asks = sent.map((values): Ask => {
    if (values === "form")
      return { how: "sent a form", method: "POST", body: { multipart: { [`$ACTION_ID_${id}`]: "" } } };
    const data = JSON.stringify(values);
    return { how: `called with ${data}`, method: "POST", headers, body: { data } };
  });
  return inTurn(asks, (ask) => send(request, door, address, ask));
}

async function send(request: APIRequestContext, door: Door, address: string, ask: Ask): Promise<Answer> {
  const { how, method = "GET", query = "", headers = {}, body = {} } = ask;
  const ours = { "sec-fetch-site": "same-origin", origin: test.info().project.use.baseURL ?? "" };
  const asked = { method, headers: { ...ours, ...headers }, maxRedirects: 0, ...body };
  const isStream = headers.rsc !== undefined;
  let answer = await request.fetch(`${address}${query}`, asked);
  // Next wants a hash of these headers in the address, and says which before it looks at anything else.
  while (isStream && locationOf(answer).startsWith(`${address}?_rsc`)) {
    answer = await request.fetch(locationOf(answer), asked);
  }
  const text = await answer.text();
  const told = {
    ...{ status: answer.status(), location: locationOf(answer), text },
    ...(isStream && verdictIn(text)),
  };
  return { how: `${how} ${address} (${door.name ?? door.file}): ${told.status} ${told.location}`, method, ...told };
}

const locationOf = (answer: APIResponse) => {
  const { location, "x-action-redirect": led } = answer.headers();
  return location ?? led ?? "";
};

/** The framework's own script is told by a word in the stream, under a 200, what a browser is told by the status. */
export function verdictIn(stream: string): { status?: number; location?: string } {
  if (stream.includes("NEXT_HTTP_ERROR_FALLBACK;404")) return { status: 404 };
  const [, location] = /NEXT_REDIRECT;\w+;([^;]+);/.exec(stream) ?? [];
  if (location) return { status: 307, location };
  return isBareTree(stream) ? { status: NOTHING_SAID } : {};
}

/** No status of HTTP: a stream that was asked for ahead of time and says nothing of the page. */
export const NOTHING_SAID = 0;

/** Ahead of time Next tells the folders of our code, which anybody can read, and draws nothing. */
const isBareTree = (stream: string) =>
  stream
    .trim()
    .split("\n")
    .every((line) => TREE_LINE.test(line));
const SEGMENT = /\{"s":(?:"[^"]*"|\{"n":"\w+","t":"\w+","k":"[^"]*","s":\[[^\]]*\]\})(?:,"h":\d+)?(?:,"c":"\$Q\d+")?\}/;
const ROOT = `\\{"q":"","i":false,"S":false,"r":"\\$undefined","b":"[\\w-]+","t":\\{"t":${SEGMENT.source},"h":\\{"r":\\[null,null\\],"p":true,"v":null\\}\\}\\}`;
const TREE_LINE = new RegExp(`^\\d+:(?:\\[\\["children",${SEGMENT.source}\\]\\]|${ROOT})$`);

async function inTurn<Item, Made>(items: Item[], work: (item: Item) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (const item of items) made.push(await work(item));
  return made;
}

const LANES = 6;

/** A few at a time. */
export async function each<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = [...items];
  const lane = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
