"use client";

import { useActionState } from "react";
import { NewPasswordField } from "@/components/staff/new-password-field";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/field";
import { resetPasswordAction } from "./actions";

export function NewPasswordForm({ token, email }: { token: string; email: string }) {
  const [{ problems }, reset, isBusy] = useActionState(resetPasswordAction, { problems: {} });

  return (
    <form action={reset} className="grid gap-4">
      <p>
        For <b>{email}</b>. You are signed out everywhere, and sign in with it.
      </p>
      <input type="hidden" name="token" value={token} />
      {/* so that the browser keeps the password under the right name */}
      <input type="email" name="email" value={email} readOnly autoComplete="username" hidden />
      <NewPasswordField label="New password" problem={problems.password} />
      {problems.form ? (
        <div role="alert">
          <Problem>{problems.form}</Problem>
        </div>
      ) : null}
      <Button type="submit" look="primary" size="large" aria-disabled={isBusy || undefined}>
        Use this password
      </Button>
    </form>
  );
}
