import "server-only";
import { db } from "@/modules/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { Anchor, Colleague, Margin, ThreadView } from "./comment";

const MOST_OPEN_THREADS = 200;
const MOST_DONE_THREADS = 50;
const MOST_COMMENTS = 200;
const MOST_COLLEAGUES = 300;

/** All that stands in the margin of a story: what is open, and what was done lately. */
export async function readMargin(articleId: string): Promise<Margin> {
  const [open, done, colleagues] = await Promise.all([
    listThreads({ articleId, resolvedAt: null }, MOST_OPEN_THREADS),
    listThreads({ articleId, resolvedAt: { not: null } }, MOST_DONE_THREADS),
    listColleagues(articleId),
  ]);
  return { threads: [...open, ...done], colleagues };
}

/** Everybody who may see this story: editors, admins and its writers. */
export async function listColleagues(articleId: string): Promise<Colleague[]> {
  return db().person.findMany({
    where: seesStory(articleId),
    orderBy: { name: "asc" },
    take: MOST_COLLEAGUES,
    select: { id: true, name: true },
  });
}

/** Who may be called in a conversation about this story. */
export const seesStory = (articleId: string): Prisma.PersonWhereInput => ({
  deactivatedAt: null,
  OR: [{ role: { in: ["editor", "admin"] } }, { stories: { some: { articleId } } }],
});

async function listThreads(where: Prisma.CommentThreadWhereInput, limit: number): Promise<ThreadView[]> {
  const rows = await db().commentThread.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    include: { comments: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: MOST_COMMENTS } },
  });
  return rows.map(({ id, anchor, quote, createdAt, resolvedAt, resolvedBy, comments }) => ({
    ...{ id, quote, resolvedBy },
    anchor: anchor as Anchor, // checked when the thread was opened
    createdAt: createdAt.toISOString(),
    resolvedAt: resolvedAt?.toISOString() ?? null,
    comments: comments.map((comment) => ({
      ...{ id: comment.id, text: comment.text, writtenBy: comment.writtenBy, personId: comment.personId },
      createdAt: comment.createdAt.toISOString(),
    })),
  }));
}
