/** Kilobits a second by the index in a frame's head: layer III of MPEG-1, and of MPEG-2 and 2.5. */
const BITRATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const BITRATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const RATES_1 = [44_100, 48_000, 32_000];
/** What may lie between tags and frames before it is no MP3 file. */
const MOST_STRANGE_BYTES = 4_096;

/** How long an MP3 file plays, frame by frame; null where it is none, or is broken in the middle. */
export function mp3LengthInSeconds(bytes: Uint8Array): number | null {
  let at = tagLength(bytes);
  let seconds = 0;
  let strange = 0;
  while (at + 4 <= bytes.length && !isEndTag(bytes, at)) {
    const frame = frameAt(bytes, at);
    if (frame) {
      seconds += frame.seconds;
      at += frame.length;
    } else {
      at += 1;
      strange += 1;
      if (strange > MOST_STRANGE_BYTES) return null;
    }
  }
  return seconds > 0 ? seconds : null;
}

function tagLength(bytes: Uint8Array): number {
  if (bytes[0] !== 0x49 || bytes[1] !== 0x44 || bytes[2] !== 0x33) return 0;
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[at] ?? 0) & 0x7f), 0);
  return 10 + size;
}

const isEndTag = (bytes: Uint8Array, at: number) =>
  bytes[at] === 0x54 && bytes[at + 1] === 0x41 && bytes[at + 2] === 0x47;

function frameAt(bytes: Uint8Array, at: number): { seconds: number; length: number } | null {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  if (first !== 0xff || (second & 0xe6) !== 0xe2) return null; // eleven bits of sync, then layer III

  const version = (second >> 3) & 3;
  const bitrate = (version === 3 ? BITRATES_1 : BITRATES_2)[third >> 4];
  const fullRate = RATES_1[(third >> 2) & 3];
  if (!bitrate || fullRate === undefined || version === 1) return null;

  const rate = version === 3 ? fullRate : version === 2 ? fullRate / 2 : fullRate / 4;
  const samples = version === 3 ? 1_152 : 576;
  const padding = (third >> 1) & 1;
  return { seconds: samples / rate, length: Math.floor((samples / 8) * ((bitrate * 1_000) / rate)) + padding };
}
