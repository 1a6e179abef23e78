"use client";

import { startAuthentication } from "@simplewebauthn/browser";
import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import { Fingerprint } from "lucide-react";
import Link from "next/link";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Problem } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { RESET_PATH } from "@/modules/staff/sign-in";
import { CodeField } from "./code-field";
import { type Refusal, refusalOf } from "./sign-in-refusal";
import { askToSignIn, type SignInAnswer } from "./sign-in-request";

type Props = { next: string; askForPasskey: () => Promise<PublicKeyCredentialRequestOptionsJSON | null> };

export function SignInForm({ next, askForPasskey }: Props) {
  const [refusal, setRefusal] = useState<Refusal>({});
  const [isBusy, setBusy] = useState(false);
  const form = useFocusOnProblem(refusal);

  async function enter(ask: () => Promise<SignInAnswer>) {
    if (isBusy) return;
    setBusy(true);
    const answer = await ask();
    if (answer.ok) return window.location.assign(next);
    setBusy(false);
    setRefusal(refusalOf(answer.failure));
  }

  async function byPasskey(): Promise<SignInAnswer> {
    const shown = await askForPasskey()
      .then((optionsJSON) => optionsJSON && startAuthentication({ optionsJSON }))
      .catch(() => null); // called off, none on this device, or the paper was not reached
    return shown ? askToSignIn("passkey", { answer: JSON.stringify(shown) }) : { ok: false, failure: "no-passkey" };
  }

  function byPassword(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    const field = (name: string) => String(sent.get(name) ?? "");
    const fields = { email: field("email"), password: field("password"), code: field("code") };
    void enter(() => askToSignIn("password", fields));
  }

  return (
    <>
      <Button look="primary" size="large" onClick={() => enter(byPasskey)} aria-disabled={isBusy || undefined}>
        <Fingerprint aria-hidden className="size-4" />
        Use your passkey
      </Button>
      <p className="flex items-center gap-3 text-xs text-muted-foreground before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
        or with password and code
      </p>
      {/* post: should the script be late, a browser that sends the form itself puts no password into an address */}
      <form ref={form} method="post" onSubmit={byPassword} className="grid gap-4">
        <Field label="Mail address">
          {(control) => <Input type="email" name="email" autoComplete="username" {...control} required />}
        </Field>
        <Field label="Password" problem={refusal.password}>
          {(control) => <PasswordInput name="password" autoComplete="current-password" {...control} required />}
        </Field>
        <CodeField problem={refusal.code} />
        {refusal.form ? (
          <div role="alert">
            <Problem>{refusal.form}</Problem>
          </div>
        ) : null}
        <Button type="submit" size="large" aria-disabled={isBusy || undefined}>
          Sign in
        </Button>
      </form>
      <p className="text-xs text-muted-foreground">
        <Link href={RESET_PATH} className="text-primary underline">
          Forgotten your password?
        </Link>{" "}
        Lost your phone and your codes? Ask an admin in the room.
      </p>
    </>
  );
}

/** To where there is something to put right; what is wrong is read out with it. */
function useFocusOnProblem(refusal: Refusal) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusal.password || refusal.code) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [refusal]);
  return form;
}
