import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { clearWay, leadOn } from "@/modules/redirects/lead-on";
import { pressJob } from "@/modules/snapshots/change";
import type { Editor } from "@/modules/staff/staff";
import { authorPath } from "./author";
import type { AuthorInput, AuthorRefusal, SeenAuthor } from "./keeping";

type Outcome<Value = undefined> = Promise<Result<Value, AuthorRefusal>>;

export const createAuthor = (editor: Editor, input: AuthorInput, now: Date): Outcome<{ authorId: string }> =>
  deciding(async (transaction) => {
    const { id } = await transaction.author.create({ data: input, select: { id: true } });
    await clearWay(transaction, authorPath(input.slug));
    await enqueue(transaction, pressJob({ kind: "author", slug: input.slug }));
    const details = { name: input.name };
    await audit(transaction, { by: editor, action: "created", subject: `author:${id}`, details }, now);
    return ok({ authorId: id });
  });

/** A new slug leaves the old address leading to the new one. */
export const editAuthor = (editor: Editor, seen: SeenAuthor, input: AuthorInput, now: Date): Outcome =>
  deciding(async (transaction) => {
    const { authorId, version } = seen;
    const before = await transaction.author.findUnique({ where: { id: authorId }, select: { slug: true } });
    if (!before) return refuse("absent");

    const { count } = await transaction.author.updateMany({
      where: { id: authorId, version },
      data: { ...input, version: { increment: 1 } },
    });
    if (count === 0) return refuse("stale");

    if (before.slug !== input.slug) await leadOn(transaction, authorPath(before.slug), authorPath(input.slug));
    await tellReaders(transaction, input.slug, before.slug);
    const details = { name: input.name, slug: input.slug };
    await audit(transaction, { by: editor, action: "edited", subject: `author:${authorId}`, details }, now);
    return ok(undefined);
  });

/** One author goes into another: their stories and their address; the portrait and the member of staff where the other has none. */
export const mergeAuthor = (editor: Editor, seen: SeenAuthor, intoId: string, now: Date): Outcome =>
  deciding(async (transaction) => {
    const { authorId, version } = seen;
    if (authorId === intoId) return refuse("same-author");
    const authors = await lockAuthors(transaction, [authorId, intoId]);
    const [from, into] = [authorId, intoId].map((id) => authors.find((author) => author.id === id));
    if (!from || !into) return refuse("absent");
    if (from.version !== version) return refuse("stale");

    const movedCount = await moveStories(transaction, authorId, intoId);
    await transaction.author.delete({ where: { id: authorId } });
    await transaction.author.update({
      where: { id: intoId },
      data: {
        version: { increment: 1 },
        ...{ imageId: into.imageId ?? from.imageId, personId: into.personId ?? from.personId },
      },
    });
    await leadOn(transaction, authorPath(from.slug), authorPath(into.slug));
    await tellReaders(transaction, into.slug, from.slug);
    const details = { from: from.name, into: into.name, movedCount };
    await audit(transaction, { by: editor, action: "merged", subject: `author:${intoId}`, details }, now);
    return ok(undefined);
  });

/** Only one whom no story names; any other is merged. */
export const deleteAuthor = (editor: Editor, { authorId, version }: SeenAuthor, now: Date): Outcome =>
  deciding(async (transaction) => {
    const [author] = await lockAuthors(transaction, [authorId]);
    if (!author) return refuse("absent");
    if (author.version !== version) return refuse("stale");

    const { count } = await transaction.author.deleteMany({ where: { id: authorId, articles: { none: {} } } });
    if (count === 0) return refuse("in-use");

    await enqueue(transaction, pressJob({ kind: "author", slug: author.slug }));
    const details = { name: author.name };
    await audit(transaction, { by: editor, action: "deleted", subject: `author:${authorId}`, details }, now);
    return ok(undefined);
  });

/** An address, or a member of staff, that somebody took in this moment is a refusal. */
async function deciding<Value>(work: (transaction: Transaction) => Outcome<Value>): Outcome<Value> {
  try {
    return await db().$transaction(work);
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") throw error;
    return refuse(JSON.stringify(error.meta ?? {}).includes("personId") ? "person-taken" : "slug-taken");
  }
}

type LockedAuthor = {
  id: string;
  slug: string;
  name: string;
  imageId: string | null;
  personId: string | null;
  version: number;
};

/** In the order of their ids, so that two merges never wait for each other. Nobody names them in a story meanwhile. */
const lockAuthors = (transaction: Transaction, ids: string[]) => transaction.$queryRaw<LockedAuthor[]>`
  SELECT "id", "slug", "name", "imageId", "personId", "version" FROM "Author"
  WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;

/** @returns how many stories named them */
async function moveStories(transaction: Transaction, fromId: string, intoId: string): Promise<number> {
  await transaction.$executeRaw`
    UPDATE "Article" article SET "version" = article."version" + 1
    WHERE article."id" IN (SELECT "articleId" FROM "ArticleAuthor" WHERE "authorId" = ${fromId}::uuid)`;
  const foldedCount = await transaction.$executeRaw`
    DELETE FROM "ArticleAuthor" entry WHERE entry."authorId" = ${fromId}::uuid
      AND EXISTS (SELECT 1 FROM "ArticleAuthor" other
        WHERE other."articleId" = entry."articleId" AND other."authorId" = ${intoId}::uuid)`;
  const { count } = await transaction.articleAuthor.updateMany({
    where: { authorId: fromId },
    data: { authorId: intoId },
  });
  return foldedCount + count;
}

const tellReaders = (transaction: Transaction, slug: string, formerSlug: string) =>
  enqueue(transaction, pressJob({ kind: "author", slug, ...(formerSlug !== slug && { formerSlug }) }));
