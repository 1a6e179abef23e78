"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Problem } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Paper } from "@/modules/settings/paper";
import { LinkList } from "./link-list";

const MOST_COLUMNS = 4;
const MOST_LINKS = 12;

/** The columns at the foot of every page. */
export function FooterFields({ footer, problem }: { footer: Paper["footer"]; problem: string | undefined }) {
  const [columns, setColumns] = useState(footer);

  return (
    <>
      <input type="hidden" name="footer" value={JSON.stringify(columns)} />
      {columns.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name while they are being typed
        <div key={index} className="flex flex-col gap-2 rounded-md border p-3">
          <div className="flex items-end gap-2">
            <Field label={`Title of column ${index + 1}`} className="flex-1">
              {(control) => (
                <Input
                  {...control}
                  value={column.title}
                  onChange={(event) => setColumns(columns.with(index, { ...column, title: event.target.value }))}
                />
              )}
            </Field>
            <Button onClick={() => setColumns(columns.toSpliced(index, 1))}>Take away</Button>
          </div>
          <LinkList
            label={`Links of ${column.title || `column ${index + 1}`}`}
            links={column.links}
            most={MOST_LINKS}
            onChange={(links) => setColumns(columns.with(index, { ...column, links }))}
          />
        </div>
      ))}
      <Button
        className="self-start"
        disabled={columns.length >= MOST_COLUMNS}
        onClick={() => setColumns([...columns, { title: "", links: [] }])}
      >
        <Plus aria-hidden className="size-4" />
        Add a column
      </Button>
      {problem ? <Problem>{problem}</Problem> : null}
    </>
  );
}
