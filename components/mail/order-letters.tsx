import { Fragment, type ReactNode } from "react";
import { priceText } from "@/modules/magazines/magazine";
import type { LetterContent } from "@/modules/mailings/letter";
import { LetterFrame, Sentence, SmallPrint } from "./letter-frame";
import { LinkButton } from "./link-button";

type Order = LetterContent<"order-placed">;
type Props<Kind extends `order-${"placed" | "paid" | "shipped" | "cancelled" | "refunded" | "readdressed" | "date"}`> =
  LetterContent<Kind> & {
    paperName: string;
  };

export const OrderPlacedLetter = (order: Props<"order-placed">) => (
  <OrderLetter
    order={order}
    preview={`${capital(copiesText(order))} of ${order.magazine}.`}
    title={`Thank you, ${order.name}. Your order is in`}
    call="See or withdraw your order"
    smallPrint="Who has this address can see and withdraw the order: keep it to yourself."
  >
    <Sentence>
      {capital(copiesText(order))} of {order.magazine}, {order.edition}. In all{" "}
      {priceText(order.totalInCents, order.currency)}, VAT included. {shipsText(order)}
    </Sentence>
    <Sentence>
      Your copies are kept. The invoice is on the page of your order and says how to pay. Until they are packed you may
      withdraw.
    </Sentence>
  </OrderLetter>
);

export const OrderPaidLetter = (order: Props<"order-paid">) => (
  <OrderLetter
    order={order}
    preview={`${priceText(order.keptInCents, order.currency)} for ${order.magazine} has arrived.`}
    title={`${order.name}, your order is paid`}
    call="See your order"
    smallPrint="Until it is packed you may withdraw, and what you paid goes back."
  >
    <Sentence>
      {priceText(order.keptInCents, order.currency)} for {copiesText(order)} of {order.magazine}, {order.edition}, has
      arrived. Thank you. {shipsText(order)}
    </Sentence>
  </OrderLetter>
);

export const OrderShippedLetter = (order: Props<"order-shipped">) => (
  <OrderLetter
    order={order}
    preview={`${capital(copiesText(order))} of ${order.magazine} left us today.`}
    title={`${order.name}, your order is on its way`}
    call="See your order"
    smallPrint="It did not arrive within three weeks, or arrived torn? Answer this letter."
  >
    <Sentence>
      {capital(copiesText(order))} of {order.magazine}, {order.edition}, left us today.
    </Sentence>
    {order.tracking && <Sentence>The post finds it by this number: {order.tracking}</Sentence>}
  </OrderLetter>
);

/** The buyer withdrew, or the desk cancelled the order. */
export const OrderEndedLetter = ({
  endedBy,
  ...order
}: Props<"order-cancelled"> & {
  endedBy: "buyer" | "desk";
}) => (
  <OrderLetter
    order={order}
    preview={moneyText(order)}
    title={`Order ${order.number} is ${endedBy === "buyer" ? "withdrawn" : "cancelled"}`}
    call="See what became of it"
    smallPrint={
      endedBy === "buyer" ? "If it was not you, write to us at once." : "If you did not expect this, write to us."
    }
  >
    <Sentence>
      {order.name}, {endedBy === "buyer" ? "you have withdrawn from" : "we had to cancel"} your order of{" "}
      {copiesText(order)} of {order.magazine}, {order.edition}. {moneyText(order)}
    </Sentence>
  </OrderLetter>
);

export const OrderRefundedLetter = (order: Props<"order-refunded">) => (
  <OrderLetter
    order={order}
    preview={`${priceText(order.amountInCents, order.currency)} for ${order.magazine} goes back to you.`}
    title={`${order.name}, your money is on its way back`}
    call="See your order"
    smallPrint="Banks take up to five days. It did not come? Write to us."
  >
    <Sentence>
      For your order of {copiesText(order)} of {order.magazine}, {order.edition}, we send back{" "}
      {priceText(order.amountInCents, order.currency)}, the way it came.
    </Sentence>
  </OrderLetter>
);

export const OrderDateLetter = (order: Props<"order-date">) => (
  <OrderLetter
    order={order}
    preview={`${order.magazine}: ${shipsText(order)}`}
    title={`${order.name}, ${order.magazine} ships on another day`}
    call="Keep or cancel your order"
    smallPrint="Until it is packed you may cancel on that page; once it is packed, answer this letter and we will find a way."
  >
    <Sentence>
      {shipsText(order)} {order.was && `We had said ${dayText(order.was)}.`} {order.words}
    </Sentence>
    <Sentence>
      There is nothing to do if that is all right with you. If you would rather not wait, you can cancel.{" "}
      {order.keptInCents > 0 && `What you paid, ${priceText(order.keptInCents, order.currency)}, then goes back.`}
    </Sentence>
  </OrderLetter>
);

export const OrderReaddressedLetter = (order: Props<"order-readdressed">) => (
  <OrderLetter
    order={order}
    preview="The new address stands on the page of your order."
    title={`Order ${order.number} goes to another address`}
    call="See the new address"
    smallPrint="If it was not you, write to us at once."
  >
    <Sentence>
      {order.name}, your {copiesText(order)} of {order.magazine}, {order.edition}, will be sent to the address that was
      entered on the page of your order just now.
    </Sentence>
  </OrderLetter>
);

/** To who lost the letters in which the links stand. */
export const OrderLinksLetter = ({ paperName, orders }: LetterContent<"order-links"> & { paperName: string }) => (
  <LetterFrame
    paperName={paperName}
    preview="Somebody asked for the links to your orders."
    title={orders.length === 1 ? "The page of your order" : "The pages of your orders"}
    reason={`Sent by ${paperName} because somebody asked, with this address, for the links to its orders.`}
  >
    {orders.map(({ number, magazine, link }) => (
      <Fragment key={number}>
        <Sentence>
          Order {number}, {magazine}
        </Sentence>
        <LinkButton href={link}>{`See order ${number}`}</LinkButton>
      </Fragment>
    ))}
    <SmallPrint>
      Who has such an address can see and withdraw the order: keep it to yourself. You did not ask? Then leave this
      letter be.
    </SmallPrint>
  </LetterFrame>
);

type LetterProps = {
  order: Order & { paperName: string };
  preview: string;
  title: string;
  /** What the button that leads to the order's page says. */
  call: string;
  smallPrint: string;
  children: ReactNode;
};

const OrderLetter = ({ order, preview, title, call, smallPrint, children }: LetterProps) => (
  <LetterFrame
    paperName={order.paperName}
    preview={preview}
    title={title}
    reason={`Sent by ${order.paperName} because this address was given with order ${order.number}.`}
  >
    {children}
    <LinkButton href={order.link}>{call}</LinkButton>
    <SmallPrint>{smallPrint}</SmallPrint>
  </LetterFrame>
);

const moneyText = ({ keptInCents, currency }: Order) =>
  keptInCents > 0
    ? `What you paid, ${priceText(keptInCents, currency)}, goes back the way it came.`
    : "There is nothing to pay.";

const shipsText = ({ shipsOn }: Order) => shipsOn && `It ships from ${dayText(shipsOn)}.`;

const copiesText = ({ copies }: { copies: number }) => (copies === 1 ? "one copy" : `${copies} copies`);

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** @param day "2027-01-15" */
const dayText = (day: string) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
