import type { Evidence } from "./limits";
import { isHasty } from "./limits";
import { readWork, type WorkDone } from "./proof";
import { readStamp } from "./stamp";

/** What came along with a sign-up, as it was sent; "" where nothing did. */
export type SentEvidence = { email: string; altcha: string; stamp: string; openForMilliseconds: number | null };

/** isHasty: sent faster than a person types. */
export type ShownEvidence = { evidence: Evidence; work: WorkDone | null; isHasty: boolean };

export async function readEvidence(sent: SentEvidence, authSecret: string, now: Date): Promise<ShownEvidence> {
  const work = sent.altcha === "" ? null : await readWork(sent.altcha, authSecret);
  const hasWaited = readStamp(sent.stamp, sent.email, authSecret, now) === "good";
  return {
    evidence: work ? "work" : hasWaited ? "pause" : "nothing",
    ...{ work, isHasty: isHasty(sent.openForMilliseconds) },
  };
}
