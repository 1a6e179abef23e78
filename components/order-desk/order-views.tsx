import { ViewLinks } from "@/components/ui/view-links";
import { type OrderFilters, type OrderNumbers, type OrderView, ordersPath } from "@/modules/orders/desk-order";
import { ORDER_STATES } from "@/modules/orders/order";
import { ORDER_STATE } from "./order-mark";

export const viewName = (view: OrderView): string => (view === "due" ? "Money due back" : ORDER_STATE[view].word);

/** A tab for each state. The other filters stay; their counts are of all orders. */
export function OrderViews({ filters, numbers }: { filters: OrderFilters; numbers: OrderNumbers }) {
  const { state: here, edition, country } = filters;
  const others = { ...(edition && { edition }), ...(country && { country }) };
  const isNarrowed = edition !== undefined || country !== undefined;
  const views: OrderView[] = [...(numbers.byView.due > 0 || here === "due" ? ["due" as const] : []), ...ORDER_STATES];
  const all = { href: ordersPath(others), label: "All", isCurrent: here === undefined };

  return (
    <div className="flex min-h-11 shrink-0 border-b pr-3 pl-1.5">
      <ViewLinks
        label="States"
        views={[
          { ...all, count: isNarrowed ? undefined : numbers.allCount.toLocaleString("en") },
          ...views.map((view) => ({
            href: ordersPath({ ...others, state: view }),
            label: viewName(view),
            count: isNarrowed ? undefined : numbers.byView[view].toLocaleString("en"),
            isCurrent: here === view,
          })),
        ]}
      />
    </div>
  );
}
