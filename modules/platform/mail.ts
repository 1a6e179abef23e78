import "server-only";
import type { Prisma, Transaction } from "./db";
import type { Job } from "./job";
import { enqueue } from "./queue";

/** A letter to be written when its turn comes. */
export type LetterOrder = {
  /** Which one: processes/letters.tsx knows how each is drawn. */
  kind: string;
  to: string;
  /** What it is drawn from: plain JSON. It is wiped once the letter was handed over. */
  content: Prisma.InputJsonObject;
  headers?: Record<string, string>;
  /** Not before. */
  startAt?: Date;
};

/** Orders a letter in the caller's transaction: it goes out if, and only if, that commits. @returns the letter's id */
export async function orderLetter(transaction: Transaction, order: LetterOrder, now: Date): Promise<string> {
  const { kind, to, content, headers = {}, startAt } = order;
  const { id } = await transaction.outgoingMail.create({
    data: { kind, to, content, headers, createdAt: now },
    select: { id: true },
  });
  await enqueue(transaction, sendLetterJob(id, startAt));
  return id;
}

export const SEND_LETTER = "send-letter";

const sendLetterJob = (mailId: string, startAt?: Date): Job => ({
  name: SEND_LETTER,
  payload: { mailId },
  key: mailId,
  ...(startAt && { startAt }),
});
