"use server";

import { redirect } from "next/navigation";
import { type FormProblems, parseForm, textFields } from "@/modules/platform/form";
import { acceptInvitation } from "@/modules/staff/commands/invitations";
import { welcomeBrowser, writeSessionCookie } from "@/modules/staff/cookies";
import { type AcceptFailure, acceptInput } from "@/modules/staff/invitation";
import { DESK_PATH, SECOND_FACTOR_PATH } from "@/modules/staff/sign-in";
import { passwordRefusals } from "../password-refusals";
import { mayAskAgain, readVisitor, TOO_OFTEN } from "../visitor";

export type AcceptState = { problems: FormProblems };

export async function acceptInvitationAction(_previous: AcceptState, form: FormData): Promise<AcceptState> {
  const input = parseForm(acceptInput, textFields(form));
  if (!input.ok) return { problems: input.failure };

  const [visitor, now] = [await readVisitor(), new Date()];
  if (!mayAskAgain(visitor, now)) return { problems: { form: TOO_OFTEN } };
  const accepted = await acceptInvitation(input.value, visitor, now);
  if (!accepted.ok) return { problems: problemsOf(accepted.failure) };

  await writeSessionCookie(accepted.value.secret);
  await welcomeBrowser(accepted.value.email);
  redirect(accepted.value.role === "journalist" ? DESK_PATH : SECOND_FACTOR_PATH);
}

function problemsOf(failure: AcceptFailure): FormProblems {
  if (failure === "link-used") return { form: "This link was used already or has run out. Ask for a new one." };
  if (failure === "works-here-already") {
    return { form: "Somebody with this mail address works here already. Sign in instead." };
  }
  return { password: passwordRefusals[failure] };
}
