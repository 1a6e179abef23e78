import { ADDRESS_FORM_PATH } from "@/modules/orders/address";
import type { OrderReading } from "@/modules/orders/order";
import { OrderField } from "./order-field";

type Props = { order: Pick<OrderReading, "name" | "address">; token: string };

/** Where it is sent instead, within the country for which the post was reckoned. */
export const AddressForm = ({ order: { name, address }, token }: Props) => (
  <details className="step-out">
    <summary>Change the address</summary>
    <form action={ADDRESS_FORM_PATH} method="post">
      <input type="hidden" name="token" value={token} />
      <p>
        Until your copies are packed. Another country than {address.country}? Write to us: the post costs another sum.
      </p>
      <div className="fields" data-faults="">
        <OrderField name="name" label="Name" autoComplete="name" maxLength={120} value={name} isRequired isWide />
        <OrderField
          name="street"
          label="Street and number"
          autoComplete="street-address"
          maxLength={200}
          value={address.street}
          isRequired
          isWide
        />
        <OrderField
          name="postcode"
          label="Postcode"
          autoComplete="postal-code"
          maxLength={20}
          value={address.postcode}
          isRequired
        />
        <OrderField
          name="city"
          label="Town"
          autoComplete="address-level2"
          maxLength={120}
          value={address.city}
          isRequired
        />
      </div>
      <button className="btn plain" type="submit">
        Send it there
      </button>
    </form>
  </details>
);
