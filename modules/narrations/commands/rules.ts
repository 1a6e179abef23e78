import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { SpeechFailure } from "@/modules/platform/speaker";
import { openSpeech } from "@/modules/platform/speech";
import { writeWav } from "@/modules/platform/wav";
import type { Editor } from "@/modules/staff/staff";
import {
  defaultNarrationRules,
  MOST_PRONUNCIATIONS,
  NARRATIONS_KEY,
  type NarrationRules,
  narrationRulesSchema,
  type Pronunciation,
} from "../narration";
import { speakable } from "../speakable";

type Entry = Pick<Pronunciation, "language" | "written">;

/** Says from now on how a word is said; of one that is on the list already, anew. Stories have it when they are next read. */
export async function keepPronunciation(
  editor: Editor,
  entry: Pronunciation,
  now: Date,
): Promise<Result<void, "list-full">> {
  return changingRules(async (transaction, rules) => {
    const others = rules.pronunciations.filter((one) => !isSame(one, entry));
    if (others.length >= MOST_PRONUNCIATIONS) return refuse("list-full");
    const pronunciations = [...others, entry].sort((one, other) => one.written.localeCompare(other.written));
    await save(transaction, { ...rules, pronunciations }, now);
    const details = { language: entry.language, written: entry.written, spoken: entry.spoken };
    await audit(transaction, { by: editor, action: "set a pronunciation", subject: SUBJECT, details }, now);
    return ok(undefined);
  });
}

/** Removing what is not there is no error. */
export async function removePronunciation(editor: Editor, entry: Entry, now: Date): Promise<void> {
  await changingRules(async (transaction, rules) => {
    const pronunciations = rules.pronunciations.filter((one) => !isSame(one, entry));
    if (pronunciations.length === rules.pronunciations.length) return ok(undefined);
    await save(transaction, { ...rules, pronunciations }, now);
    const details = { language: entry.language, written: entry.written };
    await audit(transaction, { by: editor, action: "removed a pronunciation", subject: SUBJECT, details }, now);
    return ok(undefined);
  });
}

const PATIENCE_IN_MILLISECONDS = 20_000;

/** How a word would sound. @returns a WAV file */
export async function tryPronunciation(
  entry: Pronunciation,
  signal: AbortSignal,
): Promise<Result<Buffer, SpeechFailure>> {
  const speech = openSpeech(PATIENCE_IN_MILLISECONDS);
  try {
    const text = speakable(entry.written, entry.language, [entry]);
    const spoken = await speech.speak({ text, language: entry.language, voice: null }, signal);
    return spoken.ok ? ok(writeWav(spoken.value)) : spoken;
  } finally {
    speech.close();
  }
}

const SUBJECT = `setting:${NARRATIONS_KEY}`;
const isSame = (one: Entry, other: Entry) => one.language === other.language && one.written === other.written;

/** One after another, even where there is no row yet. */
async function changingRules<Failure>(
  change: (transaction: Transaction, rules: NarrationRules) => Promise<Result<void, Failure>>,
): Promise<Result<void, Failure>> {
  return db().$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`Setting:${NARRATIONS_KEY}`}))`;
    const row = await transaction.setting.findUnique({ where: { key: NARRATIONS_KEY } });
    return change(transaction, row ? narrationRulesSchema.parse(row.value) : defaultNarrationRules);
  });
}

async function save(transaction: Transaction, value: NarrationRules, now: Date): Promise<void> {
  const data = { value, changedAt: now };
  await transaction.setting.upsert({
    where: { key: NARRATIONS_KEY },
    create: { key: NARRATIONS_KEY, ...data },
    update: data,
  });
}
