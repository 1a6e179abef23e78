import { Notice } from "@/components/site/notice";
import { priceText } from "@/modules/magazines/magazine";
import { type OrderReading, totalInCents } from "@/modules/orders/order";
import { PAY_FORM_PATH } from "@/modules/orders/payment";

type Props = {
  order: Pick<OrderReading, "copies" | "priceInCents" | "shippingInCents" | "currency" | "payUrl">;
  token: string;
  isBack: boolean;
};

/** Leads to where it is paid. A link and no form: the policy of our pages lets no form lead elsewhere. */
export function PayNow({ order, token, isBack }: Props) {
  if (isBack) {
    return (
      <Notice title="We wait for word of your payment" isAnswer>
        <p>It takes some seconds. Load this page again to see it; a letter comes as well.</p>
      </Notice>
    );
  }
  const label = `Pay ${priceText(totalInCents(order), order.currency)} by card`;
  if (order.payUrl) {
    return (
      <p>
        <a className="btn" href={order.payUrl} rel="noreferrer">
          {label}
        </a>
      </p>
    );
  }
  return (
    <form action={PAY_FORM_PATH} method="post">
      <input type="hidden" name="token" value={token} />
      <button className="btn" type="submit">
        {label}
      </button>
    </form>
  );
}
