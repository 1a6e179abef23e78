import "server-only";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { z } from "zod";
import { givePlace } from "@/modules/platform/espeak";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { Speech, SpeechFailure } from "@/modules/platform/speaker";
import { store } from "@/modules/platform/storage";
import { writeWav } from "@/modules/platform/wav";
import { type Reading, sha256 } from "./story";

/**
 * Sentences that were spoken lie beside the originals for a while: of a corrected story only what changed is spoken anew. A folder
 * with a dot is no part of a backup: it can all be made again.
 */
export const SENTENCES_FOLDER = ".speech";

export type Sound = { bytes: Buffer; lengthInSeconds: number; startsAt: number[] };

/** Speaks what is not spoken yet, several sentences at once, and puts it together. */
export async function makeSound(
  reading: Reading,
  speech: Speech,
  now: Date,
  signal: AbortSignal,
): Promise<Result<Sound, SpeechFailure>> {
  const files = reading.script.sentences.map(({ text }) => sentenceFile(text, reading, speech));
  const spoken = await speakMissing(reading, files, speech, now, signal);
  speech.close(); // what comes next needs the memory
  return spoken.ok ? ok(await mix(reading, files, signal)) : spoken;
}

function sentenceFile(text: string, { script, voice }: Reading, { name }: Speech): string {
  const hash = sha256(JSON.stringify([name, voice, script.language, text]));
  return `${SENTENCES_FOLDER}/${hash.slice(0, 2)}/${hash}.wav`;
}

async function speakMissing(
  { script, voice }: Reading,
  files: string[],
  speech: Speech,
  now: Date,
  signal: AbortSignal,
): Promise<Result<void, SpeechFailure>> {
  const texts = new Map(files.map((file, index) => [file, script.sentences[index]?.text ?? ""]));
  const waiting = texts.entries();
  let failure: SpeechFailure | null = null;

  const mouth = async () => {
    for (const [file, text] of waiting) {
      if (failure) return;
      signal.throwIfAborted();
      if (await store("originals").has(file)) {
        await store("originals").touch(file, now);
        continue;
      }
      const spoken = await speech.speak({ text, language: script.language, voice }, signal);
      if (spoken.ok) await store("originals").write(file, writeWav(spoken.value), { madeAt: now });
      else failure ??= spoken.failure;
    }
  };
  await Promise.all(Array.from({ length: speech.atOnce }, mouth));
  return failure ? refuse(failure) : ok(undefined);
}

const factsSchema = z.object({ lengthInSeconds: z.number().positive(), startsAt: z.array(z.number()) });

/** In a process of its own, behind all others: see processes/narration/mixer.ts. */
async function mix(reading: Reading, files: string[], signal: AbortSignal): Promise<Sound> {
  const { script, title, author, album, cover } = reading;
  const child = spawn(process.execPath, ["--max-old-space-size=256", path.resolve("processes/narration/mixer.ts")], {
    stdio: ["pipe", "pipe", "pipe"],
    signal,
    killSignal: "SIGKILL",
  });
  givePlace(child);
  child.stdin.on("error", () => {}); // its end is seen below
  child.stdin.end(
    JSON.stringify({
      sentences: script.sentences.map(({ pauseInMilliseconds }, index) => ({
        ...{ file: store("originals").fileOf(files[index] ?? ""), pauseInMilliseconds },
      })),
      tags: { title, author, album, language: script.language, cover },
      chapters: script.chapters,
    }),
  );
  const [[code], output, complaints] = await Promise.all([
    once(child, "exit"),
    child.stdout.toArray(),
    child.stderr.toArray(),
  ]);
  if (code !== 0) throw new Error(`The narration could not be put together: ${Buffer.concat(complaints).toString()}`);

  const all = Buffer.concat(output);
  const size = all.readUInt32LE(0);
  const facts = factsSchema.parse(JSON.parse(all.subarray(4, 4 + size).toString()));
  return { ...facts, bytes: all.subarray(4 + size) };
}
