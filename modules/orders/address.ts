import type { z } from "zod";
import { mayFollow, type OrderState } from "./order";
import { postedPreorderInput } from "./preorder";

export const ADDRESS_FORM_PATH = "/api/preorders/address";

/** Within its country, for which the post was reckoned. */
export const addressInput = postedPreorderInput.pick({ name: true, street: true, postcode: true, city: true });
export type AddressInput = z.infer<typeof addressInput>;

export type AddressRefusal = "unknown-order" | "sent-as-file" | "too-late";

/** As long as it may be withdrawn: what is packed bears its label. */
export const canBeReaddressed = ({ state, address }: { state: OrderState; address: { street: string } }): boolean =>
  mayFollow(state, "withdraw") && address.street !== "";
