import type { DeskStatus } from "@/components/desk/desk-status";
import { countMail } from "@/modules/mailings/queries";
import { readPaper } from "@/modules/settings/queries";
import { readPressStatus } from "@/modules/snapshots/press-status";

const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Everything the line at the foot says, read anew each time. */
export async function readDeskStatus(now: Date): Promise<DeskStatus> {
  const aDayAgo = new Date(now.getTime() - DAY_IN_MILLISECONDS);
  const [{ timeZone }, press, mail] = await Promise.all([readPaper(), readPressStatus(now), countMail(aDayAgo)]);
  return { now: now.toISOString(), timeZone, press, mail };
}
