import { accepted, notAForm, refused, type SentForm, senderOf, tooMany } from "@/app/api/form-answer";
import { magazinePath } from "@/modules/magazines/magazine";
import { textOf } from "@/modules/orders/preorder";
import { parseForm, readFields } from "@/modules/platform/form";
import { rateLimit } from "@/modules/platform/rate-limit";
import { waitForCopies } from "@/modules/waiting/commands";
import { WAITING_FORM_PATH, WAITING_PATH, waitingInput } from "@/modules/waiting/waiting";

const ON_THE_LIST = "You are on the list. We write to you when there are copies again.";

const limit = rateLimit({ capacity: 10, perMinute: 2, maxKeys: 10_000 });

export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return notAForm();
  const form: SentForm = { action: WAITING_FORM_PATH, pagePath: magazinePath(textOf(fields, "magazine")), fields };

  const now = new Date();
  if (!limit.take(senderOf(request), now)) return tooMany(request, form);
  const input = parseForm(waitingInput, fields);
  if (!input.ok) return refused(request, form, input.failure);

  const waits = await waitForCopies(input.value, now);
  if (!waits.ok) return refused(request, form, { edition: "Choose an edition" });
  return accepted(request, WAITING_PATH, ON_THE_LIST);
}
