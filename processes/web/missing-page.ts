import { drawPath, type Press } from "@/modules/snapshots/draw";

const MISSING_PATH = "/missing";
const FRESH_IN_MILLISECONDS = 60_000;

let known: { bytes: Buffer; drawnAt: number } | undefined;

/** Next answers "not found" with a shell that its own script would fill. Readers get no such script. */
export const isEmptyShell = (status: number | undefined, html: Buffer) =>
  status === 404 && html.includes('id="__next_error__"');

/**
 * The paper's own page for an address that leads nowhere, drawn at most once a minute however many ask.
 * @throws when Next cannot draw it
 */
export async function drawMissingPage(press: Press): Promise<Buffer> {
  const now = press.clock().getTime();
  if (known && now - known.drawnAt < FRESH_IN_MILLISECONDS) return known.bytes;

  const drawing = await drawPath(MISSING_PATH, press);
  if (drawing.is !== "page") throw new Error(`${MISSING_PATH} could not be drawn: ${drawing.is}`);
  known = { bytes: drawing.bytes, drawnAt: now };
  return drawing.bytes;
}
