import "server-only";
import { db } from "@/modules/platform/db";
import { onlyPublic, openPublic } from "@/modules/platform/public-fetch";
import { enqueue } from "@/modules/platform/queue";
import { isDoubtful, isGone } from "./finding";
import { checkLinkJob, urlHashOf } from "./link";

/** isAllowed: anything but the open Internet is for tests only. */
export type CheckRules = { isAllowed: (address: string) => boolean; timeoutInMilliseconds: number };

const RULES: CheckRules = { isAllowed: onlyPublic, timeoutInMilliseconds: 15_000 };
const HEADERS = { accept: "text/html,*/*;q=0.5", "user-agent": "Mozilla/5.0 (compatible; Masthead link check)" };

/** Follows a link and keeps what was answered. What answers at all but lets no robot in counts as alive. */
export async function checkLink(url: string, now: Date, rules = RULES): Promise<void> {
  const signal = AbortSignal.timeout(rules.timeoutInMilliseconds);
  const answer = await openPublic(url, { isAllowed: rules.isAllowed, headers: HEADERS, signal });
  if (answer.ok) answer.value.destroy();

  const status = answer.ok ? (answer.value.statusCode ?? null) : null;
  const problem = answer.ok ? problemOf(status ?? 0) : answer.failure;
  const found = { url, status, problem, checkedAt: now };
  const urlHash = urlHashOf(url);
  await db().linkCheck.upsert({ where: { urlHash }, create: { urlHash, ...found }, update: found });
}

/** Has the worker follow these links; those that wait already are not queued twice. */
export async function askForChecks(urls: string[]): Promise<void> {
  await db().$transaction(async (transaction) => {
    for (const url of urls) await enqueue(transaction, checkLinkJob(url));
  });
}

function problemOf(status: number): string {
  if (isGone(status)) return "not-found";
  return isDoubtful(String(status)) ? "unwell" : "";
}
