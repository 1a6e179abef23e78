"use client";

import type { HubAnswer } from "@/components/hub/hub-answer";
import { useHubForm } from "@/components/hub/use-hub-form";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/field";
import { IdentityFields } from "./identity-fields";
import { useFirstWrong } from "./use-first-wrong";

type Props = { language: string; create: (version: number, form: FormData) => Promise<HubAnswer> };

/** The least a newsletter needs to be offered. */
export function NewNewsletterForm({ language, create }: Props) {
  const { form, answer, isSending, onSubmit } = useHubForm(null, create);
  const { problems } = answer;
  useFirstWrong(problems);
  return (
    <form ref={form} noValidate onSubmit={onSubmit} aria-label="New newsletter" className="grid gap-4">
      <IdentityFields values={{ language }} problems={problems} slugHint="Left empty, it follows the name." />
      {problems.form ? <Problem>{problems.form}</Problem> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" aria-disabled={isSending || undefined}>
          Begin the newsletter
        </Button>
        <span className="text-muted-foreground">Readers are offered it at once.</span>
      </div>
    </form>
  );
}
