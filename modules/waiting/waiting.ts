import { z } from "zod";
import { postedPreorderInput } from "@/modules/orders/preorder";
import type { Job } from "@/modules/platform/job";
import { readSignedId, signId } from "@/modules/platform/signed-id";

export const WAITING_FORM_PATH = "/api/preorders/waiting";
export const LEAVE_WAITING_FORM_PATH = "/api/preorders/waiting/leave";
/** Says that one is on the list, and to nobody in particular. */
export const WAITING_PATH = "/orders/waiting";
export const leaveWaitingPath = (token: string) => `${WAITING_PATH}/${token}`;

const { magazine, edition, email, copies } = postedPreorderInput.shape;
export const waitingInput = z.object({ magazine, edition, email, copies });
export type WaitingInput = z.infer<typeof waitingInput>;

const PURPOSE = "waiting-link";
export const signWaitingLink = (id: string, authSecret: string) => signId(PURPOSE, id, authSecret);
/** @returns the id of a place on the list; null for what we did not sign */
export const readWaitingLink = (token: string, authSecret: string) => readSignedId(PURPOSE, token, authSecret);

/** A place on the list as its own link shows it. */
export type WaitingPlace = { magazine: string; edition: string; copies: number };

/** Who waits for what: names nobody. */
export type WaitingCount = { edition: string; magazine: string; readerCount: number; copies: number };

/** For so long those behind count the copies that somebody was told of as spoken for. */
export const HEAD_START_IN_HOURS = 24;

/**
 * Whose turn it is: the first of the list, as long as there are copies that nobody before them was told of. Who wants more than there
 * are is told too, and nobody is passed over.
 * @param free copies that nobody was told of lately
 */
export function nextToTell<Waiting extends { copies: number }>(waiting: Waiting[], free: number): Waiting[] {
  let rest = free;
  return waiting.filter(({ copies }) => {
    const isTheirTurn = rest > 0;
    rest -= copies;
    return isTheirTurn;
  });
}

export const TELL_WAITING_JOB = "tell-waiting";
export const tellWaitingJob = (stockId: string): Job => ({
  name: TELL_WAITING_JOB,
  payload: { stockId },
  key: stockId,
});
