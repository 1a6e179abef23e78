"use client";

import { startTransition, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Problem } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { PageAnswer } from "./page-actions";

type Props = { create: (previous: PageAnswer, form: FormData) => Promise<PageAnswer> };

/** A title and an address; the words come on the sheet. */
export function NewPageForm({ create }: Props) {
  const [{ problems }, action, isSending] = useActionState(create, { problems: {}, version: null });
  return (
    <form
      aria-label="New page"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault(); // what was typed stays, whatever the answer
        const form = new FormData(event.currentTarget);
        startTransition(() => action(form));
      }}
    >
      <Field label="Title" required problem={problems.title}>
        {(control) => <Input {...control} name="title" />}
      </Field>
      <Field label="Address" problem={problems.slug} hint="Left empty, it follows the title.">
        {(control) => <Input {...control} name="slug" spellCheck={false} />}
      </Field>
      {problems.form ? <Problem>{problems.form}</Problem> : null}
      <Button type="submit" look="primary" className="justify-self-start" aria-disabled={isSending || undefined}>
        Begin the page
      </Button>
    </form>
  );
}
