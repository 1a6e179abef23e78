"use server";

import { revalidatePath } from "next/cache";
import { encode } from "uqr";
import { waitSentence } from "@/components/staff/wait-sentence";
import { textFields } from "@/modules/platform/form";
import { readPaper } from "@/modules/settings/queries";
import { codeAppUrl } from "@/modules/staff/code-app";
import { beginCodeApp, confirmCodeApp } from "@/modules/staff/commands/codes";
import { renewSession } from "@/modules/staff/commands/sessions";
import { writeSessionCookie } from "@/modules/staff/cookies";
import { permit } from "@/modules/staff/session";
import { SECOND_FACTOR_PATH } from "@/modules/staff/sign-in";

/** secret: as typed into an app that cannot read pictures. */
export type CodeAppState =
  | { step: "start" | "done"; problem: string }
  | { step: "confirm"; problem: string; secret: string; squares: boolean[][] };

/** First press: draws a secret. Second: the first code shows that the app has it. */
export async function setUpCodeAppAction(previous: CodeAppState, form: FormData): Promise<CodeAppState> {
  const self = await permit("keep-own-account");
  if (previous?.step === "confirm") return confirm(previous, textFields(form).code ?? "");

  const begun = await beginCodeApp(self);
  if (!begun.ok) return { step: "start", problem: "A code app is set up already." };
  const url = codeAppUrl(begun.value, self.email, (await readPaper()).name);
  return { step: "confirm", problem: "", secret: begun.value, squares: encode(url, { border: 4 }).data };
}

async function confirm(previous: CodeAppState, code: string): Promise<CodeAppState> {
  const self = await permit("keep-own-account");
  const now = new Date();
  const confirmed = await confirmCodeApp(self, code, now);
  if (!confirmed.ok) return { ...previous, problem: sentenceOf(confirmed.failure) };

  const secret = await renewSession(self.sessionId, true, now);
  if (secret) await writeSessionCookie(secret);
  revalidatePath(SECOND_FACTOR_PATH);
  return { step: "done", problem: "" };
}

function sentenceOf(failure: string): string {
  if (failure.startsWith("wait-")) return `Too many tries. ${waitSentence(failure)}`;
  return failure === "code-wrong"
    ? "This code is wrong or has run out. Type the new one."
    : "This was begun elsewhere meanwhile. Load the page again.";
}
