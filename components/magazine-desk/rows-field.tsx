"use client";

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Problem } from "@/components/ui/field";

type Props<Row> = {
  /** Of the list, as the form sends it: JSON. */
  name: string;
  /** What one row is: "edition". */
  one: string;
  rows: Row[];
  onChange: (rows: Row[]) => void;
  /** What an added row begins with. */
  begin: () => Row;
  most: number;
  /** What is wrong with the list as a whole. */
  problem: string | undefined;
  /** The list has an order of its own: rows are not moved. */
  isSorted?: boolean;
  /** Why a row cannot be taken away; "" = it can. */
  whyKept?: (row: Row) => string;
  children: (row: Row, set: (change: Partial<Row>) => void, index: number) => ReactNode;
};

/** Rows that are added, moved and taken away by buttons, and sent with their form as one field. */
export function RowsField<Row>({
  name,
  one,
  rows,
  onChange,
  begin,
  most,
  problem,
  isSorted = false,
  whyKept,
  children,
}: Props<Row>) {
  const move = (index: number, step: -1 | 1) =>
    onChange(
      rows.flatMap((_, place) => rows[place === index ? index + step : place === index + step ? index : place] ?? []),
    );
  return (
    <div className="grid gap-3">
      <input type="hidden" name={name} value={JSON.stringify(rows)} />
      {rows.map((row, index) => {
        const kept = whyKept?.(row) ?? "";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name while they are being typed
          <fieldset key={index} className="grid gap-3 rounded-md border p-3">
            <legend className="sr-only">{`${one} ${index + 1}`}</legend>
            {children(row, (change) => onChange(rows.with(index, { ...row, ...change })), index)}
            <div className="flex items-center gap-1">
              {kept ? <span className="mr-auto text-xs text-muted-foreground">{kept}</span> : null}
              <span className="ml-auto" />
              {isSorted ? null : (
                <>
                  <IconButton
                    label={`Move ${one} ${index + 1} up`}
                    disabled={index === 0}
                    onClick={() => move(index, -1)}
                  >
                    <ArrowUp aria-hidden className="size-4" />
                  </IconButton>
                  <IconButton
                    label={`Move ${one} ${index + 1} down`}
                    disabled={index === rows.length - 1}
                    onClick={() => move(index, 1)}
                  >
                    <ArrowDown aria-hidden className="size-4" />
                  </IconButton>
                </>
              )}
              {kept ? null : (
                <IconButton label={`Take away ${one} ${index + 1}`} onClick={() => onChange(rows.toSpliced(index, 1))}>
                  <X aria-hidden className="size-4" />
                </IconButton>
              )}
            </div>
          </fieldset>
        );
      })}
      {problem ? <Problem>{problem}</Problem> : null}
      <Button
        className="justify-self-start"
        disabled={rows.length >= most}
        onClick={() => onChange([...rows, begin()])}
      >
        <Plus aria-hidden className="size-4" />
        Add {/^[aeiou]/.test(one) ? "an" : "a"} {one}
      </Button>
    </div>
  );
}
