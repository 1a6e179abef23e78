/** Sound as samples: one channel, 16 bits. */
export type Samples = { rate: number; values: Int16Array };

const SLOWEST_RATE = 8_000;
const FASTEST_RATE = 48_000;
const PCM = 1;
const EXTENSIBLE = 0xfffe;

/**
 * Reads a WAV file of 16 bits; several channels become one. A stream may not have known its own length: what is there counts.
 * @returns null for anything else
 */
export function readWav(bytes: Uint8Array): Samples | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 44 || tagAt(view, 0) !== "RIFF" || tagAt(view, 8) !== "WAVE") return null;

  let format: { channels: number; rate: number } | null = null;
  for (let at = 12; at + 8 <= bytes.byteLength; ) {
    const tag = tagAt(view, at);
    const size = Math.min(view.getUint32(at + 4, true), bytes.byteLength - at - 8);
    if (tag === "fmt ") format = formatAt(view, at + 8, size);
    if (tag === "data") return format && { rate: format.rate, values: oneChannel(view, at + 8, size, format.channels) };
    at += 8 + size + (size % 2);
  }
  return null;
}

export function writeWav({ rate, values }: Samples): Buffer {
  const size = values.byteLength;
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + size, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(PCM, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(size, 40);
  return Buffer.concat([head, Buffer.from(values.buffer, values.byteOffset, size)]);
}

const tagAt = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));

function formatAt(view: DataView, at: number, size: number) {
  if (size < 16) return null;
  const kind = view.getUint16(at, true);
  const channels = view.getUint16(at + 2, true);
  const rate = view.getUint32(at + 4, true);
  const isKnown = (kind === PCM || kind === EXTENSIBLE) && view.getUint16(at + 14, true) === 16;
  return isKnown && channels >= 1 && channels <= 8 && rate >= SLOWEST_RATE && rate <= FASTEST_RATE
    ? { channels, rate }
    : null;
}

function oneChannel(view: DataView, at: number, size: number, channels: number): Int16Array {
  const values = new Int16Array(Math.floor(size / 2 / channels));
  for (let index = 0; index < values.length; index += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) {
      sum += view.getInt16(at + 2 * (index * channels + channel), true);
    }
    values[index] = Math.round(sum / channels);
  }
  return values;
}
