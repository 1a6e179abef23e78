import { drawPath, type Press } from "@/modules/snapshots/draw";
import { type Dressed, dress } from "./dress";
import type { Encoding } from "./encoding";
import type { Wish } from "./warm-snapshots";

const MISSING_PATH = "/missing";
const FRESH_IN_MILLISECONDS = 60_000;

/** copies: as they were sent already, by wish and encoding. */
type Missing = { bytes: Buffer; drawnAt: number; copies: Map<string, Promise<Dressed>> };

let known: Missing | undefined;
let drawing: Promise<Missing> | undefined;

/** Next answers "not found" with a shell that its own script would fill. Readers get no such script. */
export const isEmptyShell = (status: number | undefined, html: Buffer) =>
  status === 404 && html.includes('id="__next_error__"');

/**
 * The paper's own page for an address that leads nowhere, drawn at most once a minute however many ask.
 * @throws when Next cannot draw it
 */
export const drawMissingPage = async (press: Press): Promise<Buffer> => (await currentPage(press)).bytes;

/** The same, ready to be sent: finished and packed once, whoever asks for whatever is not there. @throws like the above */
export async function dressMissingPage(press: Press, wish: Wish, encoding: Encoding): Promise<Dressed> {
  const { bytes, copies } = await currentPage(press);
  const key = `${wish.theme} ${wish.savesData} ${encoding}`;
  const before = copies.get(key);
  if (before) return before;

  const copy = dress(bytes, wish, encoding);
  copies.set(key, copy);
  return copy;
}

async function currentPage(press: Press): Promise<Missing> {
  const now = press.clock().getTime();
  if (known && now - known.drawnAt < FRESH_IN_MILLISECONDS) return known;

  drawing ??= draw(press, now).finally(() => {
    drawing = undefined;
  });
  known = await drawing;
  return known;
}

async function draw(press: Press, drawnAt: number): Promise<Missing> {
  const drawn = await drawPath(MISSING_PATH, press);
  if (drawn.is !== "page") throw new Error(`${MISSING_PATH} could not be drawn: ${drawn.is}`);
  return { bytes: drawn.bytes, drawnAt, copies: new Map() };
}
