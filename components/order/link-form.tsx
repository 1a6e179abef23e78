import { LINK_FORM_PATH } from "@/modules/orders/order-link";
import { OrderField } from "./order-field";

export const LinkForm = () => (
  <form className="pre" action={LINK_FORM_PATH} method="post">
    <p>
      Enter the address you gave when you ordered. We send the links to the pages of your orders there, and nowhere
      else.
    </p>
    <div className="fields" data-faults="">
      <OrderField name="email" label="Email" type="email" autoComplete="email" maxLength={254} isRequired />
    </div>
    <div>
      <button className="btn" type="submit">
        Send me the link
      </button>
    </div>
  </form>
);
