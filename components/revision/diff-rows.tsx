import clsx from "clsx";
import type { ReactNode } from "react";
import type { DiffRow } from "@/modules/revisions/diff";
import type { Unit } from "@/modules/revisions/unit";
import { type Pictures, UnitView } from "./unit-view";

type Props = { rows: DiffRow[]; pictures: Pictures; language: string };

/** The earlier state at the left, the later one at the right, level with each other. On a phone: what changed beneath what it was. */
export const SideBySide = ({ rows, pictures, language }: Props) => (
  <div className="grid grid-cols-2 max-tablet:grid-cols-1">
    {numbered(rows).map(({ row, change, key }) => (
      <Row key={key} row={row} change={change}>
        <Cell row={row} side="before" change={change} language={language}>
          {row.before ? <UnitView unit={row.before} fields={row.fields} look="earlier" pictures={pictures} /> : null}
        </Cell>
        <Cell row={row} side="after" change={change} language={language}>
          {row.after ? <UnitView unit={row.after} fields={row.fields} look="later" pictures={pictures} /> : null}
        </Cell>
      </Row>
    ))}
  </div>
);

/** Both in one column: for phones, and for who reads so better. */
export const InOne = ({ rows, pictures, language }: Props) => (
  <div className="mx-auto max-w-[720px]">
    {numbered(rows).map(({ row, change, key }) => (
      <Row key={key} row={row} change={change}>
        <div {...cellProps(change)} className={clsx(CELL, row.state !== "same" && "bg-muted")} lang={language}>
          <Notes row={row} side={row.after ? "after" : "before"} />
          <OfBoth row={row} pictures={pictures} />
        </div>
      </Row>
    ))}
  </div>
);

/** A picture that was replaced is shown with the one that took its place. */
function OfBoth({ row, pictures }: { row: DiffRow; pictures: Pictures }) {
  const unit = row.after ?? row.before;
  if (!unit) return null;
  const isReplaced = row.before?.imageId && row.after?.imageId && row.before.imageId !== row.after.imageId;
  return (
    <>
      {isReplaced ? <UnitView unit={row.before ?? unit} fields={[]} look="earlier" pictures={pictures} /> : null}
      <UnitView unit={unit} fields={row.fields} look="both" pictures={pictures} />
    </>
  );
}

const CELL = "min-w-0 px-6 py-3 break-words max-tablet:px-4";

type Numbered = { row: DiffRow; change: number | null; key: number };

/** Changes are counted from 1: N and P go from one to the next. */
function numbered(rows: DiffRow[]): Numbered[] {
  let count = 0;
  return rows.map((row, key) => ({ row, key, change: row.state === "same" ? null : ++count }));
}

const Row = ({ row, change, children }: { row: DiffRow; change: number | null; children: ReactNode }) =>
  change === null ? (
    children
  ) : (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls, this holds words
    <div role="group" aria-label={`Change ${change}: ${(row.after ?? row.before)?.label}`} className="contents">
      {children}
    </div>
  );

/** Tab goes from a change's earlier side to its later one. */
const cellProps = (change: number | null) => (change === null ? {} : { tabIndex: 0, "data-change": change });

type CellProps = {
  row: DiffRow;
  side: "before" | "after";
  change: number | null;
  language: string;
  children: ReactNode;
};

const Cell = ({ row, side, change, language, children }: CellProps) => (
  <div
    {...cellProps(change)}
    lang={children ? language : undefined}
    className={clsx(
      CELL,
      side === "before" && "border-r max-tablet:border-r-0",
      side === "before" && row.state === "same" && "max-tablet:hidden",
      !children && "max-tablet:py-1",
      row.state !== "same" && "bg-muted",
      row.after?.kind === "headline" && "pt-6",
      "focus-visible:outline-offset-[-2px]",
    )}
  >
    <Notes row={row} side={side} />
    {children}
  </div>
);

function Notes({ row, side }: { row: DiffRow; side: "before" | "after" }) {
  const said = noteOf(row, side);
  return said ? (
    <p lang="en" className="text-xs text-muted-foreground">
      {said}
    </p>
  ) : null;
}

/** What the words themselves do not say. */
function noteOf({ state, before, after }: DiffRow, side: "before" | "after"): string | null {
  if (state === "movedAway") return side === "before" ? "Moved from here" : "Stands elsewhere now";
  if (state === "movedHere") return side === "after" ? "Moved here" : "Stood elsewhere";
  if (state === "new") return side === "before" ? "Not there yet" : null;
  if (state === "gone") return side === "after" ? "Taken out" : null;
  return before && after && lookOf(before) !== lookOf(after) ? lookOf(side === "before" ? before : after) : null;
}

function lookOf({ kind, level, within }: Unit): string {
  const container = within.at(-1);
  const name = kind === "heading" ? `Heading ${level}` : KINDS[kind];
  return container ? `${name} in ${CONTAINERS[container]}` : name;
}

const KINDS: Record<Unit["kind"], string> = {
  headline: "Headline",
  standfirst: "Standfirst",
  paragraph: "Paragraph",
  heading: "Heading",
  pullQuote: "Pull quote",
  code: "Code",
  figure: "Picture",
  tableRow: "Row",
  title: "Title",
  embed: "Embed",
  rule: "Line",
  newsletterBox: "Newsletter box",
  relatedCard: "Related story",
};
const CONTAINERS = {
  infoBox: "an info box",
  blockquote: "a quotation",
  bulletList: "a list",
  orderedList: "a numbered list",
  table: "a table",
  gallery: "a gallery",
};
