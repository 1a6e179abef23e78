import type { ReactNode } from "react";
import { priceText } from "@/modules/magazines/magazine";
import { type OrderSheet, orderInvoicePath } from "@/modules/orders/desk-order";
import { keptInCents, totalInCents } from "@/modules/orders/order";
import { shownEmail } from "@/modules/readers/email";

/** Who ordered what, where it goes, and the money. */
export const OrderFacts = ({ order }: { order: OrderSheet }) => (
  <dl className="grid grid-cols-[120px_minmax(0,1fr)] gap-x-4 gap-y-3">
    <Fact label="Buyer">
      <span className="block font-semibold wrap-anywhere">{order.name}</span>
      <a className="text-primary underline underline-offset-2 wrap-anywhere" href={`mailto:${order.email}`}>
        {shownEmail(order.email)}
      </a>
    </Fact>
    <Fact label="To">
      {order.addressLines.length > 0 ? (
        <address className="not-italic">
          {order.addressLines.map((line) => (
            <span key={line} className="block wrap-anywhere">
              {line}
            </span>
          ))}
        </address>
      ) : (
        "Sent as a file"
      )}
    </Fact>
    <Fact label="Ordered">
      <span className="flex flex-wrap justify-between gap-x-4">
        <span>
          {order.copies} × <i className="font-serif">{order.magazine}</i>, {order.edition},{" "}
          {priceText(order.priceInCents, order.currency)}
        </span>
        <b className="tabular-nums">{priceText(totalInCents(order), order.currency)}</b>
      </span>
      {sumText(order) ? <span className="block text-muted-foreground tabular-nums">{sumText(order)}</span> : null}
    </Fact>
    <Fact label="Paid">
      <span className="tabular-nums">{paidText(order)}</span>
      {order.state === "cancelled" && order.paidInCents === 0 ? null : (
        <a
          className="ml-3 text-primary underline underline-offset-2"
          href={orderInvoicePath(order.id)}
          target="_blank"
          rel="noopener"
        >
          Invoice (PDF)
        </a>
      )}
    </Fact>
  </dl>
);

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="text-muted-foreground">{label}</dt>
    <dd className="min-w-0">{children}</dd>
  </>
);

function sumText({ shippingInCents, taxInCents, currency }: OrderSheet): string {
  const parts = [
    shippingInCents > 0 ? `${priceText(shippingInCents, currency)} of it for the post` : "",
    taxInCents ? `${priceText(taxInCents, currency)} of it VAT` : "",
  ];
  return parts.filter(Boolean).join(", ");
}

function paidText(order: OrderSheet): string {
  const { paidInCents, refundedInCents, currency } = order;
  if (paidInCents === 0) return "Nothing yet";
  if (refundedInCents === 0) return priceText(paidInCents, currency);
  const [paid, back] = [priceText(paidInCents, currency), priceText(refundedInCents, currency)];
  return keptInCents(order) === 0 ? `${paid}, all of it sent back` : `${paid}, of which ${back} went back`;
}
