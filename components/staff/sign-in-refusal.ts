import type { SignInAnswer } from "./sign-in-request";
import { waitSentence } from "./wait-sentence";

/** What is wrong, beside the field where it can be put right. */
export type Refusal = { password?: string; code?: string; form?: string };

export function refusalOf(failure: Extract<SignInAnswer, { ok: false }>["failure"]): Refusal {
  if (failure === "no-match") return { password: "The address and the password do not fit together." };
  if (failure === "code-needed") return { code: "Type the code from your app as well." };
  if (failure === "code-wrong") return { code: "This code is wrong, was used or has run out. Type the new one." };
  if (failure === "no-passkey") {
    return { form: "No passkey was shown. Try again, or sign in with your password." };
  }
  if (failure.startsWith("wait-")) return { form: `Too many tries. ${waitSentence(failure)} A passkey works at once.` };
  return { form: "The desk did not answer. Look at your connection, and try again." };
}
