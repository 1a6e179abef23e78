import "server-only";
import { z } from "zod";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import type { HandOver } from "@/modules/platform/hand-over";
import type { Letter } from "@/modules/platform/mailer";
import { type DrawLetter, type DrawnLetter, messageIdOf } from "./letter";

/** A worker that says nothing for longer has died: more than sending can take, less than a job's own time. */
const CLAIM_IN_SECONDS = 100;

/** Nobody's holiday answers a letter that no person wrote (RFC 3834). */
const BY_ITSELF = { "Auto-Submitted": "auto-generated" };

const OPEN = { acceptedAt: null, failedAt: null };
const headersSchema = z.record(z.string(), z.string());

/** As long as mail servers try (RFC 5321, 4.5.4.1, says four days; what stands in our letters is stale by then). */
const TRIED_FOR_HOURS = 48;

export type PostLetter = (letter: Letter) => Promise<HandOver>;

/** The mail server asked to be tried again: thrown, so that the queue does. */
export class MailNotTaken extends Error {}

/**
 * Sends one letter. Claimed before it is sent: of two workers at the same letter one goes on; and its words are wiped once they
 * were handed over, as they may hold a link that opens something.
 * @throws MailNotTaken when it should be tried again
 */
export async function sendLetter(mailId: string, draw: DrawLetter, post: PostLetter, now: Date): Promise<void> {
  const mail = await db().outgoingMail.findFirst({ where: { id: mailId, ...OPEN } });
  if (!mail) return;
  if (!(await claim(mailId, now))) return;

  const drawn = await draw(mail.kind, mail.content);
  const words = mail.html === "" ? await keepWords(mailId, drawn) : { ...drawn, ...wordsOf(mail) };
  const outcome = await post({
    ...words,
    to: mail.to,
    headers: { ...BY_ITSELF, ...headersSchema.parse(mail.headers) },
    messageId: messageIdOf(mailId, env().SITE_URL),
  });

  if (outcome.is === "accepted") return close(mailId, { acceptedAt: now, problem: "" });
  const isTooOld = now.getTime() - mail.createdAt.getTime() > TRIED_FOR_HOURS * 3_600_000;
  if (outcome.is === "refused" || isTooOld) return close(mailId, { failedAt: now, problem: outcome.reason });
  await db().outgoingMail.update({ where: { id: mailId }, data: { problem: outcome.reason, claimedAt: null } });
  throw new MailNotTaken(`The mail server did not take letter ${mailId} yet: ${outcome.reason}`);
}

async function claim(mailId: string, now: Date): Promise<boolean> {
  const free = [{ claimedAt: null }, { claimedAt: { lt: new Date(now.getTime() - CLAIM_IN_SECONDS * 1000) } }];
  const { count } = await db().outgoingMail.updateMany({
    where: { id: mailId, ...OPEN, OR: free },
    data: { attempts: { increment: 1 }, claimedAt: now },
  });
  return count === 1;
}

const wordsOf = ({ subject, html, text }: { subject: string; html: string; text: string }) => ({ subject, html, text });

/** Each try sends what the first one sent. */
async function keepWords(mailId: string, drawn: DrawnLetter): Promise<DrawnLetter> {
  await db().outgoingMail.update({ where: { id: mailId }, data: wordsOf(drawn) });
  return drawn;
}

/** Headers too: the one to unsubscribe by holds a reader's own link. */
const WIPED = { content: {}, headers: {}, html: "", text: "" };

async function close(mailId: string, data: { acceptedAt?: Date; failedAt?: Date; problem: string }): Promise<void> {
  await db().outgoingMail.update({ where: { id: mailId }, data: { ...data, ...WIPED, claimedAt: null } });
}
