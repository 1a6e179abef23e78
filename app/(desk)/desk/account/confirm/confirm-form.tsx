"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { confirmAction } from "./actions";

/** What is asked for: a code of the app, a recovery code of who has only a passkey, or the password of who has neither. */
type Proof = "code" | "recovery" | "password";

const LABELS: Record<Proof, string> = {
  code: "Code from your app, or a recovery code",
  recovery: "Recovery code, if your passkey is not here",
  password: "Password",
};

export function ConfirmForm({ next, asks }: { next: string; asks: Proof }) {
  const [problem, confirm, isBusy] = useActionState(confirmAction, "");
  const kind =
    asks === "password"
      ? ({ type: "password", autoComplete: "current-password" } as const)
      : ({ autoComplete: "one-time-code" } as const);

  return (
    <form action={confirm} className="grid gap-4">
      <input type="hidden" name="next" value={next} />
      <Field label={LABELS[asks]} problem={problem} required>
        {(control) => <Input name="proof" {...kind} {...control} />}
      </Field>
      <Button type="submit" look={asks === "recovery" ? "outline" : "primary"} aria-disabled={isBusy}>
        Go on
      </Button>
    </form>
  );
}
