import { type Day, daySegment, type Month, monthSegment } from "@/modules/settings/calendar";

export const TAG_KINDS = ["section", "topic", "place", "series"] as const;
export type TagKind = (typeof TAG_KINDS)[number];

export type TagLink = { slug: string; name: string; language: string | null };

/** What stands at the head of a hub. */
export type TagHub = TagLink & {
  id: string;
  kind: TagKind;
  description: string;
  parent: TagLink | null;
  children: TagLink[];
};

/** A section with the topics shown beside its name. */
export type Section = TagLink & { id: string; children: TagLink[] };

export const tagPath = (slug: string) => `/tags/${slug}`;

/** @param month 1–12 */
export const tagMonthPath = (slug: string, year: number, month: number) =>
  `/tags/${slug}/${monthSegment({ year, month })}`;

/** One day of a tag: where a month is too long for one page, the rest of it stands by days. */
export const tagDayPath = (slug: string, day: Day) => `/tags/${slug}/${daySegment(day)}`;

/** The 36 months shown beside a hub, newest first: the given year and the two before it. */
export function monthsInSight(year: number): Month[] {
  return [year, year - 1, year - 2].flatMap((shown) =>
    Array.from({ length: 12 }, (_, index) => ({ year: shown, month: 12 - index })),
  );
}
