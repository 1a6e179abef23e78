/** A body that says in its first line, as JSON, what the bytes after it are for. */
export type HeadedBody = { head: unknown; bytes: AsyncIterable<Uint8Array> };

/** Thrown while the bytes are read, where more come than are taken. */
export class TooManyBytes extends Error {}

const LONGEST_HEAD_IN_BYTES = 32 * 1024;
const LINE_FEED = 0x0a;

/**
 * Reads the first line of a body; the rest is read as it comes, and never held whole.
 * @returns null where the first line is no JSON, or has no end
 */
export async function readHeaded(body: AsyncIterable<Uint8Array>, mostBytes: number): Promise<HeadedBody | null> {
  const pieces = body[Symbol.asyncIterator]();
  let start = new Uint8Array();
  for (;;) {
    const end = start.indexOf(LINE_FEED);
    if (end >= 0) return headed(start.subarray(0, end), start.subarray(end + 1), pieces, mostBytes);
    if (start.length > LONGEST_HEAD_IN_BYTES) return null;
    const next = await pieces.next();
    if (next.done) return null;
    start = Buffer.concat([start, next.value]);
  }
}

function headed(
  line: Uint8Array,
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  mostBytes: number,
): HeadedBody | null {
  try {
    return { head: JSON.parse(new TextDecoder().decode(line)), bytes: upTo(first, rest, mostBytes) };
  } catch {
    return null;
  }
}

async function* upTo(first: Uint8Array, rest: AsyncIterator<Uint8Array>, mostBytes: number) {
  let size = 0;
  for (let piece: Uint8Array | null = first; piece !== null; ) {
    size += piece.byteLength;
    if (size > mostBytes) throw new TooManyBytes();
    yield piece;
    const next = await rest.next();
    piece = next.done ? null : next.value;
  }
}
