import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { openEspeak } from "@/modules/platform/espeak";
import type { Speech } from "@/modules/platform/speaker";
import { store } from "@/modules/platform/storage";
import { mp3LengthInSeconds } from "../mp3";
import { removeSounds } from "./keep";
import { narrate } from "./narrate";
import { publicStory, putWords, unique } from "./narrate.fixture";

const clock = () => new Date();
const never = new AbortController().signal;

/** The house's own speaker, with a list of what it was asked to say. */
function listening() {
  const said: string[] = [];
  const open = (): Speech => {
    const speech = openEspeak(2, 20_000);
    return {
      ...speech,
      speak: (utterance, signal) => {
        said.push(utterance.text);
        return speech.speak(utterance, signal);
      },
    };
  };
  return { said, open };
}

const failing = (failure: "not-sound" | "absent") => (): Speech => ({
  ...{ name: "a wrong server", atOnce: 2, close: () => {} },
  speak: async () => ({ ok: false, failure }),
});

const read = (articleId: string) =>
  db().narration.findUnique({ where: { articleId }, include: { article: { include: { narrationOrder: true } } } });
const orderOf = (articleId: string) => db().narrationOrder.findUniqueOrThrow({ where: { articleId } });
test("a public story gets its sound, its times and its facts", { timeout: 120_000 }, async () => {
  const articleId = await publicStory(["The river froze overnight.", "It cost $5.", unique()]);
  await narrate(articleId, listening().open, clock, never);

  const narration = await read(articleId);
  if (!narration?.timesPath) throw new Error("no narration");
  expect(narration).toMatchObject({ isSynthetic: true, speaker: "espeak-ng 1.0.2", mediaType: "audio/mpeg" });
  expect(narration.article.narrationOrder).toMatchObject({ state: "made", problem: "" });

  const bytes = await store("media").read(narration.path);
  expect(bytes).toHaveLength(narration.sizeInBytes);
  const length = mp3LengthInSeconds(bytes ?? Buffer.alloc(0)) ?? 0;
  expect(Math.abs(length - narration.durationInSeconds)).toBeLessThanOrEqual(1.2);

  const times = JSON.parse(String(await store("media").read(narration.timesPath)));
  expect(times.map(([, shown]: [number, string]) => shown).slice(0, 4)).toEqual([
    ...["Ice on the river", "", "The river froze overnight.", "It cost $5."],
  ]);
  expect(times.map(([at]: [number]) => at)).toEqual(
    times.map(([at]: [number]) => at).toSorted((a: number, b: number) => a - b),
  );

  const again = listening();
  await narrate(articleId, again.open, clock, never);
  expect(again.said).toEqual([]);
});

test("of a changed story the changed sentence alone is spoken anew", { timeout: 120_000 }, async () => {
  const [first, second, changed] = [unique(), unique(), unique()];
  const articleId = await publicStory([first, second]);
  await narrate(articleId, listening().open, clock, never);
  const before = await read(articleId);

  await putWords(articleId, [first, changed]);
  const { said, open } = listening();
  await narrate(articleId, open, clock, never);
  expect(said).toEqual([changed]);
  expect((await read(articleId))?.path).not.toBe(before?.path);
  // Pages printed before still lead to the former sound; a day later it goes.
  await removeSounds([before?.path ?? ""]);
  expect(await store("media").has(before?.path ?? "")).toBe(false);
});

test("two workers at once make one narration", { timeout: 120_000 }, async () => {
  const articleId = await publicStory([unique()]);
  await Promise.all([1, 2].map(() => narrate(articleId, listening().open, clock, never)));
  expect(await db().narration.count({ where: { articleId } })).toBe(1);
  expect((await orderOf(articleId)).state).toBe("made");
});

test("a failure is told at the desk, tried again, and the story stays up", async () => {
  const articleId = await publicStory([unique()]);
  await expect(narrate(articleId, failing("not-sound"), clock, never)).rejects.toThrow("not-sound");
  await expect(narrate(articleId, failing("not-sound"), clock, never)).rejects.toThrow("not-sound");
  expect(await orderOf(articleId)).toMatchObject({ state: "failed", problem: "not-sound", triedCount: 2 });

  await narrate(articleId, failing("absent"), clock, never); // nothing to try again
  expect(await orderOf(articleId)).toMatchObject({ state: "failed", problem: "absent" });
  expect(await read(articleId)).toBeNull();
});

test("a story that is withdrawn or switched off is heard no longer", { timeout: 120_000 }, async () => {
  for (const data of [{ withdrawnAt: new Date() }, { narrationOrder: { update: { isOff: true } } }]) {
    const articleId = await publicStory([unique()]);
    await narrate(articleId, listening().open, clock, never);
    const narration = await read(articleId);
    await db().article.update({ where: { id: articleId }, data });

    await narrate(articleId, listening().open, clock, never);
    expect(await read(articleId)).toBeNull();
    expect(await store("media").has(narration?.path ?? "")).toBe(false);
  }
});

test("a person's reading stays whatever becomes of the words", async () => {
  const articleId = await publicStory([unique()]);
  const facts = {
    path: "sound/a.mp3",
    mediaType: "audio/mpeg",
    durationInSeconds: 9,
    sizeInBytes: 9,
    isSynthetic: false,
  };
  await db().narration.create({ data: { articleId, ...facts } });
  const { said, open } = listening();
  await narrate(articleId, open, clock, never);
  expect(said).toEqual([]);
  expect(await read(articleId)).toMatchObject(facts);
});
