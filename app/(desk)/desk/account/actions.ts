"use server";

import { revalidatePath } from "next/cache";
import { parseForm, textFields } from "@/modules/platform/form";
import { idOrNone } from "@/modules/platform/id";
import { changeOwnName } from "@/modules/staff/commands/name";
import { endOtherSessions, endOwnSession, endSession } from "@/modules/staff/commands/sessions";
import { forgetSession } from "@/modules/staff/cookies";
import { permit } from "@/modules/staff/session";
import { ACCOUNT_PATH } from "@/modules/staff/sign-in";
import { nameInput } from "@/modules/staff/staff";

export async function signOutAction(): Promise<void> {
  const staff = await permit("see-own-account");
  await endSession(staff, new Date());
  await forgetSession();
}

export type NameState = { problem: string; isSaved: boolean };

export async function changeNameAction(_previous: NameState, form: FormData): Promise<NameState> {
  const staff = await permit("see-own-account");
  const input = parseForm(nameInput, textFields(form));
  if (!input.ok) return { problem: input.failure.name ?? "", isSaved: false };

  await changeOwnName(staff, input.value.name, new Date());
  revalidatePath("/desk", "layout"); // the name stands in the frame as well
  return { problem: "", isSaved: true };
}

export async function endSessionAction(sessionId: string): Promise<void> {
  const self = await permit("keep-own-account");
  await endOwnSession(self, idOrNone(sessionId), new Date());
  revalidatePath(ACCOUNT_PATH);
}

export async function endOtherSessionsAction(): Promise<void> {
  const self = await permit("keep-own-account");
  await endOtherSessions(self, new Date());
  revalidatePath(ACCOUNT_PATH);
}
