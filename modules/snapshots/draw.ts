import { encodePath } from "./address";
import { PRESS_HEADER, pressPass, SHOWS_HEADER } from "./press-pass";

/** Where the web process is, the secret it shares with the press, and what time it is. */
export type Press = { webUrl: string; secret: string; clock: () => Date };

/** A page as Next draws it. */
export type Drawing =
  | { is: "page"; bytes: Buffer }
  | { is: "moved"; to: string }
  | { is: "withdrawn"; bytes: Buffer }
  | { is: "absent" };

const TIMEOUT_IN_MILLISECONDS = 15_000;

/**
 * @param shows what was committed by then is on the page; pages of one run share what they show alike
 * @throws when Next cannot draw it: then what stands printed stays
 */
export async function drawPath(path: string, press: Press, shows = press.clock()): Promise<Drawing> {
  const response = await fetch(press.webUrl + encodePath(path), {
    headers: {
      [PRESS_HEADER]: pressPass(press.secret),
      [SHOWS_HEADER]: String(shows.getTime()),
      accept: "*/*",
    },
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_IN_MILLISECONDS),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const location = response.headers.get("location");

  if (response.status === 200) return { is: "page", bytes };
  if (response.status >= 300 && response.status < 400 && location) return { is: "moved", to: location };
  if (response.status === 410) return { is: "withdrawn", bytes };
  if (response.status === 404) return { is: "absent" };
  throw new Error(`${path} could not be drawn: status ${response.status}`);
}

/**
 * Whether readers get this print at the public address by now.
 * @param expected the status, and for a page its sign
 */
export async function isAnswered(
  path: string,
  expected: { status: number; etag: string | null },
  press: Press,
): Promise<boolean> {
  const response = await fetch(press.webUrl + encodePath(path), {
    method: "HEAD",
    headers: { "accept-encoding": "identity" },
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_IN_MILLISECONDS),
  });
  if (response.status !== expected.status) return false;
  return expected.etag === null || response.headers.get("etag") === expected.etag;
}
