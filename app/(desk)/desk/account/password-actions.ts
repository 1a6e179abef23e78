"use server";

import { revalidatePath } from "next/cache";
import { waitSentence } from "@/components/staff/wait-sentence";
import { type FormProblems, parseForm, textFields } from "@/modules/platform/form";
import { changeOwnPassword } from "@/modules/staff/commands/passwords";
import { renewSession } from "@/modules/staff/commands/sessions";
import { writeSessionCookie } from "@/modules/staff/cookies";
import { type ChangePasswordFailure, changePasswordInput } from "@/modules/staff/reset";
import { permit } from "@/modules/staff/session";
import { ACCOUNT_PATH } from "@/modules/staff/sign-in";
import { passwordRefusals } from "../../sign-in/password-refusals";

export type PasswordState = { problems: FormProblems; isSaved: boolean };

export async function changePasswordAction(_previous: PasswordState, form: FormData): Promise<PasswordState> {
  const self = await permit("keep-own-account");
  const input = parseForm(changePasswordInput, textFields(form));
  if (!input.ok) return { problems: input.failure, isSaved: false };

  const now = new Date();
  const changed = await changeOwnPassword(self, input.value, now);
  if (!changed.ok) return { problems: problemsOf(changed.failure), isSaved: false };

  const secret = await renewSession(self.sessionId, false, now);
  if (secret) await writeSessionCookie(secret);
  revalidatePath(ACCOUNT_PATH);
  return { problems: {}, isSaved: true };
}

function problemsOf(failure: ChangePasswordFailure): FormProblems {
  if (failure === "no-match") return { current: "This is not your password." };
  if (failure.startsWith("wait-")) return { current: `Too many tries. ${waitSentence(failure)}` };
  return { password: passwordRefusals[failure as keyof typeof passwordRefusals] }; // the others are named above
}
