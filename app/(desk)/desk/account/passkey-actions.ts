"use server";

import { revalidatePath } from "next/cache";
import { parseForm } from "@/modules/platform/form";
import { readPaper } from "@/modules/settings/queries";
import { addPasskey, askForNewPasskey, removePasskey } from "@/modules/staff/commands/passkeys";
import { renewSession } from "@/modules/staff/commands/sessions";
import { writeSessionCookie } from "@/modules/staff/cookies";
import { readPasskeyAnswer } from "@/modules/staff/passkey";
import { permit } from "@/modules/staff/session";
import { ACCOUNT_PATH, SECOND_FACTOR_PATH } from "@/modules/staff/sign-in";
import { nameInput } from "@/modules/staff/staff";

export async function askForNewPasskeyAction() {
  const { personId, email, name } = await permit("keep-own-account");
  return askForNewPasskey({ id: personId, email, name }, (await readPaper()).name, new Date());
}

/** @param answer what the device made, as JSON  @returns what is wrong, as a sentence; "" = it was added */
export async function addPasskeyAction(name: string, answer: string): Promise<string> {
  const self = await permit("keep-own-account");
  const input = parseForm(nameInput, { name });
  if (!input.ok) return "Give the passkey a name of at most 80 characters.";

  const now = new Date();
  const added = await addPasskey(self, input.value.name, readPasskeyAnswer(answer), now);
  if (!added.ok) return addRefusals[added.failure];

  const secret = await renewSession(self.sessionId, true, now); // they have just shown it
  if (secret) await writeSessionCookie(secret);
  revalidatePath(ACCOUNT_PATH);
  revalidatePath(SECOND_FACTOR_PATH);
  return "";
}

const addRefusals = {
  "not-made": "The device's answer was not valid. Please try again.",
  "too-many": "You have twenty passkeys. Remove one first.",
};

/** @returns what is wrong, as a sentence; "" = it was removed */
export async function removePasskeyAction(passkeyId: string): Promise<string> {
  const self = await permit("keep-own-account");
  const removed = await removePasskey(self, String(passkeyId), new Date());
  revalidatePath(ACCOUNT_PATH);
  revalidatePath(SECOND_FACTOR_PATH);
  return removed.ok ? "" : removeRefusals[removed.failure];
}

const removeRefusals = {
  absent: "This passkey is gone already.",
  "last-way-in": "This is your only way in. Add another passkey first.",
};
