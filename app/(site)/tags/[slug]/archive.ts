import { dayOf, type Month, spanOfMonth } from "@/modules/settings/calendar";
import { listFilled, readLastBefore } from "@/modules/tags/queries";
import { monthsInSight } from "@/modules/tags/tag";

/** The months of three years that have stories, and the newest one before them. */
export async function readArchive(
  tagId: string,
  lastYear: number,
  timeZone: string,
  now: Date,
): Promise<{ months: Month[]; earlier: Month | null }> {
  const parts = monthsInSight(lastYear).map((month) => ({ ...month, ...spanOfMonth(month, timeZone) }));
  const begin = spanOfMonth({ year: lastYear - 2, month: 1 }, timeZone).from;
  const [months, before] = await Promise.all([listFilled(tagId, parts, now), readLastBefore(tagId, begin, now)]);
  return { months, earlier: before && dayOf(before, timeZone) };
}
