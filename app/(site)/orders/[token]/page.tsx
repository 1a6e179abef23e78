import "@/components/magazine/magazine.css";
import "@/components/order/order.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { decoded } from "@/app/decoded";
import { OrderSheet } from "@/components/order/order-sheet";
import { isPackedOrSent } from "@/modules/orders/order";
import { readOrder } from "@/modules/orders/queries/order";
import { Frame } from "../../frame";
import { paperOfThisPage } from "../../paper";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<"tried" | "paid" | "pay", string | string[] | undefined>>;
};

/** Says nothing of the order, whoever asks: messengers show what stands here. */
export const metadata: Metadata = {
  title: { absolute: "Your order" },
  robots: { index: false, follow: false, nocache: true },
  referrer: "no-referrer",
};

/** An order, for those who have its link. Asked of Next each time, never printed (modules/snapshots/address.ts). */
export default async function OrderPage({ params, searchParams }: Props) {
  const { token } = await decoded(params);
  const order = await readOrder(token);
  if (!order) notFound();

  const { tried, paid, pay } = await searchParams;
  const isTried = tried === "withdrawal" || tried === "address";
  const { timeZone, email } = await paperOfThisPage();
  return (
    <Frame current="/magazine" hasPromo={false}>
      <main id="main" className="wrap">
        {pay && order.payUrl ? <meta httpEquiv="refresh" content={`0;url=${order.payUrl}`} /> : null}
        <OrderSheet
          order={order}
          token={token}
          tooLateFor={isTried && isPackedOrSent(order) ? tried : null}
          isBack={paid !== undefined}
          paperEmail={email}
          clock={{ timeZone, now: new Date() }}
        />
      </main>
    </Frame>
  );
}
