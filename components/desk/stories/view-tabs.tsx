import { ViewLinks } from "@/components/ui/view-links";
import { type Filters, queryOf, type SavedView, VIEWS, type ViewName } from "@/modules/views/view";

const NAMES: Record<ViewName, string> = {
  today: "Today",
  "needs-edit": "Needs an edit",
  mine: "Mine",
  scheduled: "Scheduled",
  corrected: "Corrected",
  withdrawn: "Withdrawn",
  everything: "Everything",
};

export const viewName = (view: ViewName): string => NAMES[view];

export const storiesPath = (query: string): string => (query ? `/desk/stories?${query}` : "/desk/stories");

type Props = { filters: Filters; counts: Partial<Record<ViewName, number>>; saved: SavedView[]; most: number };

/** Views that everybody has, then those that somebody keeps. */
export function ViewTabs({ filters, counts, saved, most }: Props) {
  const here = queryOf(filters);
  const kept = saved.map(({ query, name }) => ({ href: storiesPath(query), label: name, isCurrent: query === here }));
  const isKept = kept.some(({ isCurrent }) => isCurrent);
  const ours = VIEWS.map((view) => ({
    href: storiesPath(queryOf({ view })),
    label: NAMES[view],
    count: counts[view] === most ? `${most - 1}+` : counts[view],
    isCurrent: !isKept && filters.view === view,
  }));
  return <ViewLinks label="Views" views={[...ours, ...kept]} />;
}
