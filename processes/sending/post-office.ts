import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { receiveMail } from "@/modules/deliveries/commands/webhooks";
import { env } from "@/modules/platform/env";
import { SEND_LETTER } from "@/modules/platform/mail";
import { type Mailer, openMailer } from "@/modules/platform/mailer";
import { isAnyDue } from "@/modules/platform/queue";
import { watchBounceMailbox } from "./bounce-mailbox";
import { startSendingClock } from "./clock";
import { issueLetters } from "./issue-letters";
import { startSender } from "./sender";
import type { Trouble } from "./trouble";

/** As many as jobs of letters are done side by side (processes/handlers.ts). */
const CONNECTIONS_FOR_SINGLE_LETTERS = 4;

export type PostOffice = {
  /** For letters that somebody waits for: it has connections of its own, and newsletters stand back while it is used. */
  mailer: Mailer;
  stop: () => Promise<void>;
};

/** All of a worker's mail: single letters, newsletters, the clock that begins them, and what comes back. */
export function openPostOffice(clock: () => Date, onTrouble: Trouble): PostOffice {
  const { MAIL_RATE, MAIL_DOMAIN_RATE, MAIL_CONNECTIONS, IMAP_URL, AUTH_SECRET } = env();
  const mailer = openMailer(env(), CONNECTIONS_FOR_SINGLE_LETTERS);
  const bulk = openMailer(env(), MAIL_CONNECTIONS);
  const sender = startSender({
    ...{ clock, onTrouble, mailer: bulk, connections: MAIL_CONNECTIONS, lettersOf: issueLetters(env()) },
    run: `${hostname()} ${process.pid} ${randomUUID()}`,
    pace: { perSecond: MAIL_RATE, perDomainAndSecond: MAIL_DOMAIN_RATE },
    mustWait: () => isAnyDue(SEND_LETTER),
  });
  const sendingClock = startSendingClock(clock, onTrouble);
  const receive = (message: Buffer) => receiveMail(message, AUTH_SECRET, clock());
  const mailbox = IMAP_URL === undefined ? null : watchBounceMailbox(IMAP_URL, receive, onTrouble);
  return {
    mailer,
    stop: async () => {
      await Promise.all([sendingClock.stop(), sender.stop(), mailbox?.stop()]);
      bulk.close();
      mailer.close();
    },
  };
}
