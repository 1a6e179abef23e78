import "server-only";
import { publicAt } from "@/modules/articles/article";
import { db } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import type { Speech } from "@/modules/platform/speaker";
import { store } from "@/modules/platform/storage";
import { removeSoundsJob, type SentenceTime, soundFile } from "../narration";
import { type NarrationFacts, pathsOf, putNarration, silence } from "./keep";
import { makeSound, type Sound } from "./sound";
import { hashOfScript, type Reading, readReading, sha256 } from "./story";

/**
 * Brings the reading aloud of a story up to its words: made where they changed, gone where nobody may hear it. May be killed at
 * any point and run again. The story itself never waits for it.
 * @throws where it failed for now: the queue tries again, later each time
 */
export async function narrate(
  articleId: string,
  openSpeech: () => Speech,
  clock: () => Date,
  signal: AbortSignal,
): Promise<void> {
  const [standing, order, reading] = await Promise.all([
    db().narration.findUnique({ where: { articleId } }),
    db().narrationOrder.findUnique({ where: { articleId } }),
    readReading(articleId, clock()),
  ]);
  if (!reading || order?.isOff) return silence(articleId, clock());
  if (standing && !standing.isSynthetic) return; // a person read it

  const speech = openSpeech();
  try {
    const scriptHash = hashOfScript(reading, speech.name);
    if (standing?.scriptHash === scriptHash && (await isThere(standing)))
      return await setState(articleId, "made", clock());
    await setState(articleId, "making", clock());
    await make(reading, { scriptHash, speech }, clock, signal);
  } finally {
    speech.close();
  }
}

type Making = { scriptHash: string; speech: Speech };

async function make(reading: Reading, { scriptHash, speech }: Making, clock: () => Date, signal: AbortSignal) {
  const { articleId, script } = reading;
  const sound = await makeSound(reading, speech, clock(), signal).catch(async (error: unknown) => {
    await noteFailure(articleId, signal.aborted ? "too-slow" : "broken", clock());
    throw error;
  });
  if (!sound.ok) {
    await noteFailure(articleId, sound.failure, clock());
    if (sound.failure === "absent") return; // trying again would install nothing
    throw new Error(`${articleId} could not be narrated: ${sound.failure}`);
  }

  const times: SentenceTime[] = script.sentences.map(({ shown }, index) => [
    Math.round((sound.value.startsAt[index] ?? 0) * 100) / 100,
    shown,
  ]);
  const files = await keepFiles(sound.value, times);
  const facts = {
    ...{ ...files, scriptHash, mediaType: "audio/mpeg", isSynthetic: true, speaker: speech.name },
    durationInSeconds: Math.ceil(sound.value.lengthInSeconds),
    sizeInBytes: sound.value.bytes.byteLength,
  };
  await keepNarration(reading, facts, clock());
}

async function keepFiles({ bytes }: Sound, times: SentenceTime[]): Promise<{ path: string; timesPath: string }> {
  const path = soundFile(sha256(bytes), "mp3");
  const written = JSON.stringify(times);
  const timesPath = soundFile(sha256(`${path} ${written}`), "json");
  await store("media").writeIfAbsent(path, bytes);
  await store("media").writeIfAbsent(timesPath, written);
  return { path, timesPath };
}

/** Only for the words it was made of: where they changed, or it was switched off meanwhile, the next job does it. */
async function keepNarration(reading: Reading, facts: NarrationFacts, now: Date): Promise<void> {
  const { articleId, revisionId } = reading;
  await db().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${articleId}::uuid FOR UPDATE`;
    const isWanted = await transaction.article.count({
      where: { id: articleId, publicRevisionId: revisionId, ...publicAt(now), narrationOrder: { isOff: false } },
    });
    const hasPerson = await transaction.narration.count({ where: { articleId, isSynthetic: false } });
    if (isWanted === 0 || hasPerson > 0) {
      return enqueue(transaction, removeSoundsJob(pathsOf(facts), now, true));
    }
    await putNarration(transaction, articleId, facts, now);
  });
}

async function isThere(narration: { path: string; timesPath: string | null }): Promise<boolean> {
  const found = await Promise.all(pathsOf(narration).map((path) => store("media").has(path)));
  return found.every(Boolean);
}

async function setState(articleId: string, state: "making" | "made", now: Date): Promise<void> {
  const changed = { state, problem: "", changedAt: now };
  await db().narrationOrder.upsert({ where: { articleId }, create: { articleId, ...changed }, update: changed });
}

async function noteFailure(articleId: string, problem: string, now: Date): Promise<void> {
  await db().narrationOrder.updateMany({
    where: { articleId },
    data: { state: "failed", problem, triedCount: { increment: 1 }, changedAt: now },
  });
}
