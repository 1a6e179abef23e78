"use client";

import { PictureField } from "@/components/media/picture-field";
import { Button } from "@/components/ui/button";
import type { Option } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import type { TagSheet } from "@/modules/tags/keeping";
import { TAG_KINDS, type TagKind } from "@/modules/tags/tag";
import type { HubAnswer } from "./hub-answer";
import { labelIn, pictureBeside, StaleNote } from "./stale-note";
import { useHubForm } from "./use-hub-form";

type Props = {
  /** null: a new one. */
  tag: TagSheet | null;
  parents: Option[];
  save: (version: number, form: FormData) => Promise<HubAnswer>;
};

const LABELS = {
  ...{ name: "Name", slug: "Address", kind: "Kind", description: "Description", language: "Language" },
  ...{ parentId: "Stands beneath", imageId: "Picture" },
};
const KIND_NAMES: Record<TagKind, string> = { section: "Section", topic: "Topic", place: "Place", series: "Series" };
const kindName = (kind: string) => KIND_NAMES[kind as TagKind]; // the form offers no other

export function TagForm({ tag: latest, parents, save }: Props) {
  const { form, answer, isSending, sheet: tag, round, onSubmit, ...question } = useHubForm(latest, save);
  const { problems } = answer;
  const read = { kind: kindName, parentId: labelIn(parents), imageId: pictureBeside(tag?.picture) };
  return (
    <form key={round} ref={form} onSubmit={onSubmit} aria-label="Tag" className="grid gap-4">
      <Field label={LABELS.name} problem={problems.name} required>
        {(control) => <Input name="name" defaultValue={tag?.name} {...control} />}
      </Field>
      <Field
        label={LABELS.slug}
        problem={problems.slug}
        hint={tag ? "Changed only on purpose: the old address then leads here." : "Left empty, it follows the name."}
      >
        {(control) => <Input name="slug" defaultValue={tag?.slug} spellCheck={false} {...control} />}
      </Field>
      <div className="grid gap-4 tablet:grid-cols-3">
        <Field label={LABELS.kind} problem={problems.kind}>
          {(control) => (
            <Select name="kind" defaultValue={tag?.kind ?? "topic"} {...control}>
              {TAG_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {KIND_NAMES[kind]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={LABELS.parentId} problem={problems.parentId}>
          {(control) => (
            <Select name="parentId" defaultValue={tag?.parentId ?? ""} {...control}>
              <option value="">Nothing</option>
              {parents.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={LABELS.language} problem={problems.language} hint="As en, uk. Empty: the paper’s own.">
          {(control) => <Input name="language" defaultValue={tag?.language ?? ""} maxLength={12} {...control} />}
        </Field>
      </div>
      <Field label={LABELS.description} problem={problems.description} hint="Stands beneath the name on its page.">
        {(control) => <Textarea name="description" defaultValue={tag?.description} {...control} />}
      </Field>
      <PictureField name="imageId" label={LABELS.imageId} picture={tag?.picture ?? null} />
      <StaleNote answer={answer} labels={LABELS} read={read} {...question} />
      <Button type="submit" look="primary" className="justify-self-start" disabled={isSending}>
        {tag ? "Save" : "Create the tag"}
      </Button>
    </form>
  );
}
