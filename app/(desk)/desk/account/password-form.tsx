"use client";

import { useActionState } from "react";
import { NewPasswordField } from "@/components/staff/new-password-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PasswordInput } from "@/components/ui/password-input";
import { changePasswordAction, type PasswordState } from "./password-actions";

const START: PasswordState = { problems: {}, isSaved: false };

export function PasswordForm({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const [{ problems, isSaved }, change, isBusy] = useActionState(changePasswordAction, START);

  return (
    <form action={change} className="grid max-w-[480px] gap-4">
      {/* so that the browser keeps the password under the right name */}
      <input type="email" name="email" value={email} readOnly autoComplete="username" hidden />
      {hasPassword ? (
        <Field label="Password of now" problem={problems.current} required>
          {(control) => <PasswordInput name="current" autoComplete="current-password" {...control} />}
        </Field>
      ) : null}
      <NewPasswordField label="New password" problem={problems.password} />
      {isSaved ? (
        <Note tone="success" role="status">
          Your new password is set. You are signed out everywhere else.
        </Note>
      ) : null}
      <Button type="submit" className="justify-self-start" aria-disabled={isBusy || undefined}>
        {hasPassword ? "Change the password" : "Set a password"}
      </Button>
    </form>
  );
}
