import { accepted, notAForm, refused, type SentForm, seeOther, wantsJson } from "@/app/api/form-answer";
import { textOf } from "@/modules/orders/preorder";
import { readFields } from "@/modules/platform/form";
import { leaveWaiting } from "@/modules/waiting/commands";
import { LEAVE_WAITING_FORM_PATH, leaveWaitingPath } from "@/modules/waiting/waiting";

export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return notAForm();
  const token = textOf(fields, "token");
  const pagePath = leaveWaitingPath(encodeURIComponent(token));
  const form: SentForm = { action: LEAVE_WAITING_FORM_PATH, pagePath, fields };

  const left = await leaveWaiting(token);
  if (left.ok) return accepted(request, pagePath, "You are on the list no more.");
  return wantsJson(request) ? refused(request, form, { form: "This link is of no list." }) : seeOther(pagePath);
}
