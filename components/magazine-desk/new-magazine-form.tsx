"use client";

import { useFirstWrong } from "@/components/audience/use-first-wrong";
import type { HubAnswer } from "@/components/hub/hub-answer";
import { useHubForm } from "@/components/hub/use-hub-form";
import { Button } from "@/components/ui/button";
import { Field, Problem } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = { create: (version: number, form: FormData) => Promise<HubAnswer> };

/** The least a magazine needs to be worked on. */
export function NewMagazineForm({ create }: Props) {
  const { form, answer, isSending, onSubmit } = useHubForm(null, create);
  const { problems } = answer;
  useFirstWrong(problems);
  return (
    <form ref={form} noValidate onSubmit={onSubmit} aria-label="New magazine" className="grid gap-4">
      <Field label="Title" required problem={problems.title}>
        {(control) => <Input {...control} name="title" autoComplete="off" />}
      </Field>
      <Field label="Address" problem={problems.slug} hint="After /magazine/. Left empty, it follows the title.">
        {(control) => <Input {...control} name="slug" spellCheck={false} autoComplete="off" />}
      </Field>
      {problems.form ? <Problem>{problems.form}</Problem> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" aria-disabled={isSending || undefined}>
          Begin the magazine
        </Button>
        <span className="text-muted-foreground">It is a draft: readers see nothing of it yet.</span>
      </div>
    </form>
  );
}
