import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { createMp3Encoder } from "wasm-media-encoders";
import { db } from "@/modules/platform/db";
import { openSpeech } from "@/modules/platform/speech";
import { store } from "@/modules/platform/storage";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { readNarrationRules } from "../queries";
import { chooseNarration, keepReading, narrateAgain } from "./desk";
import { narrate } from "./narrate";
import { publicStory, unique } from "./narrate.fixture";
import { keepPronunciation, removePronunciation, tryPronunciation } from "./rules";

const editor = byTheClock("Ruta");
const clock = () => new Date();
const never = new AbortController().signal;
const run = (articleId: string) => narrate(articleId, openSpeech, clock, never);
const read = (articleId: string) => db().narration.findUnique({ where: { articleId } });
const jobsFor = async (articleId: string) =>
  (await db().$queryRaw<unknown[]>`SELECT 1 FROM jobs.job WHERE name = 'narrate' AND singleton_key = ${articleId}`)
    .length;

async function humanReading(): Promise<string> {
  const encoder = await createMp3Encoder();
  encoder.configure({ channels: 1, sampleRate: 44_100, bitrate: 64 });
  const tone = Float32Array.from({ length: 44_100 * 3 }, (_, at) => 0.2 * Math.sin(at / 15));
  const file = path.join(tmpdir(), `reading-${randomUUID()}.mp3`);
  await writeFile(file, Buffer.concat([Uint8Array.from(encoder.encode([tone])), Uint8Array.from(encoder.finalize())]));
  return file;
}

test("an editor's recording takes the place of the voice, until it is made again", { timeout: 120_000 }, async () => {
  const articleId = await publicStory([unique()]);
  await run(articleId);
  const spoken = await read(articleId);

  expect(await keepReading(editor, articleId, await humanReading(), clock())).toMatchObject({ ok: true });
  const reading = await read(articleId);
  expect(reading).toMatchObject({ isSynthetic: false, timesPath: null, speaker: "" });
  expect(reading?.durationInSeconds).toBeGreaterThanOrEqual(3);
  expect(await store("media").has(reading?.path ?? "")).toBe(true);

  await run(articleId);
  expect((await read(articleId))?.path).toBe(reading?.path);

  await narrateAgain(editor, articleId, clock());
  expect(await jobsFor(articleId)).toBe(1);
  await run(articleId);
  expect(await read(articleId)).toMatchObject({ isSynthetic: true, path: spoken?.path });
});

test("what is no recording is refused, and so is a story that is gone", async () => {
  const file = path.join(tmpdir(), `page-${randomUUID()}.mp3`);
  await writeFile(file, "<!doctype html>".repeat(500));
  expect(await keepReading(editor, await publicStory([unique()]), file, clock())).toEqual({
    ok: false,
    failure: "no-mp3",
  });
  expect(await narrateAgain(editor, randomUUID(), clock())).toEqual({ ok: false, failure: "story-absent" });
});

test("a voice that is chosen makes the story sound otherwise; switched off, it falls silent", {
  timeout: 120_000,
}, async () => {
  const articleId = await publicStory([unique()]);
  await run(articleId);
  const usual = await read(articleId);

  await chooseNarration(editor, articleId, { isOff: false, voice: "en-us" }, clock());
  await run(articleId);
  expect((await read(articleId))?.path).not.toBe(usual?.path);

  await chooseNarration(editor, articleId, { isOff: true, voice: null }, clock());
  await run(articleId);
  expect(await read(articleId)).toBeNull();
});

test("a word goes on the list once, is heard before, and leaves it", { timeout: 120_000 }, async () => {
  const entry = { language: "en", written: `Velmar${Math.random()}`.slice(0, 20), spoken: "Vel-mahr" } as const;
  const mine = async () =>
    (await readNarrationRules()).pronunciations.filter(({ written }) => written === entry.written);

  const [heard, other] = await Promise.all([
    tryPronunciation(entry, never),
    tryPronunciation({ ...entry, spoken: "something much longer than that" }, never),
  ]);
  if (!heard.ok || !other.ok) throw new Error("nothing was spoken");
  expect(other.value.length).toBeGreaterThan(heard.value.length);

  await Promise.all([keepPronunciation(editor, entry, clock()), keepPronunciation(editor, { ...entry }, clock())]);
  await keepPronunciation(editor, { ...entry, spoken: "Velmer" }, clock());
  expect(await mine()).toEqual([{ ...entry, spoken: "Velmer" }]);
  await removePronunciation(editor, entry, clock());
  expect(await mine()).toEqual([]);
});
