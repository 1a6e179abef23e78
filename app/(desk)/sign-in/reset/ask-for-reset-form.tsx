"use client";

import Link from "next/link";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { RESET_MINUTES } from "@/modules/staff/reset";
import { SIGN_IN_PATH } from "@/modules/staff/sign-in";
import { type AskState, askForResetAction } from "./actions";

const START: AskState = { problem: "", askedFor: "" };

export function AskForResetForm() {
  const [{ problem, askedFor }, ask, isBusy] = useActionState(askForResetAction, START);

  return (
    <>
      {askedFor ? (
        <Note tone="success" role="status">
          If somebody works here as {askedFor}, a letter is on its way there. Its link works once, for {RESET_MINUTES}{" "}
          minutes.
        </Note>
      ) : (
        <p className="text-muted-foreground">
          We send you a link. Your code app or passkey stays as it is, and is asked for as before.
        </p>
      )}
      <form action={ask} className="grid gap-4">
        <Field label="Mail address" problem={problem} required>
          {(control) => (
            <Input type="email" name="email" autoComplete="username" defaultValue={askedFor} {...control} />
          )}
        </Field>
        <Button type="submit" look={askedFor ? "outline" : "primary"} size="large" aria-disabled={isBusy || undefined}>
          {askedFor ? "Send another letter" : "Send the letter"}
        </Button>
      </form>
      <p className="text-xs">
        <Link href={SIGN_IN_PATH} className="text-primary underline">
          Back to signing in
        </Link>
      </p>
    </>
  );
}
