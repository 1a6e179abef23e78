import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { clearWay, leadOn } from "@/modules/redirects/lead-on";
import { pressJob } from "@/modules/snapshots/change";
import type { Editor } from "@/modules/staff/staff";
import type { SeenTag, TagInput, TagRefusal } from "./keeping";
import { type TagKind, tagPath } from "./tag";

type Outcome<Value = undefined> = Promise<Result<Value, TagRefusal>>;

export const createTag = (editor: Editor, input: TagInput, now: Date): Outcome<{ tagId: string }> =>
  deciding(async (transaction) => {
    if (!(await isFitParent(transaction, null, input))) return refuse("wrong-parent");
    const { id } = await transaction.tag.create({ data: input, select: { id: true } });
    await clearWay(transaction, tagPath(input.slug));
    await tellReaders(transaction, input, input.kind);
    const details = { name: input.name };
    await audit(transaction, { by: editor, action: "created", subject: `tag:${id}`, details }, now);
    return ok({ tagId: id });
  });

/** A new slug leaves the old address leading to the new one. */
export const editTag = (editor: Editor, { tagId, version }: SeenTag, input: TagInput, now: Date): Outcome =>
  deciding(async (transaction) => {
    const before = await transaction.tag.findUnique({ where: { id: tagId }, select: { slug: true, kind: true } });
    if (!before) return refuse("absent");
    if (!(await isFitParent(transaction, tagId, input))) return refuse("wrong-parent");

    const { count } = await transaction.tag.updateMany({
      where: { id: tagId, version },
      data: { ...input, version: { increment: 1 } },
    });
    if (count === 0) return refuse("stale");

    if (before.slug !== input.slug) await leadOn(transaction, tagPath(before.slug), tagPath(input.slug));
    await tellReaders(transaction, input, before.kind, before.slug);
    const details = { name: input.name, slug: input.slug };
    await audit(transaction, { by: editor, action: "edited", subject: `tag:${tagId}`, details }, now);
    return ok(undefined);
  });

/** One tag goes into another: its stories, its topics and its address. A story that carried both carries one. */
export const mergeTag = (editor: Editor, { tagId, version }: SeenTag, intoId: string, now: Date): Outcome =>
  deciding(async (transaction) => {
    if (tagId === intoId) return refuse("same-tag");
    const [from, into] = await lockBoth(transaction, tagId, intoId);
    if (!from || !into) return refuse("absent");
    if (from.version !== version) return refuse("stale");

    const movedCount = await moveStories(transaction, tagId, intoId);
    await moveTopics(transaction, tagId, intoId);
    await transaction.tag.delete({ where: { id: tagId } });
    await leadOn(transaction, tagPath(from.slug), tagPath(into.slug));
    await tellReaders(transaction, into, from.kind, from.slug);
    const details = { from: from.name, into: into.name, movedCount };
    await audit(transaction, { by: editor, action: "merged", subject: `tag:${intoId}`, details }, now);
    return ok(undefined);
  });

/** Only one that nothing carries; any other is merged. */
export const deleteTag = (editor: Editor, { tagId, version }: SeenTag, now: Date): Outcome =>
  deciding(async (transaction) => {
    const [tag] = await lockTags(transaction, [tagId]);
    if (!tag) return refuse("absent");
    if (tag.version !== version) return refuse("stale");

    const isUnused = Prisma.sql`
      NOT EXISTS (SELECT 1 FROM "ArticleTag" entry WHERE entry."tagId" = tag."id")
      AND NOT EXISTS (SELECT 1 FROM "Article" article WHERE article."sectionId" = tag."id")
      AND NOT EXISTS (SELECT 1 FROM "Tag" child WHERE child."parentId" = tag."id")`;
    const deleted = await transaction.$executeRaw`
      DELETE FROM "Tag" tag WHERE tag."id" = ${tagId}::uuid AND ${isUnused}`;
    if (deleted === 0) return refuse("in-use");

    await tellReaders(transaction, tag, tag.kind);
    const details = { name: tag.name };
    await audit(transaction, { by: editor, action: "deleted", subject: `tag:${tagId}`, details }, now);
    return ok(undefined);
  });

/** The sections as the navigation shows them, first to last; any that is not named stays behind these. */
export const orderSections = (editor: Editor, tagIds: string[], now: Date): Outcome =>
  deciding(async (transaction) => {
    await transaction.$executeRaw`
      UPDATE "Tag" tag SET "position" = wanted."place"::int, "version" = tag."version" + 1
      FROM unnest(${tagIds}::uuid[]) WITH ORDINALITY AS wanted("id", "place")
      WHERE tag."id" = wanted."id" AND tag."kind" = 'section'`;
    await enqueue(transaction, pressJob({ kind: "everything", reason: "sections" }));
    await audit(transaction, { by: editor, action: "ordered the sections", subject: "tags" }, now);
    return ok(undefined);
  });

/** An address that somebody took in this moment is a refusal. */
async function deciding<Value>(work: (transaction: Transaction) => Outcome<Value>): Outcome<Value> {
  try {
    return await db().$transaction(work);
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return refuse("slug-taken");
    throw error;
  }
}

/** Two levels and no more: a topic stands beneath a section or a topic that stands by itself. */
async function isFitParent(transaction: Transaction, tagId: string | null, { parentId }: TagInput): Promise<boolean> {
  if (parentId === null) return true;
  if (parentId === tagId) return false;
  const parent = await transaction.tag.findUnique({ where: { id: parentId }, select: { parentId: true } });
  const childCount = tagId === null ? 0 : await transaction.tag.count({ where: { parentId: tagId } });
  return parent?.parentId === null && childCount === 0;
}

type LockedTag = { id: string; slug: string; name: string; kind: TagKind; version: number };

async function lockBoth(transaction: Transaction, fromId: string, intoId: string) {
  const tags = await lockTags(transaction, [fromId, intoId]);
  return [fromId, intoId].map((id) => tags.find((tag) => tag.id === id));
}

/** In the order of their ids, so that two merges never wait for each other. Nobody hangs a story on them meanwhile. */
const lockTags = (transaction: Transaction, ids: string[]) => transaction.$queryRaw<LockedTag[]>`
  SELECT "id", "slug", "name", "kind", "version" FROM "Tag" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;

/** @returns how many stories carried the tag */
async function moveStories(transaction: Transaction, fromId: string, intoId: string): Promise<number> {
  await transaction.$executeRaw`
    UPDATE "Article" article SET
      "version" = article."version" + 1,
      "sectionId" = CASE WHEN article."sectionId" = ${fromId}::uuid THEN ${intoId}::uuid ELSE article."sectionId" END
    WHERE article."sectionId" = ${fromId}::uuid
      OR article."id" IN (SELECT "articleId" FROM "ArticleTag" WHERE "tagId" = ${fromId}::uuid)`;
  const foldedCount = await transaction.$executeRaw`
    DELETE FROM "ArticleTag" entry WHERE entry."tagId" = ${fromId}::uuid
      AND EXISTS (SELECT 1 FROM "ArticleTag" other
        WHERE other."articleId" = entry."articleId" AND other."tagId" = ${intoId}::uuid)`;
  const { count } = await transaction.articleTag.updateMany({ where: { tagId: fromId }, data: { tagId: intoId } });
  return foldedCount + count;
}

async function moveTopics(transaction: Transaction, fromId: string, intoId: string): Promise<void> {
  await transaction.tag.updateMany({ where: { id: intoId, parentId: fromId }, data: { parentId: null } });
  const into = await transaction.tag.update({
    where: { id: intoId },
    data: { version: { increment: 1 } },
    select: { parentId: true },
  });
  const parentId = into.parentId ?? intoId; // never a third level
  await transaction.tag.updateMany({ where: { parentId: fromId }, data: { parentId } });
}

type Told = { slug: string; kind: TagKind };

/** Sections stand in the navigation of every page. */
async function tellReaders(transaction: Transaction, tag: Told, formerKind: TagKind, formerSlug?: string) {
  const moved = formerSlug === undefined || formerSlug === tag.slug ? {} : { formerSlug };
  await enqueue(transaction, pressJob({ kind: "tag", slug: tag.slug, ...moved }));
  if (tag.kind === "section" || formerKind === "section") {
    await enqueue(transaction, pressJob({ kind: "everything", reason: "sections" }));
  }
}
