import { z } from "zod";

/** How many jobs of one kind are in which state. */
export type QueueLine = {
  name: string;
  waitingCount: number;
  /** Failed at least once and waits for the next try. */
  retryCount: number;
  activeCount: number;
  failedCount: number;
  /** When the one that waits longest was due; null while none waits. */
  oldestDueAt: Date | null;
};

/** A job that was given up after its last try. */
export type FailedJob = { id: string; name: string; failedAt: Date | null; tryCount: number; problem: string };

/** A letter the mail server would not take. Readers' addresses are not shown here. */
export type MailProblem = { id: string; kind: string; createdAt: Date; isFinal: boolean; problem: string };

export type Versions = { masthead: string; node: string; next: string; postgres: string };

/** What jobs do, in the newsroom's words; kinds that are not named show their own name. */
export const JOB_NAMES: Record<string, string> = {
  press: "Print what changed",
  "press-paths": "Print archives and neighbours",
  "press-mentions": "Print whatever names it",
  "press-newest": "Freshen the newest stories",
  "pack-hot": "Pack the pages most read",
  reprint: "Print everything anew",
  "publish-due": "Publish at its time",
  "press-now": "Print what is on every page",
  "make-renditions": "Make pictures",
  "remove-files": "Take files away",
  narrate: "Read stories aloud",
  "remove-sounds": "Take sounds away",
  "ping-hub": "Tell feed readers",
  "check-link": "Follow links",
  "swap-front": "Swap on the front page",
  "tell-new-date": "Letters about another date",
  "send-letter": "Send letters",
  "erase-mail-files": "Take letters to the forgotten away",
  "tell-waiting": "Tell who waits for copies",
  "settle-payment": "Look how a payment stands",
  "close-payment": "Let nobody pay any more",
  "refund-payment": "Send money back",
  "send-welcome": "Send welcomes",
  archive: "Export, back up, import",
};

/** The last one that was made, as the command line noted it. */
export const lastBackup = z.object({ madeAt: z.iso.datetime(), folder: z.string(), bytes: z.number() });
export type LastBackup = z.infer<typeof lastBackup>;
export const BACKUP_KEY = "last-backup";

/** A night and a morning without one is too long. */
const BACKUP_LASTS_HOURS = 36;
export const isBackupOld = (madeAt: Date, now: Date): boolean =>
  now.getTime() - madeAt.getTime() > BACKUP_LASTS_HOURS * 3_600_000;
