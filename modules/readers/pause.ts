import { ok, type Result, refuse } from "@/modules/platform/result";
import { readWallTime } from "@/modules/settings/zoned-time";
import type { PauseWish } from "./reader";

export type PauseRefusal = "not-a-day" | "day-is-over" | "too-long";

const MOST_DAYS = 366;
const DAY_IN_MILLISECONDS = 24 * 3_600_000;

/** When letters come again: in two weeks, in a month, or on a day, from its beginning by the paper's clock. */
export function pauseEnd({ for: wish, date }: PauseWish, timeZone: string, now: Date): Result<Date, PauseRefusal> {
  if (wish === "14d") return ok(new Date(now.getTime() + 14 * DAY_IN_MILLISECONDS));
  if (wish === "1m") return ok(inAMonth(now));

  const day = readWallTime(`${date}T00:00`, timeZone);
  // A day that begins in the hour that spring leaves out, or autumn has twice, begins all the same.
  const start = day.ok ? day.value : "choices" in day.failure ? day.failure.choices[0] : undefined;
  if (!start) return refuse("not-a-day");
  if (start <= now) return refuse("day-is-over");
  return start.getTime() - now.getTime() > MOST_DAYS * DAY_IN_MILLISECONDS ? refuse("too-long") : ok(start);
}

/** The same day of the next month, or its last: 31 January goes to 28 February. */
function inAMonth(now: Date): Date {
  const end = new Date(now);
  end.setUTCMonth(now.getUTCMonth() + 1);
  if (end.getUTCDate() !== now.getUTCDate()) end.setUTCDate(0);
  return end;
}
