"use server";

import { z } from "zod";
import { type Answer, MISREAD, type PublishAnswer } from "@/components/story/story-actions";
import type { TimeQuestion } from "@/components/ui/which-time";
import { correctArticle, printAgain, withdrawArticle } from "@/modules/articles/commands/public-story";
import { publishWords } from "@/modules/articles/commands/publish";
import { callOffSchedule, moveSchedule, scheduleWords } from "@/modules/articles/commands/schedule";
import { askForChecks } from "@/modules/links/commands";
import { listUncheckedLinks } from "@/modules/particulars/queries";
import { placeSchema } from "@/modules/picks/board";
import { placeOnFront } from "@/modules/picks/commands";
import { idOrNone } from "@/modules/platform/id";
import { permit } from "@/modules/staff/session";
import type { Editor } from "@/modules/staff/staff";
import { readWhen, type When, whenInput } from "../../../when";
import { ARTICLE, answeredOf, refusalOf } from "../answered";
import { readWords } from "../words";

/** A schedule as it stood on somebody's screen. */
const seenSchedule = z.object({ id: z.uuid(), publishAt: z.coerce.date() });
const publishInput = z.object({
  when: whenInput.nullable(),
  isSubstantial: z.boolean(),
  frontPlace: placeSchema.nullable(),
  seen: seenSchedule.nullable(),
});

/** Publishes what the manuscript says now, at once or at its minute. */
export async function publishAction(articleId: string, sent: unknown): Promise<PublishAnswer> {
  const editor = await permit("publish-story");
  const input = publishInput.safeParse(sent);
  if (!input.success) return { ok: false, problem: MISREAD };
  return input.data.when === null
    ? publishNow(editor, idOrNone(articleId), input.data)
    : schedule(editor, idOrNone(articleId), { ...input.data, when: input.data.when });
}

export async function moveScheduleAction(
  articleId: string,
  seen: unknown,
  when: unknown,
): Promise<Answer | TimeQuestion> {
  const editor = await permit("publish-story");
  const asked = z.object({ seen: seenSchedule, when: whenInput }).safeParse({ seen, when });
  if (!asked.success) return { ok: false, problem: MISREAD };

  const publishAt = await readWhen(asked.data.when);
  if (!(publishAt instanceof Date)) return publishAt;
  const moved = { articleId: idOrNone(articleId), seen: asked.data.seen, publishAt };
  return answeredOf(moved.articleId, await moveSchedule(editor, moved, new Date()));
}

export async function callOffScheduleAction(articleId: string, seen: unknown): Promise<Answer> {
  const editor = await permit("publish-story");
  const asked = seenSchedule.safeParse(seen);
  if (!asked.success) return { ok: false, problem: MISREAD };
  const id = idOrNone(articleId);
  return answeredOf(id, await callOffSchedule(editor, id, asked.data, new Date()));
}

const seenPublic = z.object({ schedule: seenSchedule.nullable(), revisionId: z.uuid().nullable() });

export async function withdrawAction(articleId: string, seen: unknown): Promise<Answer> {
  const editor = await permit("publish-story");
  const asked = seenPublic.safeParse(seen);
  if (!asked.success) return { ok: false, problem: MISREAD };
  const id = idOrNone(articleId);
  return answeredOf(id, await withdrawArticle(editor, id, asked.data, new Date()));
}

export async function correctAction(articleId: string, text: string): Promise<Answer> {
  const editor = await permit("correct-story");
  const words = z.string().max(2_000).safeParse(text);
  if (!words.success) return { ok: false, problem: "At most 2,000 characters, please." };
  const id = idOrNone(articleId);
  return answeredOf(id, await correctArticle(editor, id, words.data, new Date()));
}

export async function printAgainAction(articleId: string): Promise<Answer> {
  const editor = await permit("publish-story");
  const id = idOrNone(articleId);
  return answeredOf(id, await printAgain(editor, id, new Date()));
}

/** Has the worker follow those links of the manuscript that nobody followed lately. */
export async function checkLinksAction(articleId: string): Promise<Answer> {
  await permit("see-story", articleId);
  const words = await readWords(articleId);
  if (words) await askForChecks(await listUncheckedLinks(words, new Date()));
  return { ok: true };
}

type Publishing = z.output<typeof publishInput>;

async function publishNow(editor: Editor, articleId: string, input: Publishing): Promise<PublishAnswer> {
  const words = await readWords(articleId);
  if (!words) return { ok: false, problem: ARTICLE["words-invalid"] };
  const now = new Date();
  const { isSubstantial, frontPlace, seen } = input;
  const outcome = await publishWords(editor, articleId, words, { isSubstantial, seen }, now);
  if (!outcome.ok) return refusalOf(articleId, outcome.failure);

  const done = { ok: true, at: now.toISOString(), isScheduled: false } as const;
  if (!frontPlace) return done;
  const placed = await placeOnFront(editor, { kind: "place", articleId, place: frontPlace }, now);
  return placed.ok || placed.failure === "nothing-changed"
    ? done
    : { ...done, problem: "It is published, but did not get its place on the front page. Place it on the board." };
}

async function schedule(editor: Editor, articleId: string, input: Publishing & { when: When }): Promise<PublishAnswer> {
  const publishAt = await readWhen(input.when);
  if (!(publishAt instanceof Date)) return publishAt;
  const words = await readWords(articleId);
  if (!words) return { ok: false, problem: ARTICLE["words-invalid"] };

  const outcome = await scheduleWords(editor, articleId, words, { ...input, publishAt }, new Date());
  if (!outcome.ok) return refusalOf(articleId, outcome.failure);
  return { ok: true, at: publishAt.toISOString(), isScheduled: true };
}
