import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import type { MagazineSheet } from "@/modules/magazines/sheet";

type Props = { magazine: MagazineSheet; problems: Record<string, string> };

export function TextFields({ magazine, problems }: Props) {
  const isDraft = magazine.state === "draft";
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_160px] gap-4 max-tablet:grid-cols-1">
        <Field label="Title" required problem={problems.title}>
          {(control) => <Input {...control} name="title" defaultValue={magazine.title} />}
        </Field>
        <Field label="Number" problem={problems.number} hint="“No. 1”">
          {(control) => <Input {...control} name="number" defaultValue={magazine.number} />}
        </Field>
      </div>
      <Field
        label="Address"
        problem={problems.slug}
        hint={
          isDraft ? "After /magazine/. It can be changed until the sale opens." : "It stays: readers have been there."
        }
      >
        {(control) => (
          <Input {...control} name="slug" defaultValue={magazine.slug} spellCheck={false} readOnly={!isDraft} />
        )}
      </Field>
      <Field label="Standfirst" problem={problems.standfirst} hint="What it is, in a few sentences.">
        {(control) => <Textarea {...control} name="standfirst" rows={3} defaultValue={magazine.standfirst} />}
      </Field>
      <Field
        label="Line of the bar"
        problem={problems.promo}
        hint="After the title, on top of every page while it can be ordered. Left empty, there is no bar."
      >
        {(control) => <Input {...control} name="promo" defaultValue={magazine.promo} />}
      </Field>
      {isDraft ? (
        <Field label="Ships from" problem={problems.shipsOn} hint="Readers are told it before they order.">
          {(control) => (
            <Input {...control} type="date" name="shipsOn" defaultValue={magazine.shipsOn ?? ""} className="w-44!" />
          )}
        </Field>
      ) : null}
    </>
  );
}
