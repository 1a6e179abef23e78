import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";

type Values = { name?: string; slug?: string; host?: string; description?: string; rhythm?: string; language: string };
type Props = {
  values: Values;
  problems: Record<string, string>;
  slugHint: string;
  isSlugKept?: boolean;
};

/** What readers are told of a newsletter before they sign up. */
export const IdentityFields = ({ values, problems, slugHint, isSlugKept = false }: Props) => (
  <>
    <Field label="Name" required problem={problems.name}>
      {(control) => <Input {...control} name="name" defaultValue={values.name} lang={values.language} />}
    </Field>
    <Field label="Address" problem={problems.slug} hint={slugHint}>
      {(control) => (
        <Input {...control} name="slug" defaultValue={values.slug} spellCheck={false} readOnly={isSlugKept} />
      )}
    </Field>
    <Field
      label="What readers get"
      required
      problem={problems.description}
      hint="A sentence or two; they stand beside the form."
    >
      {(control) => (
        <Textarea {...control} name="description" defaultValue={values.description} lang={values.language} rows={2} />
      )}
    </Field>
    <div className="grid gap-4 tablet:grid-cols-2">
      <Field label="When it comes" required problem={problems.rhythm} hint="In words: “Fridays”, “Weekdays, 06:30”.">
        {(control) => <Input {...control} name="rhythm" defaultValue={values.rhythm} lang={values.language} />}
      </Field>
      <Field label="Host" problem={problems.host} hint="Who writes it, where it has a face: “Nadia Korvin”.">
        {(control) => <Input {...control} name="host" defaultValue={values.host} />}
      </Field>
    </div>
    <Field label="Language" required problem={problems.language} hint="“en”, “uk”, “de” …">
      {(control) => <Input {...control} name="language" defaultValue={values.language} className="w-28!" />}
    </Field>
  </>
);
