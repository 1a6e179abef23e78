import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { isPublicAddress } from "./public-address";
import { ok, type Result, refuse } from "./result";

export type OpenFailure = "not-a-web-address" | "not-public" | "too-many-redirects" | "too-slow" | "not-reachable";

export type OpenRules = {
  /** Which addresses may be connected to; anything but the open Internet is for tests only. */
  isAllowed: (address: string) => boolean;
  headers: Record<string, string>;
  signal: AbortSignal;
};

const MAX_REDIRECTS = 5;

export const onlyPublic = isPublicAddress;

/**
 * Asks an address of the open Internet and follows where it leads. What a name stands for is looked up once, checked, and
 * connected to: a second look-up could say something else. Every redirect is checked anew.
 * @returns the answer with its body unread: read it or destroy it
 */
export async function openPublic(
  address: string,
  rules: OpenRules,
): Promise<Result<http.IncomingMessage, OpenFailure>> {
  let next = address;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const answer = await openOnce(next, rules);
    if (!answer.ok) return answer;
    const { statusCode = 0, headers } = answer.value;
    if (statusCode < 300 || statusCode >= 400 || !headers.location) return answer;

    answer.value.destroy();
    next = URL.parse(headers.location, next)?.href ?? "";
  }
  return refuse("too-many-redirects");
}

async function openOnce(address: string, rules: OpenRules): Promise<Result<http.IncomingMessage, OpenFailure>> {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return refuse("not-a-web-address");

  const addresses = await addressesOf(url.hostname.replace(/^\[|\]$/g, ""));
  const [first] = addresses;
  if (!first) return refuse("not-reachable");
  if (!addresses.every(rules.isAllowed)) return refuse("not-public");
  return request(url, first, rules);
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
  { headers, signal }: OpenRules,
): Promise<Result<http.IncomingMessage, OpenFailure>> {
  const pinned = { address, family: isIP(address) };
  const options: https.RequestOptions = {
    ...{ signal, agent: false, headers },
    lookup: (_host, { all }, done) => (all ? done(null, [pinned]) : done(null, pinned.address, pinned.family)),
  };
  return new Promise((resolve) => {
    const call = (url.protocol === "https:" ? https : http).get(url, options, (response) => resolve(ok(response)));
    call.on("error", () => resolve(refuse(signal.aborted ? "too-slow" : "not-reachable")));
  });
}
