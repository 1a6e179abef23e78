import { loudnessOf } from "./loudness.ts";

/** Sentences become one sound: cut to their words, faded at both ends, parted by pauses, as loud as other podcasts. */

export const LOUDNESS_IN_LUFS = -16;
/** −1 dBFS: players that turn MP3 into sound may overshoot a little. */
const CEILING = 32_768 * 10 ** (-1 / 20);
/** From here on peaks are rounded instead of cut. */
const KNEE = 0.6 * CEILING;
const FADE_IN_SECONDS = 0.006;
/** What stays of the silence around a sentence. */
const EDGE_IN_SECONDS = 0.03;
const SILENT_BELOW = 100;
const LEVELLING_ROUNDS = 4;
const LARGEST_GAIN = 40;

/** A sentence without the silence at its ends; faded, so that neither end clicks. */
export function trimmed(values: Int16Array, rate: number): Int16Array {
  const isHeard = (value: number) => Math.abs(value) > SILENT_BELOW;
  const first = values.findIndex(isHeard);
  if (first === -1) return new Int16Array(0);

  const edge = Math.round(rate * EDGE_IN_SECONDS);
  const kept = values.slice(Math.max(0, first - edge), values.findLastIndex(isHeard) + edge);
  const fade = Math.min(Math.round(rate * FADE_IN_SECONDS), kept.length >> 1);
  for (let at = 0; at < fade; at += 1) {
    const share = at / fade;
    kept[at] = (kept[at] ?? 0) * share;
    kept[kept.length - 1 - at] = (kept[kept.length - 1 - at] ?? 0) * share;
  }
  return kept;
}

/** @returns all of it in one, and where each begins, in seconds */
export function joined(
  sentences: readonly { values: Int16Array; pauseInMilliseconds: number }[],
  rate: number,
): { values: Int16Array; startsAt: number[] } {
  const pauseOf = (milliseconds: number) => Math.round((rate * milliseconds) / 1_000);
  const length = sentences.reduce((sum, one) => sum + one.values.length + pauseOf(one.pauseInMilliseconds), 0);
  const values = new Int16Array(length);
  const startsAt: number[] = [];
  let at = 0;
  for (const sentence of sentences) {
    startsAt.push(at / rate);
    values.set(sentence.values, at);
    at += sentence.values.length + pauseOf(sentence.pauseInMilliseconds);
  }
  return { values, startsAt };
}

/** As loud as wanted, in place: rounding peaks costs a little, so it is measured again. Silence stays. */
export function level(values: Int16Array, rate: number): void {
  for (let round = 0; round < LEVELLING_ROUNDS; round += 1) {
    const missing = LOUDNESS_IN_LUFS - loudnessOf(values, rate);
    if (!Number.isFinite(missing) || Math.abs(missing) < 0.1) return;
    const gain = Math.min(LARGEST_GAIN, 10 ** (missing / 20));
    for (let at = 0; at < values.length; at += 1) values[at] = rounded((values[at] ?? 0) * gain);
  }
}

/** Straight up to the knee, then ever flatter towards the ceiling. */
function rounded(value: number): number {
  const size = Math.abs(value);
  if (size <= KNEE) return Math.round(value);
  const room = CEILING - KNEE;
  return Math.round(Math.sign(value) * (KNEE + room * Math.tanh((size - KNEE) / room)));
}
