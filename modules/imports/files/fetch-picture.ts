import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { isPublicAddress } from "./public-address";

export type FetchFailure =
  | "not-a-web-address"
  | "not-public"
  | "not-found"
  | "too-many-redirects"
  | "too-large"
  | "too-slow"
  | "not-reachable";

export type FetchRules = {
  /** Which addresses may be connected to; anything but the open Internet is for tests only. */
  isAllowed: (address: string) => boolean;
  maxBytes: number;
  timeoutInMilliseconds: number;
};

export const FETCH_RULES: FetchRules = {
  isAllowed: isPublicAddress,
  maxBytes: 50 * 1024 * 1024,
  timeoutInMilliseconds: 30_000,
};

const MAX_REDIRECTS = 5;

type Answer = { bytes: Buffer } | { movedTo: string };

/**
 * The bytes at an address of the open Internet. What a name stands for is looked up once, checked, and connected to: a second
 * look-up could say something else. Every redirect is checked anew.
 */
export async function fetchPicture(address: string, rules = FETCH_RULES): Promise<Result<Buffer, FetchFailure>> {
  const signal = AbortSignal.timeout(rules.timeoutInMilliseconds);
  let next = address;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const answer = await fetchOnce(next, rules, signal);
    if (!answer.ok) return answer;
    if ("bytes" in answer.value) return ok(answer.value.bytes);
    next = answer.value.movedTo;
  }
  return refuse("too-many-redirects");
}

async function fetchOnce(
  address: string,
  rules: FetchRules,
  signal: AbortSignal,
): Promise<Result<Answer, FetchFailure>> {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return refuse("not-a-web-address");

  const addresses = await addressesOf(url.hostname.replace(/^\[|\]$/g, ""));
  const [first] = addresses;
  if (!first) return refuse("not-reachable");
  if (!addresses.every(rules.isAllowed)) return refuse("not-public");
  return request(url, first, rules, signal);
}

async function addressesOf(host: string): Promise<string[]> {
  if (isIP(host)) return [host];
  if (host === "localhost" || host.endsWith(".localhost")) return ["127.0.0.1"]; // by RFC 6761, whatever a resolver says
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    return []; // no such name, or nobody to ask
  }
}

function request(
  url: URL,
  address: string,
  rules: FetchRules,
  signal: AbortSignal,
): Promise<Result<Answer, FetchFailure>> {
  const pinned = { address, family: isIP(address) };
  const options: https.RequestOptions = {
    signal,
    agent: false,
    headers: { accept: "image/avif,image/webp,image/*", "user-agent": "Masthead import" },
    lookup: (_host, { all }, done) => (all ? done(null, [pinned]) : done(null, pinned.address, pinned.family)),
  };
  return new Promise((resolve) => {
    const call = (url.protocol === "https:" ? https : http).get(url, options, (response) => {
      resolve(answerOf(response, url, rules, signal));
    });
    call.on("error", () => resolve(refuse(signal.aborted ? "too-slow" : "not-reachable")));
  });
}

async function answerOf(
  response: http.IncomingMessage,
  url: URL,
  rules: FetchRules,
  signal: AbortSignal,
): Promise<Result<Answer, FetchFailure>> {
  const { statusCode = 0, headers } = response;
  if (statusCode >= 300 && statusCode < 400 && headers.location) {
    response.destroy();
    return ok({ movedTo: URL.parse(headers.location, url)?.href ?? "" });
  }
  if (statusCode !== 200) {
    response.destroy();
    return refuse("not-found");
  }
  return bytesOf(response, rules, signal);
}

async function bytesOf(
  response: http.IncomingMessage,
  rules: FetchRules,
  signal: AbortSignal,
): Promise<Result<Answer, FetchFailure>> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response) {
      length += chunk.length;
      if (length > rules.maxBytes) return refuse("too-large"); // leaving the loop closes the connection
      chunks.push(chunk);
    }
  } catch {
    return refuse(signal.aborted ? "too-slow" : "not-reachable");
  }
  return ok({ bytes: Buffer.concat(chunks) });
}
