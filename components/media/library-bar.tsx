"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Chip, ChipButton } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { ViewLinks } from "@/components/ui/view-links";
import { type CountedView, type LibraryQuery, type LibraryView, libraryHref } from "@/modules/media/library";

type Uploader = { id: string; name: string };
type Props = { query: LibraryQuery; counts: Record<CountedView, number>; uploaders: Uploader[] };

const VIEWS: { view: LibraryView; label: string }[] = [
  { view: "newest", label: "Newest" },
  { view: "no-credit", label: "No credit" },
  { view: "no-alt", label: "No alt text" },
  { view: "rights-end", label: "Rights end soon" },
  { view: "unused", label: "Not used" },
  { view: "deleted", label: "Deleted" },
];

/** Ways to look at the library, and what it is narrowed to. */
export function LibraryBar({ query, counts, uploaders }: Props) {
  const countOf = (view: LibraryView) => (view in counts ? { count: counts[view as CountedView] } : {}); // checked by `in`
  const views = VIEWS.map(({ view, label }) => ({
    ...{ label, href: libraryHref(query, { view }), isCurrent: query.view === view },
    ...countOf(view),
  }));
  return (
    <div className="flex min-h-11 items-center gap-2 border-b pr-4 pl-1.5 max-tablet:flex-wrap max-tablet:pr-2">
      <ViewLinks label="Views of the library" views={views} />
      <div className="ml-auto flex flex-wrap items-center gap-2 max-tablet:ml-2 max-tablet:pb-2">
        <SetFilters query={query} uploaders={uploaders} />
        <FilterForm query={query} uploaders={uploaders} />
      </div>
    </div>
  );
}

function SetFilters({ query, uploaders }: { query: LibraryQuery; uploaders: Uploader[] }) {
  const { q, by, since, until } = query;
  const name = uploaders.find(({ id }) => id === by)?.name ?? "somebody";
  const set: [keyof LibraryQuery, string][] = [
    ...(q ? [["q", `“${q}”`] as [keyof LibraryQuery, string]] : []),
    ...(by ? [["by", `From ${name}`] as [keyof LibraryQuery, string]] : []),
    ...(since ? [["since", `Since ${since}`] as [keyof LibraryQuery, string]] : []),
    ...(until ? [["until", `Until ${until}`] as [keyof LibraryQuery, string]] : []),
  ];
  return set.map(([key, words]) => (
    <Chip key={key} name={words} remove={libraryHref(query, { [key]: key === "q" ? "" : null })}>
      {words}
    </Chip>
  ));
}

/** A plain form: what it finds has an address of its own. */
function FilterForm({ query, uploaders }: { query: LibraryQuery; uploaders: Uploader[] }) {
  const trigger = (
    <ChipButton>
      <Plus aria-hidden className="size-3.5" /> Filter
    </ChipButton>
  );
  return (
    <Popover trigger={trigger} label="Filter the library" align="end" className="w-72">
      <form action="/desk/media" className="grid gap-3">
        {query.view === "newest" ? null : <input type="hidden" name="view" value={query.view} />}
        {query.q ? <input type="hidden" name="q" value={query.q} /> : null}
        <Field label="Brought by">
          {(control) => (
            <Select name="by" defaultValue={query.by ?? ""} {...control}>
              <option value="">Anybody</option>
              {uploaders.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Since">
          {(control) => <Input type="date" name="since" defaultValue={query.since ?? ""} {...control} />}
        </Field>
        <Field label="Until">
          {(control) => <Input type="date" name="until" defaultValue={query.until ?? ""} {...control} />}
        </Field>
        <div className="flex justify-end gap-2">
          <Link href="/desk/media" className="self-center underline underline-offset-3">
            Clear all
          </Link>
          <Button type="submit" look="primary">
            Show
          </Button>
        </div>
      </form>
    </Popover>
  );
}
