import type { Answer } from "@/components/story/story-actions";
import { articleSubject } from "@/modules/articles/article";
import type { ArticleRefusal } from "@/modules/articles/refusal";
import { readLastDeed } from "@/modules/audit/queries";
import type { Result } from "@/modules/platform/result";

/** Done, or the sentence for why not. */
export function answered<Failure extends string>(
  outcome: Result<unknown, Failure>,
  sentences: Record<Failure, string>,
): Answer {
  return outcome.ok ? { ok: true } : { ok: false, problem: sentences[outcome.failure] };
}

/** The same of a story's way to readers; where a colleague was quicker, with who that was. */
export async function answeredOf(articleId: string, outcome: Result<unknown, ArticleRefusal>): Promise<Answer> {
  return outcome.ok ? { ok: true } : refusalOf(articleId, outcome.failure);
}

export async function refusalOf(articleId: string, failure: ArticleRefusal): Promise<Answer & { ok: false }> {
  const deeds = OVERTAKEN_BY[failure];
  const problem = ARTICLE[failure];
  if (!deeds) return { ok: false, problem };

  const last = await readLastDeed(articleSubject(articleId), deeds);
  return { ok: false, problem, stale: { by: last?.actor ?? "Somebody", at: last?.at.toISOString() ?? null } };
}

/** What a colleague did, as the log calls it, that leaves somebody's screen behind. */
const OVERTAKEN_BY: Partial<Record<ArticleRefusal, string[]>> = {
  "slug-changed": ["moved", "published"],
  "words-changed": ["published", "updated"],
  "schedule-changed": [
    ...["scheduled", "moved the schedule of", "called off the schedule of", "could not meet the schedule of"],
    ...["published", "updated", "withdrew"],
  ],
};

export const ARTICLE: Record<ArticleRefusal, string> = {
  "article-absent": "This story is not there any more.",
  "nothing-to-publish": "There are no words to publish yet.",
  "already-public": "Readers have exactly these words already.",
  "already-withdrawn": "It is withdrawn already.",
  "not-public": "Readers do not have this story.",
  "time-has-passed": "That time has passed. Choose a later one.",
  "slug-taken": "Another story has this address, or had it once. Choose another one.",
  "text-missing": "Say what was wrong, and what is right.",
  unfinished:
    "Something in the text is half done: a picture on its way up, or a box without its address. The ready list leads there.",
  "not-ready": "It lacks something that is required: see the ready list.",
  "words-invalid": "Something in the text cannot be shown to readers yet. Finish or remove what is half done in it.",
  "schedule-changed": "A colleague changed the schedule meanwhile. What you see now is how it stands.",
  "slug-changed": "A colleague gave it another address meanwhile. What you see now is theirs.",
  "words-changed": "A colleague published other words meanwhile. Look at them first.",
};
