"use server";

import { redirect } from "next/navigation";
import { type FormProblems, parseForm, textFields } from "@/modules/platform/form";
import { resetPassword } from "@/modules/staff/commands/passwords";
import { knowBrowser } from "@/modules/staff/cookies";
import { resetInput } from "@/modules/staff/reset";
import { SIGN_IN_PATH } from "@/modules/staff/sign-in";
import { passwordRefusals } from "../password-refusals";
import { mayAskAgain, readVisitor, TOO_OFTEN } from "../visitor";

export type ResetState = { problems: FormProblems };

export async function resetPasswordAction(_previous: ResetState, form: FormData): Promise<ResetState> {
  const input = parseForm(resetInput, textFields(form));
  if (!input.ok) return { problems: input.failure };

  const now = new Date();
  if (!mayAskAgain(await readVisitor(), now)) return { problems: { form: TOO_OFTEN } };
  const reset = await resetPassword(input.value, now);
  if (reset.ok) {
    await knowBrowser(reset.value.email);
    redirect(`${SIGN_IN_PATH}?done=password`);
  }
  return reset.failure === "link-used"
    ? { problems: { form: "This link was used already or has run out. Ask for a new one." } }
    : { problems: { password: passwordRefusals[reset.failure] } };
}
