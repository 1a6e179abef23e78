import "server-only";
import { articleSubject, stateOf } from "@/modules/articles/article";
import { showInLists } from "@/modules/articles/public-row";
import { audit } from "@/modules/platform/audit";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import type { StoryWriter } from "@/modules/staff/staff";
import { readParticulars, WRITERS } from "./fields";
import { type FieldChange, type FieldName, type FieldRefusal, isSame, type Particulars } from "./particulars";

type Outcome = Promise<Result<{ version: number }, FieldRefusal>>;
type Before = NonNullable<Awaited<ReturnType<typeof readParticulars>>>;

/**
 * Sets one field of a story, if it still is what the person saw. Another field that a colleague set meanwhile is no reason to
 * ask; the same field is, and nothing is changed then. On a live story readers see it at once.
 */
export async function changeField(writer: StoryWriter, change: FieldChange, now: Date): Outcome {
  try {
    return await db().$transaction(async (transaction) => {
      const before = await readHeld(transaction, writer.articleId);
      if (!before) return refuse({ reason: "story-absent" });
      const { version } = before.row;
      const value = before.particulars[change.field];
      if (version !== change.seen.version && !isSame(value, change.seen.value)) {
        return refuse({
          reason: "stale",
          value,
          version,
          ...(await readWhoSet(transaction, writer.articleId, change.field)),
        });
      }
      if (isSame(value, change.value)) return ok({ version });

      await write(transaction, writer.articleId, change);
      await showReaders(transaction, writer.articleId, before, now);
      await log(transaction, writer, { field: change.field, from: value, to: change.value }, now);
      return ok({ version: version + 1 });
    });
  } catch (error) {
    if (isAbsentValue(error)) return refuse({ reason: "value-absent" });
    throw error;
  }
}

type Tags = Particulars["tags"];
export type Tagged = { version: number; before: Tags; after: Tags };

/**
 * Adds a tag to a story, on whatever tags it has.
 * @param isMain whether it becomes the story's section
 * @returns what it had before, for whoever takes it back
 */
export async function addTag(
  writer: StoryWriter,
  tag: { id: string; isMain: boolean },
  now: Date,
): Promise<Result<Tagged, FieldRefusal>> {
  for (;;) {
    const found = await db().$transaction((transaction) => readParticulars(transaction, writer.articleId));
    if (!found) return refuse({ reason: "story-absent" });

    const before = found.particulars.tags;
    const after = {
      main: tag.isMain ? tag.id : before.main,
      ids: before.ids.includes(tag.id) ? before.ids : [...before.ids, tag.id],
    };
    const seen = { version: found.row.version, value: before };
    const changed = await changeField(writer, { field: "tags", value: after, seen }, now);
    if (changed.ok) return ok({ version: changed.value.version, before, after });
    if (changed.failure.reason !== "stale") return changed; // else a colleague was quicker: on what they left
  }
}

/** From here to the end of the transaction nobody else changes a field of this story. */
async function readHeld(transaction: Transaction, articleId: string): Promise<Before | null> {
  await transaction.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${articleId}::uuid FOR UPDATE`;
  return readParticulars(transaction, articleId);
}

async function write(transaction: Transaction, articleId: string, { field, value }: FieldChange): Promise<void> {
  const writeField = WRITERS[field] as (
    transaction: Transaction,
    articleId: string,
    value: unknown,
  ) => Promise<unknown>; // FieldChange pairs them
  await writeField(transaction, articleId, value);
  await transaction.article.update({ where: { id: articleId }, data: { version: { increment: 1 } } });
}

/** New entries of a live story stand in lists at once, and pages that it left are printed too. */
async function showReaders(transaction: Transaction, articleId: string, { row }: Before, now: Date): Promise<void> {
  if (stateOf(row, now) !== "published" || !row.publishedAt) return;

  await showInLists(transaction, articleId, row.publishedAt);
  await enqueue(
    transaction,
    pressJob({
      ...{ kind: "article", articleId },
      formerTagSlugs: row.tags.map(({ tag }) => tag.slug),
      formerAuthorSlugs: row.authors.map(({ author }) => author.slug),
      isToldAnew: true,
    }),
  );
}

const SET = "set a field of";

type Logged = { field: FieldName; from: Particulars[FieldName]; to: Particulars[FieldName] };

const log = (transaction: Transaction, by: StoryWriter, { field, from, to }: Logged, now: Date) =>
  audit(
    transaction,
    {
      ...{ by, action: SET, subject: articleSubject(by.articleId) },
      details: { field, from: inLog(from), to: inLog(to) },
    },
    now,
  );

const inLog = (value: Particulars[FieldName]) =>
  value === null || typeof value === "string" ? value : JSON.stringify(value);

async function readWhoSet(transaction: Transaction, articleId: string, field: FieldName) {
  const entry = await transaction.auditEntry.findFirst({
    where: { subject: articleSubject(articleId), action: SET, details: { path: ["field"], equals: field } },
    orderBy: { number: "desc" },
    select: { actor: true, at: true },
  });
  return { by: entry?.actor ?? "Somebody", at: entry?.at ?? null };
}

const isAbsentValue = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003";
