import "@/components/order/order.css";
import type { Metadata } from "next";
import { LinkForm } from "@/components/order/link-form";
import { Notice } from "@/components/site/notice";
import { Frame } from "../frame";

type Props = { searchParams: Promise<{ sent?: string | string[] }> };

export const metadata: Metadata = {
  title: { absolute: "Find your order" },
  robots: { index: false, follow: false },
};

/** For who lost the letter in which the link to their order stands. */
export default async function FindOrderPage({ searchParams }: Props) {
  const isSent = (await searchParams).sent !== undefined;
  return (
    <Frame current="/magazine" hasPromo={false}>
      <main id="main" className="wrap">
        <div className="order-sheet">
          <h1 className="title">Find your order</h1>
          {isSent ? (
            <Notice title="Look into your mailbox" isAnswer>
              <p>If something was ordered with this address, a letter with the link is on its way to it.</p>
            </Notice>
          ) : null}
          <LinkForm />
        </div>
      </main>
    </Frame>
  );
}
