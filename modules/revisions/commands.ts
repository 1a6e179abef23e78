import "server-only";
import { articleSubject } from "@/modules/articles/article";
import { lockArticle } from "@/modules/articles/public-row";
import { isSameWords, keepRevision, newestRevision, type RevisionKind, type Words } from "@/modules/articles/revision";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { StoryWriter } from "@/modules/staff/staff";
import type { VersionRefusal } from "./version";

type Outcome<Value> = Promise<Result<Value, VersionRefusal>>;

/** Keeps these words under a name, beside what is kept by itself. */
export async function keepAs(writer: StoryWriter, words: Words, name: string, now: Date): Outcome<{ id: string }> {
  return keeping(writer, async (transaction) => {
    const { id } = await keepRevision(transaction, writer.articleId, words, {
      by: actorOf(writer),
      kind: "named",
      name,
    });
    const subject = articleSubject(writer.articleId);
    await audit(transaction, { by: actorOf(writer), action: "kept a version of", subject, details: { name } }, now);
    return ok({ id });
  });
}

/** Before earlier words come back: what stands there now is kept, unless it is kept already. */
export async function keepBeforeRestore(writer: StoryWriter, words: Words): Outcome<undefined> {
  return keeping(writer, async (transaction) => {
    const newest = await newestRevision(transaction, writer.articleId);
    if (!newest || !isSameWords(newest, words)) await keep(transaction, writer, words, "work");
    return ok(undefined);
  });
}

/** After earlier words came back. @param name whose words they are: "Words of 23 November, 09:12 EET" */
export async function keepRestored(writer: StoryWriter, words: Words, name: string): Outcome<undefined> {
  return keeping(writer, async (transaction) => {
    await keep(transaction, writer, words, "restored", name);
    return ok(undefined);
  });
}

const keep = (transaction: Transaction, writer: StoryWriter, words: Words, kind: RevisionKind, name?: string) =>
  keepRevision(transaction, writer.articleId, words, { by: actorOf(writer), kind, ...(name && { name }) });

/** One transaction on the locked row of the story: its versions are numbered without a gap. */
function keeping<Value>(writer: StoryWriter, work: (transaction: Transaction) => Outcome<Value>): Outcome<Value> {
  return db().$transaction(async (transaction) => {
    const article = await lockArticle(transaction, writer.articleId);
    return article ? work(transaction) : refuse("story-absent");
  });
}

const actorOf = ({ personId, name }: StoryWriter) => ({ personId, name });
