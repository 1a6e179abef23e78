"use server";

import { askForPasskey } from "@/modules/staff/commands/passkeys";
import { mayAskAgain, readVisitor } from "./visitor";

/**
 * The question for a passkey; whoever answers it right is signed in by /api/auth. Asked by strangers: it says nothing.
 * @returns null for who asks too often
 */
export async function askForPasskeyAction() {
  const now = new Date();
  return mayAskAgain(await readVisitor(), now) ? askForPasskey("passkey-sign-in", now) : null;
}
