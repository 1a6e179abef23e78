import { notFound } from "next/navigation";
import { OrderDeeds } from "@/components/order-desk/order-deeds";
import { OrderEvents } from "@/components/order-desk/order-events";
import { OrderFacts } from "@/components/order-desk/order-facts";
import { OrderMark } from "@/components/order-desk/order-mark";
import { Note } from "@/components/ui/note";
import { PageTop } from "@/components/ui/page-top";
import { priceText } from "@/modules/magazines/magazine";
import { ORDERS_PATH, type OrderSheet } from "@/modules/orders/desk-order";
import { isMoneyDue, keptInCents } from "@/modules/orders/order";
import { readOrderSheet } from "@/modules/orders/queries/desk";
import { idOrNone } from "@/modules/platform/id";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import { changeOrderAction, noteOrderAction, resendOrderAction } from "../../actions";

export const metadata = { title: "Order" };

const actions = { change: changeOrderAction, note: noteOrderAction, resend: resendOrderAction };

export default async function OrderSheetPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const admin = await permit("keep-orders");
  const [order, { timeZone }] = await Promise.all([readOrderSheet(admin, idOrNone(id), new Date()), readPaper()]);
  if (!order) notFound();

  return (
    <>
      <PageTop title={`Order ${order.number}`} back={{ href: ORDERS_PATH, label: "Back to the orders" }}>
        <OrderMark order={order} />
      </PageTop>
      {isMoneyDue(order) ? <MoneyDue order={order} /> : null}
      <div className="grid wide:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] wide:divide-x">
        <div className="grid content-start gap-6 p-4">
          <OrderFacts order={order} />
          <OrderDeeds order={order} actions={actions} />
        </div>
        <section aria-labelledby="what-happened" className="p-4 max-wide:border-t">
          <h2 id="what-happened" className="mb-1 text-lg font-semibold">
            What happened
          </h2>
          <OrderEvents order={order} timeZone={timeZone} />
        </section>
      </div>
    </>
  );
}

const MoneyDue = ({ order }: { order: OrderSheet }) => (
  <Note tone="trouble" isFlush>
    <b>{priceText(keptInCents(order), order.currency)} has to go back.</b> The order is cancelled and was paid
    {order.isPaidOnline ? " by card: press “Send money back”." : ": send the money at your bank, then record it here."}
  </Note>
);
