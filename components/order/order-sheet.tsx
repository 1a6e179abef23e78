import type { Clock } from "@/components/site/clock";
import { Notice } from "@/components/site/notice";
import { SectionHead } from "@/components/site/section-head";
import { DayAndTime, LongDay } from "@/components/site/times";
import { magazinePath, priceText } from "@/modules/magazines/magazine";
import { canBeReaddressed } from "@/modules/orders/address";
import {
  canBeWithdrawn,
  isMoneyDue,
  keptInCents,
  type OrderReading,
  type OrderState,
  type ToldDeed,
  totalInCents,
} from "@/modules/orders/order";
import { invoicePath, type Tried, WITHDRAW_FORM_PATH } from "@/modules/orders/order-link";
import { AddressForm } from "./address-form";
import { PayNow } from "./pay-now";

type Props = {
  order: OrderReading;
  token: string;
  /** What the buyer tried after the copies were packed. */
  tooLateFor: Tried | null;
  /** The buyer comes back from paying, and we were not told of it yet. */
  isBack: boolean;
  paperEmail: string;
  clock: Clock;
};

/** What was ordered, what became of it, and the way out of it. */
export const OrderSheet = ({ order, token, tooLateFor, isBack, paperEmail, clock }: Props) => (
  <div className="order-sheet">
    <p className="kicker">Order {order.number}</p>
    <h1 className="title">{titleOf(order)}</h1>
    <div className="side-by">
      <div>
        {tooLateFor && <TooLate tried={tooLateFor} order={order} paperEmail={paperEmail} />}
        <Notice title={noticeOf(order)}>
          <p>
            {order.copies === 1 ? "One copy" : `${order.copies} copies`} of{" "}
            <a href={magazinePath(order.magazine.slug)}>
              <i>{order.magazine.title}</i>
            </a>
            , {order.edition}.
            {order.shipsOn && isToBeSent(order) && (
              <>
                {" "}
                Ships from <LongDay at={order.shipsOn} clock={{ ...clock, timeZone: "UTC" }} />.
              </>
            )}
          </p>
        </Notice>
        {order.payUrl !== null && <PayNow order={order} token={token} isBack={isBack} />}
        <SectionHead title="What happened" />
        <ol className="feed history">
          {order.changes.map(({ deed, amountInCents, words, changedAt }) => (
            <li key={`${deed} ${changedAt.toISOString()}`}>
              <DayAndTime at={changedAt} clock={clock} />
              <span>
                {HAPPENED[deed]}
                {amountInCents !== null && `, ${priceText(amountInCents, order.currency)}`}
                {words && (deed === "date" ? `: ${words}` : `, number ${words}`)}
              </span>
            </li>
          ))}
        </ol>
        {canBeReaddressed(order) && <AddressForm order={order} token={token} />}
        {canBeWithdrawn(order) && <Withdrawal token={token} isPaid={keptInCents(order) > 0} />}
      </div>
      <Summary order={order} token={token} paperEmail={paperEmail} />
    </div>
  </div>
);

const TOO_LATE: Record<Tried, string> = {
  withdrawal: "It is too late to withdraw by yourself",
  address: "It is too late to change the address by yourself",
};

const TooLate = ({ tried, order, paperEmail }: { tried: Tried; order: OrderReading; paperEmail: string }) => (
  <Notice title={TOO_LATE[tried]} isBad isAnswer>
    <p>
      Your copies were packed before you pressed the button. Write to <a href={`mailto:${paperEmail}`}>{paperEmail}</a>{" "}
      and name order {order.number}: we will find a way.
    </p>
  </Notice>
);

/** Two steps: opened, then pressed. */
const Withdrawal = ({ token, isPaid }: { token: string; isPaid: boolean }) => (
  <details className="step-out">
    <summary>Withdraw from this order</summary>
    <form action={WITHDRAW_FORM_PATH} method="post">
      <input type="hidden" name="token" value={token} />
      <p>
        Your copies go back to others who wait for one.{" "}
        {isPaid ? "What you paid goes back the way it came." : "Nothing is to be paid."}
      </p>
      <button className="btn plain" type="submit">
        Withdraw now
      </button>
    </form>
  </details>
);

const Summary = ({ order, token, paperEmail }: Pick<Props, "order" | "token" | "paperEmail">) => (
  <aside className="order" aria-labelledby="your-order">
    <h2 id="your-order">Your order</h2>
    <dl>
      <dt>
        {order.magazine.title}, {order.edition} × {order.copies}
      </dt>
      <dd>{priceText(order.copies * order.priceInCents, order.currency)}</dd>
      {order.shippingInCents > 0 && (
        <>
          <dt>Delivery</dt>
          <dd>{priceText(order.shippingInCents, order.currency)}</dd>
        </>
      )}
      <dt className="sum">Total, VAT included</dt>
      <dd className="sum">{priceText(totalInCents(order), order.currency)}</dd>
      {order.taxInCents !== null && order.taxInCents > 0 && (
        <>
          <dt>of which VAT</dt>
          <dd>{priceText(order.taxInCents, order.currency)}</dd>
        </>
      )}
    </dl>
    {order.addressLines.length > 0 && (
      <address>
        {[order.name, ...order.addressLines].map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
    )}
    {order.hasInvoice && (
      <p>
        <a href={invoicePath(token)}>Invoice (PDF)</a>
      </p>
    )}
    <p className="hint">
      Something is wrong? Write to <a href={`mailto:${paperEmail}`}>{paperEmail}</a> and name order {order.number}.
    </p>
  </aside>
);

const isToBeSent = ({ state }: OrderReading) => state === "placed" || state === "confirmed" || state === "packed";

/** Whether the buyer or the desk ended it. */
const isWithdrawn = ({ changes }: OrderReading) => changes.some(({ deed }) => deed === "withdraw");

const titleOf = (order: OrderReading): string => {
  if (order.payUrl !== null) return `${order.name}, one step is left: paying`;
  if (order.changes.some(({ deed }) => deed === "expire")) return "This order was not paid in time";
  return titleOfState(order);
};

const titleOfState = (order: OrderReading): string =>
  order.state === "cancelled" && !isWithdrawn(order) ? "We had to cancel this order" : TITLES[order.state](order.name);

const TITLES: Record<OrderState, (name: string) => string> = {
  placed: (name) => `Thank you, ${name}. Your order is in`,
  confirmed: () => "Your order is paid",
  packed: () => "Your order is packed",
  shipped: () => "Your order is on its way",
  delivered: () => "Your order has arrived",
  cancelled: () => "You have withdrawn from this order",
  refunded: () => "Your money is on its way back",
};

function noticeOf(order: OrderReading): string {
  if (order.payUrl !== null) return "Your copies are kept for half an hour";
  return isMoneyDue(order) ? "What you paid goes back the way it came" : NOTICES[order.state];
}

const NOTICES: Record<OrderState, string> = {
  placed: "Your copies are kept. The invoice says how to pay",
  confirmed: "Your copies are kept and paid",
  packed: "Your copies wait for the post",
  shipped: "Your copies are with the post",
  delivered: "The post has handed your copies over",
  cancelled: "Your copies are free for others. There is nothing to pay",
  refunded: "What you paid goes back the way it came",
};

const HAPPENED: Record<ToldDeed, string> = {
  place: "Ordered",
  pay: "Paid",
  pack: "Packed",
  unpack: "Unpacked",
  ship: "Given to the post",
  deliver: "Handed over",
  withdraw: "Withdrawn by you",
  cancel: "Cancelled by us",
  refund: "Sent back to you",
  date: "Ships on another day",
  address: "Address changed by you",
  expire: "Not paid in time",
};
