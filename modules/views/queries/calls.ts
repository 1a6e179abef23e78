import "server-only";
import { db } from "@/modules/platform/db";

/** Somebody called this person by name in the margin of a story, and waits. */
export type Call = { articleId: string; by: string; text: string };

const MOST_CALLS = 200;

/** What waits for this person's answer, newest first. Who answered, or whose conversation is done, is called no more. */
export async function listCalls(personId: string): Promise<Call[]> {
  const rows = await db().commentMention.findMany({
    where: { personId, answeredAt: null, comment: { thread: { resolvedAt: null } } },
    orderBy: { comment: { createdAt: "desc" } },
    take: MOST_CALLS,
    select: { comment: { select: { text: true, writtenBy: true, thread: { select: { articleId: true } } } } },
  });
  return rows.map(({ comment: { text, writtenBy: by, thread } }) => ({ articleId: thread.articleId, by, text }));
}
