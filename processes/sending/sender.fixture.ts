import { env } from "@/modules/platform/env";
import { openMailer } from "@/modules/platform/mailer";
import { issueLetters } from "./issue-letters";
import { startSender } from "./sender";

// A worker that only sends, for the test that kills it.
startSender({
  ...{ run: `killed ${process.pid}`, clock: () => new Date(), connections: 4 },
  pace: { perSecond: 2_000, perDomainAndSecond: 2_000 },
  mailer: openMailer(env(), 4),
  lettersOf: issueLetters(env()),
  mustWait: async () => false,
  onTrouble: (message, error) => console.error(message, error),
});
