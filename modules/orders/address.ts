import { z } from "zod";
import { mayFollow, type OrderState } from "./order";
import { postedPreorderInput } from "./preorder";

export const ADDRESS_FORM_PATH = "/api/preorders/address";

const { name, street, postcode, city } = postedPreorderInput.shape;
/** Within its country, for which the post was reckoned and by whose rules the postcode is looked at. */
export const addressInput = z.object({ name, street, postcode, city });
export type AddressInput = z.infer<typeof addressInput>;

export type AddressRefusal = "unknown-order" | "sent-as-file" | "too-late" | "wrong-postcode";

/** As long as it may be withdrawn: what is packed bears its label. */
export const canBeReaddressed = ({ state, address }: { state: OrderState; address: { street: string } }): boolean =>
  mayFollow(state, "withdraw") && address.street !== "";
