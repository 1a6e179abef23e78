import "server-only";
import { readFile } from "node:fs/promises";
import { articleSubject } from "@/modules/articles/article";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { store } from "@/modules/platform/storage";
import type { Editor } from "@/modules/staff/staff";
import { mp3LengthInSeconds } from "../mp3";
import { type NarrationChoice, narrateJob, type ReadingRefusal, removeSoundsJob, soundFile } from "../narration";
import { pathsOf, putNarration } from "./keep";
import { sha256 } from "./story";

type Outcome = Promise<Result<void, ReadingRefusal>>;

/** Whether a story is read aloud, and in which voice: from now on, whenever its words change too. */
export async function chooseNarration(editor: Editor, articleId: string, choice: NarrationChoice, now: Date): Outcome {
  return changing(articleId, async (transaction) => {
    await askAnew(transaction, articleId, choice, now);
    const details = { isOff: choice.isOff, voice: choice.voice ?? "" };
    await audit(
      transaction,
      { by: editor, action: "set how to read", subject: articleSubject(articleId), details },
      now,
    );
  });
}

/** Has it made again, whatever it was made of; a person's reading goes. */
export async function narrateAgain(editor: Editor, articleId: string, now: Date): Outcome {
  return changing(articleId, async (transaction) => {
    const standing = await transaction.narration.findUnique({ where: { articleId } });
    if (standing && !standing.isSynthetic) {
      await transaction.narration.delete({ where: { articleId } });
      await enqueue(transaction, removeSoundsJob(pathsOf(standing), now));
    }
    await transaction.narration.updateMany({ where: { articleId }, data: { scriptHash: "" } });
    await askAnew(transaction, articleId, {}, now);
    const record = { by: editor, action: "had read aloud again", subject: articleSubject(articleId) };
    await audit(transaction, record, now);
  });
}

/** Puts what a person read in the place of the machine's voice, for as long as nobody asks for that again. */
export async function keepReading(editor: Editor, articleId: string, file: string, now: Date): Outcome {
  const bytes = await readFile(file);
  const length = mp3LengthInSeconds(bytes);
  if (length === null) return refuse("no-mp3");

  const path = soundFile(sha256(bytes), "mp3");
  await store("media").writeIfAbsent(path, bytes, { isDurable: true });
  return changing(articleId, async (transaction) => {
    const facts = { mediaType: "audio/mpeg", durationInSeconds: Math.ceil(length), sizeInBytes: bytes.byteLength };
    const origin = { isSynthetic: false, timesPath: null, scriptHash: "", speaker: "" };
    await putNarration(transaction, articleId, { path, ...facts, ...origin }, now);
    const record = { by: editor, action: "put a reading to", subject: articleSubject(articleId) };
    await audit(transaction, record, now);
  });
}

/** One after another: a story that is being deleted is waited for, and found absent. */
async function changing(articleId: string, change: (transaction: Transaction) => Promise<void>): Outcome {
  return db().$transaction(async (transaction) => {
    const [found] = await transaction.$queryRaw<unknown[]>`
      SELECT 1 FROM "Article" WHERE "id" = ${articleId}::uuid FOR UPDATE`;
    if (!found) return refuse("story-absent");
    await change(transaction);
    return ok(undefined);
  });
}

async function askAnew(transaction: Transaction, articleId: string, choice: Partial<NarrationChoice>, now: Date) {
  const order = { ...choice, state: "waiting" as const, problem: "", triedCount: 0, changedAt: now };
  await transaction.narrationOrder.upsert({ where: { articleId }, create: { articleId, ...order }, update: order });
  await enqueue(transaction, narrateJob(articleId));
}
