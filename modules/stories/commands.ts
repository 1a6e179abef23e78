import "server-only";
import { randomUUID } from "node:crypto";
import { articleSubject } from "@/modules/articles/article";
import { emptyBody } from "@/modules/articles/body";
import { keepRevision } from "@/modules/articles/revision";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { Actor, Editor, Staff, StoryWriter } from "@/modules/staff/staff";
import { type PlanRefusal, provisionalSlug, STEPS, type Step, type StoryRefusal } from "./story";

type Outcome<Value = undefined> = Promise<Result<Value, StoryRefusal>>;

/** Begins a story: whoever opens it writes it, under their own byline where they have one. */
export async function openStory(
  staff: Staff,
  input: { language: string; headline?: string },
  now: Date,
): Promise<{ articleId: string }> {
  const headline = input.headline ?? "";
  return db().$transaction(async (transaction) => {
    const { id: articleId } = await transaction.article.create({
      data: {
        ...{ slug: provisionalSlug(randomUUID()), slugFollows: true, language: input.language, headline },
        writers: { create: { personId: staff.personId, addedAt: now } },
      },
      select: { id: true },
    });
    const words = { headline, standfirst: "", body: emptyBody };
    await keepRevision(transaction, articleId, words, { by: staff, kind: "work" });
    await signByline(transaction, articleId, staff.personId);
    await audit(transaction, { by: staff, action: "opened", subject: articleSubject(articleId) }, now);
    return { articleId };
  });
}

/** Asks somebody to write along. Asked twice it changes nothing more. */
export async function addWriter(writer: StoryWriter, personId: string, now: Date): Outcome {
  const { articleId } = writer;
  return db().$transaction(async (transaction) => {
    const person = await transaction.person.findFirst({
      where: { id: personId, deactivatedAt: null },
      select: { name: true },
    });
    if (!person) return refuse("person-absent");

    const data = [{ articleId, personId, addedAt: now }];
    const { count } = await transaction.articleWriter.createMany({ data, skipDuplicates: true });
    const record = { by: writer, action: "added a writer to", subject: articleSubject(articleId) };
    if (count > 0) await audit(transaction, { ...record, details: { writer: person.name } }, now);
    return ok(undefined);
  });
}

export async function removeWriter(writer: StoryWriter, personId: string, now: Date): Outcome {
  const { articleId } = writer;
  return db().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${articleId}::uuid FOR UPDATE`; // two who leave at once
    const writers = await transaction.articleWriter.findMany({
      where: { articleId },
      select: { personId: true, person: { select: { name: true } } },
    });
    const leaving = writers.find((candidate) => candidate.personId === personId);
    if (!leaving) return ok(undefined);
    if (writers.length === 1) return refuse("last-writer");

    await transaction.articleWriter.delete({ where: { articleId_personId: { articleId, personId } } });
    const record = { by: writer, action: "removed a writer from", subject: articleSubject(articleId) };
    await audit(transaction, { ...record, details: { writer: leaving.person.name } }, now);
    return ok(undefined);
  });
}

/** Gives a story to the editors; until it comes back only they change it. */
export const handIn = (writer: StoryWriter, now: Date): Outcome => take("handIn", writer, writer.articleId, now);

/** Gives a story back to its writers. @param note what they are to do */
export async function returnStory(editor: Editor, articleId: string, note: string, now: Date): Outcome {
  if (note.trim() === "") return refuse("note-missing");
  return take("giveBack", editor, articleId, now, note.trim());
}

/** Says yes to a story: it may be published. */
export const markReady = (editor: Editor, articleId: string, now: Date): Outcome =>
  take("markReady", editor, articleId, now);

/** Puts a story back into work, in its writers' hands. */
export const reopen = (editor: Editor, articleId: string, now: Date): Outcome => take("reopen", editor, articleId, now);

/**
 * Says by when a story is wanted; null = no day yet.
 * @param seen what the person saw before: where a colleague set another day meanwhile, nothing is changed
 */
export async function planStory(
  writer: StoryWriter,
  { dueAt, seen }: { dueAt: Date | null; seen: Date | null },
  now: Date,
): Promise<Result<undefined, PlanRefusal>> {
  const { articleId } = writer;
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.article.updateMany({
      where: { id: articleId, dueAt: seen },
      data: { dueAt, version: { increment: 1 } },
    });
    if (count === 0) return refuse(await whyNotPlanned(transaction, articleId));

    const details = { dueAt: dueAt?.toISOString() ?? null, before: seen?.toISOString() ?? null };
    await audit(transaction, { by: writer, action: "planned", subject: articleSubject(articleId), details }, now);
    return ok(undefined);
  });
}

async function whyNotPlanned(transaction: Transaction, articleId: string): Promise<PlanRefusal> {
  const story = await transaction.article.findUnique({ where: { id: articleId }, select: { dueAt: true } });
  return story ? { reason: "planned-otherwise", dueAt: story.dueAt } : { reason: "story-absent" };
}

/** The stage is in the WHERE: of two who move a story at once, one does. */
async function take(step: Step, by: Actor, articleId: string, now: Date, stageNote = ""): Outcome {
  const { from, to, did } = STEPS[step];
  return db()
    .$transaction(async (transaction) => {
      const { count } = await transaction.article.updateMany({
        where: { id: articleId, stage: { in: [...from] } },
        data: { stage: to, stageNote },
      });
      if (count === 0) return refuse("not-from-here");
      // After the update, which locks the row as scheduling does: a schedule made meanwhile is seen.
      const waiting = await transaction.schedule.count({ where: { articleId, state: "waiting" } });
      if (waiting > 0) throw new IsScheduled();

      const details = stageNote ? { note: stageNote } : {};
      await audit(transaction, { by, action: did, subject: articleSubject(articleId), details }, now);
      return ok(undefined);
    })
    .catch((error: unknown) => {
      if (error instanceof IsScheduled) return refuse("is-scheduled");
      throw error;
    });
}

/** Takes back the update above. */
class IsScheduled extends Error {}

async function signByline(transaction: Transaction, articleId: string, personId: string): Promise<void> {
  const author = await transaction.author.findUnique({ where: { personId }, select: { id: true } });
  if (author) await transaction.articleAuthor.create({ data: { articleId, authorId: author.id, position: 0 } });
}
