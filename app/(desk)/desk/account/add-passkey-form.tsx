"use client";

import { startRegistration } from "@simplewebauthn/browser";
import { Fingerprint } from "lucide-react";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { addPasskeyAction, askForNewPasskeyAction } from "./passkey-actions";

export function AddPasskeyForm() {
  const [problem, add, isBusy] = useActionState(addPasskey, "");

  return (
    <form action={add} className="flex max-w-[480px] items-start gap-2">
      <Field
        label="Name of a new passkey"
        hint="Say where it is: “Work laptop”, “Blue key”."
        problem={problem}
        required
      >
        {(control) => <Input name="name" maxLength={80} autoComplete="off" {...control} />}
      </Field>
      <Button type="submit" className="mt-[25px]" aria-disabled={isBusy || undefined}>
        <Fingerprint aria-hidden className="size-4" />
        Add a passkey
      </Button>
    </form>
  );
}

async function addPasskey(_previous: string, form: FormData): Promise<string> {
  const optionsJSON = await askForNewPasskeyAction();
  try {
    const answer = await startRegistration({ optionsJSON });
    return await addPasskeyAction(String(form.get("name") ?? ""), JSON.stringify(answer));
  } catch (error) {
    return sentenceOf(error);
  }
}

/** The names are WebAuthn's own: the device has one of ours already, or the person said no. */
function sentenceOf(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "InvalidStateError") return "This device has a passkey for the desk already.";
  if (name === "NotAllowedError" || name === "AbortError") return "No passkey was made: it was called off.";
  if (name === "WebAuthnError" || name === "SecurityError" || name === "NotSupportedError")
    return "This browser cannot make passkeys at this address.";
  throw error;
}
