import { SaveView } from "@/components/desk/stories/save-view";
import { ViewLinks } from "@/components/ui/view-links";
import {
  type OrderFilters,
  type OrderNumbers,
  type OrderView,
  ordersPath,
  ordersQuery,
} from "@/modules/orders/desk-order";
import { ORDER_STATES } from "@/modules/orders/order";
import type { SavedView } from "@/modules/views/view";
import { ORDER_STATE } from "./order-mark";

export const viewName = (view: OrderView): string => (view === "due" ? "Money due back" : ORDER_STATE[view].word);

type State = { problem?: string; savedQuery?: string };
type Props = {
  filters: OrderFilters;
  numbers: OrderNumbers;
  saved: SavedView[];
  save: (previous: State, form: FormData) => Promise<State>;
  remove: (viewId: string) => Promise<void>;
};

/** A tab for each state, then the views that somebody keeps. The other filters stay; counts are of all orders. */
export function OrderViews({ filters, numbers, saved, save, remove }: Props) {
  const { state: here, edition, country } = filters;
  const others = { ...(edition && { edition }), ...(country && { country }) };
  const isNarrowed = edition !== undefined || country !== undefined;
  const views: OrderView[] = [...(numbers.byView.due > 0 || here === "due" ? ["due" as const] : []), ...ORDER_STATES];
  const query = ordersQuery(filters);
  const kept = saved.find((view) => view.query === query);

  return (
    <div className="flex min-h-11 shrink-0 border-b pr-3 pl-1.5">
      <ViewLinks
        label="States"
        views={[
          {
            ...{ href: ordersPath(others), label: "All", isCurrent: here === undefined && !kept },
            count: isNarrowed ? undefined : numbers.allCount.toLocaleString("en"),
          },
          ...views.map((view) => ({
            ...{
              href: ordersPath({ ...others, state: view }),
              label: viewName(view),
              isCurrent: here === view && !kept,
            },
            count: isNarrowed ? undefined : numbers.byView[view].toLocaleString("en"),
          })),
          ...saved.map((view) => ({
            ...{ href: `${ordersPath({})}?${view.query}`, label: view.name, isCurrent: view === kept },
          })),
        ]}
      />
      {query === "" ? null : <SaveView key={query} query={query} kept={kept} save={save} remove={remove} />}
    </div>
  );
}
