import { priceText } from "@/modules/magazines/magazine";
import type { LetterContent } from "@/modules/mailings/letter";
import { LetterFrame, Sentence, SmallPrint } from "./letter-frame";
import { LinkButton } from "./link-button";

type Props = LetterContent<"order-placed"> & { paperName: string };

export const OrderPlacedLetter = ({ paperName, link, shipsOn, ...order }: Props) => (
  <LetterFrame
    paperName={paperName}
    preview={`${capital(copiesText(order))} of ${order.magazine}.`}
    title={`Thank you, ${order.name}. Your order is in`}
    reason={`Sent by ${paperName} because this address was given with order ${order.number}.`}
  >
    <Sentence>
      {capital(copiesText(order))} of {order.magazine}, {order.edition}. In all{" "}
      {priceText(order.totalInCents, order.currency)}, VAT included. {shipsOn && `It ships from ${dayText(shipsOn)}.`}
    </Sentence>
    <Sentence>
      Nothing is charged now: your copies are kept, and we write to you before anything is to be paid. Until they are
      packed you may withdraw.
    </Sentence>
    <LinkButton href={link}>See or withdraw your order</LinkButton>
    <SmallPrint>Who has this address can see and withdraw the order: keep it to yourself.</SmallPrint>
  </LetterFrame>
);

export const OrderWithdrawnLetter = ({ paperName, link, ...order }: Props) => (
  <LetterFrame
    paperName={paperName}
    preview={`There is nothing to pay for ${order.magazine}.`}
    title={`Order ${order.number} is withdrawn`}
    reason={`Sent by ${paperName} because this address was given with order ${order.number}.`}
  >
    <Sentence>
      {order.name}, you have withdrawn from your order of {copiesText(order)} of {order.magazine}, {order.edition}.
      There is nothing to pay.
    </Sentence>
    <LinkButton href={link}>See what became of it</LinkButton>
    <SmallPrint>If it was not you, write to us at once.</SmallPrint>
  </LetterFrame>
);

const copiesText = ({ copies }: { copies: number }) => (copies === 1 ? "one copy" : `${copies} copies`);

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** @param day "2027-01-15" */
const dayText = (day: string) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
