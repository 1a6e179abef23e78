"use server";

import { redirect } from "next/navigation";
import { waitSentence } from "@/components/staff/wait-sentence";
import { textFields } from "@/modules/platform/form";
import { takeCode } from "@/modules/staff/commands/codes";
import { askForPasskey, takePasskey } from "@/modules/staff/commands/passkeys";
import { renewSession } from "@/modules/staff/commands/sessions";
import { confirmPassword } from "@/modules/staff/commands/sign-in";
import { writeSessionCookie } from "@/modules/staff/cookies";
import { readPasskeyAnswer } from "@/modules/staff/passkey";
import { permit } from "@/modules/staff/session";
import { nextPath } from "@/modules/staff/sign-in";
import type { Staff } from "@/modules/staff/staff";

/** @returns what is wrong, as a sentence */
export async function confirmAction(_previous: string, form: FormData): Promise<string> {
  const staff = await permit("see-own-account");
  const now = new Date();
  const { proof: typed = "", next } = textFields(form);
  const shown = staff.hasSecondFactor
    ? await takeCode(staff.personId, typed, now)
    : await confirmPassword(staff.personId, typed, now);
  if (!shown.ok) return sentenceOf(shown.failure);

  return goOn(staff, staff.hasSecondFactor, next, now);
}

export async function askForPasskeyAction() {
  await permit("see-own-account");
  return askForPasskey("passkey-confirm", new Date());
}

/** @param answer of the device, as JSON  @returns what is wrong, as a sentence */
export async function confirmByPasskeyAction(answer: string, next: string): Promise<string> {
  const staff = await permit("see-own-account");
  const now = new Date();
  const shownBy = await takePasskey(readPasskeyAnswer(answer), "passkey-confirm", now);
  if (shownBy !== staff.personId) return "This is not a passkey of yours.";
  return goOn(staff, true, next, now);
}

async function goOn({ sessionId }: Staff, hasShownFactor: boolean, next: unknown, now: Date): Promise<never> {
  const secret = await renewSession(sessionId, hasShownFactor, now);
  if (secret) await writeSessionCookie(secret);
  redirect(nextPath(next));
}

function sentenceOf(failure: string): string {
  if (failure.startsWith("wait-")) return `Too many tries. ${waitSentence(failure)}`;
  return failure === "code-wrong" ? "This code is wrong or has run out." : "This is not your password.";
}
