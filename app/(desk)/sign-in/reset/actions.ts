"use server";

import { after } from "next/server";
import { parseForm, textFields } from "@/modules/platform/form";
import { orderPasswordReset } from "@/modules/staff/commands/passwords";
import { askForResetInput } from "@/modules/staff/reset";
import { mayAskAgain, readVisitor, TOO_OFTEN } from "../visitor";

/** askedFor: "" = nothing was asked yet. */
export type AskState = { problem: string; askedFor: string };

/** The answer leaves before anybody is looked for: neither its words nor its time tell who works here. */
export async function askForResetAction(_previous: AskState, form: FormData): Promise<AskState> {
  const input = parseForm(askForResetInput, textFields(form));
  if (!input.ok) return { problem: input.failure.email ?? "", askedFor: "" };

  const now = new Date();
  if (!mayAskAgain(await readVisitor(), now)) return { problem: TOO_OFTEN, askedFor: "" };
  const { email } = input.value;
  after(() => orderPasswordReset(email, now));
  return { problem: "", askedFor: email };
}
