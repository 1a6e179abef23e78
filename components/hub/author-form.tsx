"use client";

import { PictureField } from "@/components/media/picture-field";
import { Button } from "@/components/ui/button";
import type { Option } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import type { AuthorSheet } from "@/modules/authors/keeping";
import type { HubAnswer } from "./hub-answer";
import { labelIn, pictureBeside, StaleNote } from "./stale-note";
import { useHubForm } from "./use-hub-form";

type Props = {
  /** null: a new one. */
  author: AuthorSheet | null;
  /** Members of staff who could write under this name. */
  people: Option[];
  save: (version: number, form: FormData) => Promise<HubAnswer>;
};

const LABELS = {
  ...{
    name: "Name",
    slug: "Address",
    role: "Role",
    bio: "About them",
    personId: "Member of staff",
    imageId: "Portrait",
  },
};

export function AuthorForm({ author: latest, people, save }: Props) {
  const { form, answer, isSending, sheet: author, round, onSubmit, ...question } = useHubForm(latest, save);
  const { problems } = answer;
  const read = { personId: labelIn(people), imageId: pictureBeside(author?.picture) };
  return (
    <form key={round} ref={form} onSubmit={onSubmit} aria-label="Author" className="grid gap-4">
      <Field label={LABELS.name} problem={problems.name} required>
        {(control) => <Input name="name" defaultValue={author?.name} {...control} />}
      </Field>
      <Field
        label={LABELS.slug}
        problem={problems.slug}
        hint={author ? "Changed only on purpose: the old address then leads here." : "Left empty, it follows the name."}
      >
        {(control) => <Input name="slug" defaultValue={author?.slug} spellCheck={false} {...control} />}
      </Field>
      <div className="grid gap-4 tablet:grid-cols-2">
        <Field label={LABELS.role} problem={problems.role} hint="As readers see it: Reporter, Guest">
          {(control) => <Input name="role" defaultValue={author?.role} {...control} />}
        </Field>
        <Field label={LABELS.personId} problem={problems.personId}>
          {(control) => (
            <Select name="personId" defaultValue={author?.personId ?? ""} {...control}>
              <option value="">Nobody: a guest or an agency</option>
              {people.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Field label={LABELS.bio} problem={problems.bio}>
        {(control) => <Textarea name="bio" defaultValue={author?.bio} {...control} />}
      </Field>
      <PictureField name="imageId" label={LABELS.imageId} picture={author?.picture ?? null} />
      <StaleNote answer={answer} labels={LABELS} read={read} {...question} />
      <Button type="submit" look="primary" className="justify-self-start" disabled={isSending}>
        {author ? "Save" : "Add the author"}
      </Button>
    </form>
  );
}
