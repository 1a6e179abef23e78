import Link from "next/link";
import { lineOf, type StoryLine } from "@/components/desk/stories/story-line";
import type { LineGroup } from "@/components/desk/stories/story-list";
import { storiesPath } from "@/components/desk/stories/view-tabs";
import { type Looking, listStories, listToday, MOST_COUNTED } from "@/modules/views/queries/stories";
import type { Group } from "@/modules/views/story-row";
import { type Filters, queryOf, type ViewName } from "@/modules/views/view";

type Clock = Parameters<typeof lineOf>[1];

/** The day in groups, or a view as it is. */
export async function readGroups(looking: Looking, filters: Filters, clock: Clock): Promise<LineGroup[]> {
  if (filters.view !== "today") return readFlat(looking, filters, clock);

  const groups = await listToday(looking, filters);
  return groups.map(({ name, rows, count }) => ({
    title: TITLES[name],
    count: Math.min(count, MOST_COUNTED),
    lines: rows.map((row) => lineOf(row, clock)),
    more: count > rows.length ? moreOf(filters, name, count - rows.length) : null,
  }));
}

async function readFlat(looking: Looking, filters: Filters, clock: Clock): Promise<LineGroup[]> {
  const { rows, next } = await listStories(looking, filters);
  const lines: StoryLine[] = rows.map((row) => lineOf(row, clock));
  if (lines.length === 0) return [];
  const more = next ? <More query={queryOf({ ...filters, after: next })}>Older stories</More> : null;
  return [{ title: null, count: lines.length, lines, more }];
}

const TITLES: Record<Group, string> = {
  "needs-you": "Needs you",
  "goes-out": "Goes out by itself",
  "in-work": "In work",
  "live-today": "Live today",
};

/** Where the rest of a long group is. */
const VIEW_OF: Record<Group, ViewName> = {
  "needs-you": "needs-edit",
  "goes-out": "scheduled",
  "in-work": "everything",
  "live-today": "everything",
};

const moreOf = (filters: Filters, group: Group, count: number) => (
  <More query={queryOf({ ...filters, view: VIEW_OF[group] })}>{`${count} more`}</More>
);

const More = ({ query, children }: { query: string; children: string }) => (
  <Link href={storiesPath(query)} className="text-primary underline underline-offset-3">
    {children}
  </Link>
);
