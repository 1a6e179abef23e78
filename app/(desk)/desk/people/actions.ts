"use server";

import { revalidatePath } from "next/cache";
import { type FormProblems, parseForm, textFields } from "@/modules/platform/form";
import { idOrNone } from "@/modules/platform/id";
import type { Result } from "@/modules/platform/result";
import { invite, takeBackInvitation } from "@/modules/staff/commands/invitations";
import {
  changeRole,
  deactivatePerson,
  forgetFactors,
  reactivatePerson,
  signOutPerson,
} from "@/modules/staff/commands/people";
import { inviteInput } from "@/modules/staff/invitation";
import { type PersonFailure, roleInput } from "@/modules/staff/person";
import { permit } from "@/modules/staff/session";

const PEOPLE_PATH = "/desk/people";

export type InviteState = { problems: FormProblems /** "" = nobody yet */; invited: string };

export async function inviteAction(_previous: InviteState, form: FormData): Promise<InviteState> {
  const admin = await permit("keep-people");
  const input = parseForm(inviteInput, textFields(form));
  if (!input.ok) return { problems: input.failure, invited: "" };

  const invited = await invite(admin, input.value, true, new Date());
  if (!invited.ok) return { problems: { email: "Somebody with this address works here already." }, invited: "" };
  revalidatePath(PEOPLE_PATH);
  return { problems: {}, invited: input.value.email };
}

/** Like those below: @returns what is wrong, as a sentence; "" = it is done */
export async function changeRoleAction(personId: string, role: string): Promise<string> {
  const admin = await permit("keep-people");
  const input = roleInput.safeParse({ personId, role });
  if (!input.success) return refusals.absent;
  return answer(await changeRole(admin, input.data.personId, input.data.role, new Date()));
}

export async function deactivateAction(personId: string): Promise<string> {
  const admin = await permit("keep-people");
  return answer(await deactivatePerson(admin, idOrNone(personId), new Date()));
}

export async function reactivateAction(personId: string): Promise<string> {
  const admin = await permit("keep-people");
  return answer(await reactivatePerson(admin, idOrNone(personId), new Date()));
}

export async function signOutPersonAction(personId: string): Promise<string> {
  const admin = await permit("keep-people");
  return answer(await signOutPerson(admin, idOrNone(personId), new Date()));
}

export async function takeFactorsAction(personId: string): Promise<string> {
  const admin = await permit("keep-people");
  return answer(await forgetFactors(admin, idOrNone(personId), new Date()));
}

export async function takeBackInvitationAction(invitationId: string): Promise<string> {
  const admin = await permit("keep-people");
  const takenBack = await takeBackInvitation(admin, idOrNone(invitationId), new Date());
  revalidatePath(PEOPLE_PATH);
  return takenBack.ok ? "" : "This invitation was accepted, taken back or has run out already.";
}

function answer(kept: Result<undefined, PersonFailure>): string {
  revalidatePath(PEOPLE_PATH);
  return kept.ok ? "" : refusals[kept.failure];
}

const refusals: Record<PersonFailure, string> = {
  absent: "This person is not here any more.",
  "last-admin": "This is the last admin. Make somebody else an admin first.",
};
