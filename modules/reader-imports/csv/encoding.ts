import type { Encoding } from "../reading";

/** Thrown at bytes that are no letters in the encoding that was chosen. */
export class WrongEncoding extends Error {}

/**
 * What the first bytes of a file are probably written in: by its mark, by what UTF-8 and UTF-16 look like, and else by how the
 * letters beyond ASCII stand together. A person has the last word.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const marked = markOf(bytes);
  if (marked) return marked;
  const wide = wideOf(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return "utf-8";
  return hasCyrillicWords(bytes) ? "windows-1251" : "windows-1252";
}

/** The same text, piece by piece; the byte order mark is no part of it. @throws WrongEncoding */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const piece of bytes) yield decode(decoder, piece);
  yield decode(decoder);
}

function decode(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new WrongEncoding();
  }
}

/** The beginning of a file as text, whatever it is: what cannot be read shows as "�". A last letter that is cut is left out. */
export const startAsText = (bytes: Uint8Array, encoding: Encoding, isCut: boolean): string =>
  new TextDecoder(encoding).decode(bytes, { stream: isCut });

function markOf([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** Lists of addresses are mostly ASCII: in two bytes each, every other one is zero. */
function wideOf(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  for (const [place, byte] of bytes.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < bytes.length / 8) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true }); // the last letter may be cut
    return true;
  } catch {
    return false;
  }
}

/** In Cyrillic words such letters stand side by side; in Western ones each stands alone between others. */
function hasCyrillicWords(bytes: Uint8Array): boolean {
  let besideOthers = 0;
  let all = 0;
  for (const [place, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    all += 1;
    if ((bytes[place - 1] ?? 0) >= 0x80 || (bytes[place + 1] ?? 0) >= 0x80) besideOthers += 1;
  }
  return besideOthers > all / 2;
}
