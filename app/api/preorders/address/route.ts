import {
  accepted,
  notAForm,
  refused,
  type SentForm,
  seeOther,
  senderOf,
  tooMany,
  wantsJson,
} from "@/app/api/form-answer";
import { ADDRESS_FORM_PATH, type AddressRefusal, addressInput } from "@/modules/orders/address";
import { readdressOrder } from "@/modules/orders/commands/address";
import { orderPath, triedPath } from "@/modules/orders/order-link";
import { textOf } from "@/modules/orders/preorder";
import { parseForm, readFields } from "@/modules/platform/form";
import { rateLimit } from "@/modules/platform/rate-limit";

const refusals: Record<AddressRefusal, string> = {
  "unknown-order": "This link opens no order.",
  "sent-as-file": "This order is sent as a file and has no address.",
  "wrong-postcode": "Enter a postcode of the country it goes to",
  "too-late": "Your copies are packed already. Write to us, and we will find a way.",
};

const limit = rateLimit({ capacity: 20, perMinute: 4, maxKeys: 10_000 });

export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return notAForm();
  const token = textOf(fields, "token");
  const form: SentForm = { action: ADDRESS_FORM_PATH, pagePath: orderPath(token), fields };

  const now = new Date();
  if (!limit.take(senderOf(request), now)) return tooMany(request, form);
  const input = parseForm(addressInput, fields);
  if (!input.ok) return refused(request, form, input.failure);

  const changed = await readdressOrder(token, input.value, now);
  if (changed.ok) return accepted(request, orderPath(token), "Your order goes to the new address.");

  if (changed.failure === "wrong-postcode") return refused(request, form, { postcode: refusals["wrong-postcode"] });
  if (wantsJson(request)) return refused(request, form, { form: refusals[changed.failure] });
  return seeOther(triedPath(token, "address")); // the page has no form any more that could be given back
}
