import "server-only";
import { articleSubject } from "@/modules/articles/article";
import { audit } from "@/modules/platform/audit";
import { db, type Prisma, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { orderLetter } from "@/modules/platform/mail";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { StoryWriter } from "@/modules/staff/staff";
import type { CommentRefusal, CommentWords, NewThread } from "./comment";
import { seesStory } from "./queries";

type Outcome<Value = undefined> = Promise<Result<Value, CommentRefusal>>;

/** Begins a conversation about some words of the story. */
export async function openThread(writer: StoryWriter, thread: NewThread, now: Date): Outcome<{ threadId: string }> {
  const { articleId } = writer;
  const { anchor, quote, ...words } = thread;

  return db().$transaction(async (transaction) => {
    const article = await transaction.article.findUnique({ where: { id: articleId }, select: { id: true } });
    if (!article) return refuse("story-absent");

    const data = { articleId, anchor: anchor as Prisma.InputJsonObject, quote, createdAt: now }; // z.json() says it is
    const { id: threadId } = await transaction.commentThread.create({ data, select: { id: true } });
    await addComment(transaction, writer, threadId, words, now);
    return ok({ threadId });
  });
}

/** Answers in a conversation. One that somebody called done in this moment is open again: nothing said in it is lost. */
export async function replyInThread(writer: StoryWriter, threadId: string, words: CommentWords, now: Date): Outcome {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.commentThread.updateMany({
      where: { id: threadId, articleId: writer.articleId },
      data: { resolvedAt: null, resolvedBy: null },
    });
    if (count === 0) return refuse("thread-absent");

    await addComment(transaction, writer, threadId, words, now);
    return ok(undefined);
  });
}

export async function resolveThread(writer: StoryWriter, threadId: string, now: Date): Outcome {
  const done = { resolvedAt: now, resolvedBy: writer.name };
  return turning(writer, { threadId, from: { resolvedAt: null }, to: done, refusal: "already-done" }, now);
}

export async function reopenThread(writer: StoryWriter, threadId: string, now: Date): Outcome {
  const open = { resolvedAt: null, resolvedBy: null };
  return turning(writer, { threadId, from: { resolvedAt: { not: null } }, to: open, refusal: "not-done" }, now);
}

type Turn = {
  threadId: string;
  from: Prisma.CommentThreadWhereInput;
  to: { resolvedAt: Date | null; resolvedBy: string | null };
  refusal: "already-done" | "not-done";
};

/** Of two who do the same at once, the database lets one. */
async function turning(writer: StoryWriter, { threadId, from, to, refusal }: Turn, now: Date): Outcome {
  const own = { id: threadId, articleId: writer.articleId };
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.commentThread.updateMany({ where: { ...own, ...from }, data: to });
    if (count === 0) {
      const isThere = await transaction.commentThread.count({ where: own });
      return refuse(isThere === 0 ? "thread-absent" : refusal);
    }
    const action = to.resolvedAt ? "closed a conversation about" : "opened a conversation again about";
    await log(transaction, writer, action, threadId, now);
    return ok(undefined);
  });
}

async function addComment(
  transaction: Transaction,
  writer: StoryWriter,
  threadId: string,
  { text, mentions }: CommentWords,
  now: Date,
): Promise<void> {
  const { personId, name, articleId } = writer;
  const called = await transaction.person.findMany({
    where: { AND: [{ id: { in: mentions } }, seesStory(articleId)], ...(personId && { NOT: { id: personId } }) },
    select: { id: true, name: true, email: true },
  });
  await transaction.comment.create({
    data: {
      ...{ threadId, text, writtenBy: name, personId, createdAt: now },
      mentions: { create: called.map((person) => ({ personId: person.id })) },
    },
  });
  if (personId) await settleCalls(transaction, threadId, personId, now);
  await log(transaction, writer, "commented on", threadId, now);
  for (const person of called) await tell(transaction, writer, person, text, now);
}

/** Whoever speaks in a conversation has answered what they were asked there before. */
const settleCalls = (transaction: Transaction, threadId: string, personId: string, now: Date) =>
  transaction.commentMention.updateMany({
    where: { personId, answeredAt: null, comment: { threadId } },
    data: { answeredAt: now },
  });

const LONGEST_EXCERPT = 600;

async function tell(
  transaction: Transaction,
  { articleId, name: by }: StoryWriter,
  { name, email }: { name: string; email: string },
  text: string,
  now: Date,
): Promise<void> {
  const { headline } = await transaction.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { headline: true },
  });
  const link = new URL(`/desk/stories/${articleId}`, env().SITE_URL).href;
  const content = { name, by, headline, text: text.slice(0, LONGEST_EXCERPT), link };
  await orderLetter(transaction, { kind: "mention", to: email, content }, now);
}

const log = (transaction: Transaction, writer: StoryWriter, action: string, threadId: string, now: Date) => {
  const by = { personId: writer.personId, name: writer.name };
  return audit(transaction, { by, action, subject: articleSubject(writer.articleId), details: { threadId } }, now);
};
