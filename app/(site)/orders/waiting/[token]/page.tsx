import "@/components/order/order.css";
import type { Metadata } from "next";
import { decoded } from "@/app/decoded";
import { LeaveWaiting } from "@/components/order/leave-waiting";
import { readWaitingPlace } from "@/modules/waiting/queries";
import { Frame } from "../../../frame";

type Props = { params: Promise<{ token: string }> };

export const metadata: Metadata = {
  title: { absolute: "Your place on the list" },
  robots: { index: false, follow: false, nocache: true },
  referrer: "no-referrer",
};

/** Looking changes nothing: the button does. A link that is none reads as one that was used. */
export default async function LeaveWaitingPage({ params }: Props) {
  const { token } = await decoded(params);
  const place = await readWaitingPlace(token);
  return (
    <Frame current="/magazine" hasPromo={false}>
      <main id="main" className="wrap">
        <LeaveWaiting place={place} token={token} />
      </main>
    </Frame>
  );
}
