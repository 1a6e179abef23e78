import "server-only";
import { db } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { dayOf, spanOfDay } from "@/modules/settings/calendar";
import { listHotPaths } from "./hot-paths";
import { pressPathsJob } from "./press-jobs";
import { readTimeZone } from "./queries";
import { printedAt } from "./shelf";

const NEWEST = 200;

/**
 * Pages say what day it is, and tell times of today apart from days before: once midnight has come in the paper's zone, those
 * that readers open most are printed again.
 */
export async function printNewDay(now: Date): Promise<void> {
  const timeZone = await readTimeZone();
  const { from } = spanOfDay(dayOf(now, timeZone), timeZone);
  const paths = ["/fragments/now.html", ...(await listHotPaths(now, NEWEST))];
  const times = await Promise.all(paths.map(printedAt));
  const ofYesterday = paths.filter((_, index) => isBefore(times[index], from));
  if (ofYesterday.length === 0) return;

  const job = { ...pressPathsJob(ofYesterday, from), key: `day ${from.toISOString()}` };
  await db().$transaction((transaction) => enqueue(transaction, job));
}

/** What was never printed is printed for its first reader. */
const isBefore = (printed: Date | null | undefined, from: Date) => !!printed && printed < from;
