import { MagazineViews } from "@/components/magazine-desk/magazine-views";
import { ExportMenu } from "@/components/order-desk/export-menu";
import { OrderDesk } from "@/components/order-desk/order-desk";
import { OrderFilters } from "@/components/order-desk/order-filters";
import { OrderNumbers } from "@/components/order-desk/order-numbers";
import { OrderViews } from "@/components/order-desk/order-views";
import { WaitingCounts } from "@/components/order-desk/waiting-counts";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTop } from "@/components/ui/page-top";
import { type OrderFilters as Filters, ordersPath, readOrderFilters } from "@/modules/orders/desk-order";
import { listOrderChoices, listOrders } from "@/modules/orders/queries/desk";
import { readOrderNumbers } from "@/modules/orders/queries/numbers";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import { listViews } from "@/modules/views/queries/saved-views";
import { countWaiting } from "@/modules/waiting/queries";
import { changeOrdersAction, findOrdersAction, removeOrderViewAction, saveOrderViewAction } from "./actions";

export const metadata = { title: "Magazine" };

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function OrdersPage({ searchParams }: Props) {
  const admin = await permit("keep-orders");
  const filters = readOrderFilters(await searchParams);
  const now = new Date();
  const [{ lines, next }, numbers, choices, { timeZone }, saved, waiting] = await Promise.all([
    listOrders(admin, filters, now),
    readOrderNumbers(),
    listOrderChoices(),
    readPaper(),
    listViews(admin, "orders"),
    countWaiting(),
  ]);

  return (
    <>
      <PageTop title="Magazine" note="pre-orders">
        {numbers.allCount > 0 ? <ExportMenu filters={filters} /> : null}
      </PageTop>
      <MagazineViews current="orders" />
      <OrderNumbers numbers={numbers} />
      <WaitingCounts counts={waiting} />
      <OrderViews
        filters={filters}
        numbers={numbers}
        saved={saved}
        save={saveOrderViewAction}
        remove={removeOrderViewAction}
      />
      <OrderDesk
        key={ordersPath(filters)}
        lines={lines}
        find={findOrdersAction}
        changeMany={changeOrdersAction}
        clock={{ now, timeZone }}
        filters={<OrderFilters filters={filters} choices={choices} />}
        nothing={<NoOrders isAny={numbers.allCount > 0} />}
        more={<More filters={filters} next={next} />}
      />
    </>
  );
}

const NoOrders = ({ isAny }: { isAny: boolean }) =>
  isAny ? (
    <EmptyState title="No order is like that" actions={<ButtonLink href={ordersPath({})}>Show all</ButtonLink>}>
      Take a filter away, or look at another state.
    </EmptyState>
  ) : (
    <EmptyState title="Nobody has ordered yet">
      Orders come from the page of a magazine that is open, and from the bar on top of every page.
    </EmptyState>
  );

const More = ({ filters, next }: { filters: Filters; next: number | null }) => (
  <nav aria-label="Pages" className="flex flex-wrap items-center justify-center gap-2 p-4 empty:hidden">
    {filters.before === undefined ? null : (
      <ButtonLink href={ordersPath({ ...filters, before: undefined })} prefetch={false}>
        The newest
      </ButtonLink>
    )}
    {next === null ? null : (
      <ButtonLink href={ordersPath({ ...filters, before: next })} prefetch={false}>
        Older orders
      </ButtonLink>
    )}
  </nav>
);
