"use client";

import { useActionState } from "react";
import { NewPasswordField } from "@/components/staff/new-password-field";
import { Button } from "@/components/ui/button";
import { Field, Problem } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { acceptInvitationAction } from "./actions";

/** email: "" = they say it themselves. */
export function AcceptForm({ token, email, name }: { token: string; email: string; name: string }) {
  const [{ problems }, accept, isBusy] = useActionState(acceptInvitationAction, { problems: {} });

  return (
    <form action={accept} className="grid gap-4">
      <input type="hidden" name="token" value={token} />
      <Field label="Your name, as colleagues see it" problem={problems.name} required>
        {(control) => <Input name="name" defaultValue={name} autoComplete="name" {...control} />}
      </Field>
      <Field label="Mail address" problem={problems.email} required>
        {(control) => (
          <Input
            type="email"
            name="email"
            defaultValue={email}
            readOnly={email !== ""}
            autoComplete="username"
            {...control}
          />
        )}
      </Field>
      <NewPasswordField label="Password" problem={problems.password} />
      {problems.form ? (
        <div role="alert">
          <Problem>{problems.form}</Problem>
        </div>
      ) : null}
      <Button type="submit" look="primary" size="large" aria-disabled={isBusy || undefined}>
        Take your place
      </Button>
    </form>
  );
}
