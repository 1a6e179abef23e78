import "@/components/order/order.css";
import type { Metadata } from "next";
import { Notice } from "@/components/site/notice";
import { Frame } from "../../frame";

export const metadata: Metadata = {
  title: { absolute: "You are on the list" },
  robots: { index: false, follow: false },
};

/** The same for everybody: it says to nobody who else waits. */
export default function WaitingPage() {
  return (
    <Frame current="/magazine" hasPromo={false}>
      <main id="main" className="wrap">
        <div className="order-sheet">
          <h1 className="title">You are on the list</h1>
          <Notice title="We write to you when there are copies again" isAnswer>
            <p>In the order in which readers came. A letter with the way off the list is in your mailbox.</p>
          </Notice>
          <p>
            <a href="/magazine">All magazines</a>
          </p>
        </div>
      </main>
    </Frame>
  );
}
