import "server-only";
import { db } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { LetterLink } from "../address";

/** Ends one newsletter at once, by the link of any letter of it. Pressed twice it changes nothing more. */
export async function unsubscribe({ readerId, newsletterId, issueId }: LetterLink, now: Date): Promise<void> {
  await db().subscription.updateMany({
    where: { readerId, newsletterId, endedAt: null },
    data: { endedAt: now, endedBy: "unsubscribed", endedIssueId: issueId },
  });
}

/** Pressed by mistake, or by a program that presses everything: may be taken back for a day. */
const UNDO_WITHIN_MILLISECONDS = 24 * 3_600_000;

export async function undoUnsubscribe(
  { readerId, newsletterId }: LetterLink,
  now: Date,
): Promise<Result<undefined, "too-late">> {
  const { count } = await db().subscription.updateMany({
    where: {
      ...{ readerId, newsletterId, endedBy: "unsubscribed" },
      endedAt: { gt: new Date(now.getTime() - UNDO_WITHIN_MILLISECONDS) },
    },
    data: { endedAt: null, endedBy: null, endedIssueId: null },
  });
  return count > 0 ? ok(undefined) : refuse("too-late");
}
