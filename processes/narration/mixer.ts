import { readFileSync } from "node:fs";
import { json } from "node:stream/consumers";
import { createMp3Encoder } from "wasm-media-encoders";
import { id3Of, type SoundTags } from "../../modules/narrations/id3.ts";
import { joined, level, trimmed } from "../../modules/narrations/mix.ts";
import { readWav } from "../../modules/platform/wav.ts";

/**
 * Puts a narration together, in a process of its own: it computes for seconds on end. In comes a plan as JSON; out come the length
 * of the facts (four bytes), the facts as JSON, and the MP3.
 */

type Plan = {
  /** WAV files of one rate, in order. */
  sentences: { file: string; pauseInMilliseconds: number }[];
  tags: Omit<SoundTags, "lengthInSeconds" | "chapters">;
  chapters: { title: string; at: number }[];
};

const STRETCH_IN_SAMPLES = 1 << 16;
/** Speech of one channel: above the first of the two, more rate carries more. */
const LOW_RATE = 24_000;

const plan = (await json(process.stdin)) as Plan; // our own worker wrote it
const { rate, values, startsAt } = mixed(plan);
const sound = await encoded(values, rate);
const lengthInSeconds = values.length / rate;
const chapters = plan.chapters.map(({ title, at }) => ({ title, startsAt: startsAt[at] ?? 0 }));
const tag = id3Of({ ...plan.tags, lengthInSeconds, chapters });

const facts = Buffer.from(JSON.stringify({ lengthInSeconds, startsAt }));
const size = Buffer.alloc(4);
size.writeUInt32LE(facts.length);
process.stdout.write(Buffer.concat([size, facts, tag, ...sound]));

function mixed({ sentences }: Plan) {
  const spoken = sentences.map(({ file, pauseInMilliseconds }) => {
    const samples = readWav(readFileSync(file));
    if (!samples) throw new Error(`${file} is no sound`);
    return { rate: samples.rate, values: trimmed(samples.values, samples.rate), pauseInMilliseconds };
  });
  const soundRate = spoken[0]?.rate ?? LOW_RATE;
  if (spoken.some((one) => one.rate !== soundRate)) throw new Error("The sentences are of several rates");

  const whole = joined(spoken, soundRate);
  level(whole.values, soundRate);
  return { rate: soundRate, ...whole };
}

async function encoded(all: Int16Array, sampleRate: number): Promise<Uint8Array[]> {
  const encoder = await createMp3Encoder();
  encoder.configure({ channels: 1, sampleRate, bitrate: sampleRate > LOW_RATE ? 80 : 48 });
  const parts: Uint8Array[] = [];
  for (let at = 0; at < all.length; at += STRETCH_IN_SAMPLES) {
    const stretch = Float32Array.from(all.subarray(at, at + STRETCH_IN_SAMPLES), (value) => value / 32_768);
    parts.push(Uint8Array.from(encoder.encode([stretch]))); // the encoder writes over it next
  }
  return [...parts, Uint8Array.from(encoder.finalize())];
}
