import type { IncomingMessage } from "node:http";
import { type OpenFailure, onlyPublic, openPublic } from "@/modules/platform/public-fetch";
import { ok, type Result, refuse } from "@/modules/platform/result";

export type FetchFailure = OpenFailure | "not-found" | "too-large";

export type FetchRules = {
  /** Which addresses may be connected to; anything but the open Internet is for tests only. */
  isAllowed: (address: string) => boolean;
  maxBytes: number;
  timeoutInMilliseconds: number;
};

export const FETCH_RULES: FetchRules = {
  isAllowed: onlyPublic,
  maxBytes: 50 * 1024 * 1024,
  timeoutInMilliseconds: 30_000,
};

const HEADERS = { accept: "image/avif,image/webp,image/*", "user-agent": "Masthead import" };

/** The bytes at an address of the open Internet. */
export async function fetchPicture(address: string, rules = FETCH_RULES): Promise<Result<Buffer, FetchFailure>> {
  const signal = AbortSignal.timeout(rules.timeoutInMilliseconds);
  const answer = await openPublic(address, { isAllowed: rules.isAllowed, headers: HEADERS, signal });
  if (!answer.ok) return answer;
  if (answer.value.statusCode === 200) return bytesOf(answer.value, rules, signal);

  answer.value.destroy();
  return refuse("not-found");
}

async function bytesOf(
  response: IncomingMessage,
  rules: FetchRules,
  signal: AbortSignal,
): Promise<Result<Buffer, FetchFailure>> {
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
  return ok(Buffer.concat(chunks));
}
