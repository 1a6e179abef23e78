"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip, ChipButton } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Popover } from "@/components/ui/popover";
import { isFreeKey } from "@/components/ui/use-row-keys";
import { FILTER_NAMES, type FilterName, type Filters, queryOf, readFilters, STANDINGS } from "@/modules/views/view";
import { STANDING } from "./standing-mark";
import { storiesPath } from "./view-tabs";

export type Choices = { sections: { slug: string; name: string }[]; writers: { id: string; name: string }[] };
type Props = { filters: Filters; choices: Choices; languages: string[] };

/** What narrows the list; it stands in the address bar, so it survives a reload and can be sent to a colleague. */
export function FilterBar({ filters, choices, languages }: Props) {
  const [isOpen, setOpen] = useState(false);
  useFilterKey(() => setOpen(true));
  const set = FILTER_NAMES.filter((name) => filters[name] !== undefined);

  return (
    <search
      aria-label="Filters"
      className="no-scrollbar flex min-h-11 shrink-0 items-center gap-2 overflow-x-auto border-b px-4"
    >
      {set.map((name) => (
        <Chip
          key={name}
          name={LABELS[name]}
          remove={storiesPath(queryOf({ ...filters, [name]: undefined, after: undefined }))}
        >
          {chipText(name, filters, choices)}
        </Chip>
      ))}
      <Popover
        label="Filters"
        open={isOpen}
        onOpenChange={setOpen}
        className="w-[min(360px,calc(100vw-16px))]"
        trigger={
          <ChipButton>
            <Plus aria-hidden className="size-3.5" />
            Filter{" "}
            <span aria-hidden className="max-tablet:hidden">
              <Kbd>F</Kbd>
            </span>
          </ChipButton>
        }
      >
        <FilterForm filters={filters} choices={choices} languages={languages} close={() => setOpen(false)} />
      </Popover>
      <span className="ml-auto text-xs whitespace-nowrap text-muted-foreground max-tablet:hidden">
        {filters.view === "today" ? "Sorted by what is next" : "Last touched first"}
      </span>
    </search>
  );
}

const LABELS: Record<FilterName, string> = {
  standing: "State",
  section: "Section",
  writer: "Writer",
  author: "Byline",
  language: "Language",
  from: "Touched since",
  until: "Touched until",
  words: "Words",
};

function chipText(name: FilterName, filters: Filters, { sections, writers }: Choices): string {
  const value = filters[name] ?? "";
  if (name === "standing" && filters.standing) return `State is ${STANDING[filters.standing].word}`;
  if (name === "section") return `Section is ${sections.find(({ slug }) => slug === value)?.name ?? value}`;
  if (name === "writer") return `Written by ${writers.find(({ id }) => id === value)?.name ?? "somebody who left"}`;
  if (name === "author") return `Byline is ${value}`;
  if (name === "language") return `In ${languageName(value)}`;
  return name === "words" ? `“${value}”` : `${LABELS[name]} ${value}`;
}

const languageName = (code: string) => new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;

type FormProps = Props & { close: () => void };

function FilterForm({ filters, choices, languages, close }: FormProps) {
  const router = useRouter();

  function narrow(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    close();
    router.push(storiesPath(queryOf(readFilters(fields))));
  }

  return (
    <form method="get" action="/desk/stories" onSubmit={narrow} className="grid grid-cols-2 gap-3">
      <input type="hidden" name="view" value={filters.view} />
      <Field label="Words" className="col-span-2" hint="In headlines and texts">
        {(control) => <Input name="words" type="search" defaultValue={filters.words ?? ""} {...control} />}
      </Field>
      <Choice name="standing" filters={filters} options={STANDINGS.map((name) => [name, STANDING[name].word])} />
      <Choice name="section" filters={filters} options={choices.sections.map(({ slug, name }) => [slug, name])} />
      <Choice name="writer" filters={filters} options={choices.writers.map(({ id, name }) => [id, name])} />
      <Choice name="language" filters={filters} options={languages.map((code) => [code, languageName(code)])} />
      <Field label={LABELS.from}>
        {(control) => <Input name="from" type="date" defaultValue={filters.from ?? ""} {...control} />}
      </Field>
      <Field label={LABELS.until}>
        {(control) => <Input name="until" type="date" defaultValue={filters.until ?? ""} {...control} />}
      </Field>
      <div className="col-span-2 flex justify-end gap-2">
        <Button onClick={close}>Cancel</Button>
        <Button type="submit" look="primary">
          Show
        </Button>
      </div>
    </form>
  );
}

type ChoiceProps = {
  name: "standing" | "section" | "writer" | "language";
  filters: Filters;
  options: (readonly [string, string])[];
};

const Choice = ({ name, filters, options }: ChoiceProps) => (
  <Field label={LABELS[name]}>
    {(control) => (
      <Select name={name} defaultValue={filters[name] ?? ""} {...control}>
        <option value="">any</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    )}
  </Field>
);

function useFilterKey(open: () => void) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "f" || !isFreeKey(event)) return;
      event.preventDefault();
      open();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}
