"use client";

import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { csvLine } from "@/modules/reader-imports/csv/cells";
import {
  type ImportCounts,
  type ImportOutcome,
  MOST_PROBLEMS,
  type ProblemRow,
  type RowProblem,
} from "@/modules/reader-imports/reader-import";

type Props = { outcome: ImportOutcome; isBusy: boolean; onBringIn: () => void };

const MOST_SHOWN = 20;

/** What would become of the rows: numbers that add up, and each row that is not taken, with the reason. */
export function ImportOutcomeView({ outcome: { counts, problems }, isBusy, onBringIn }: Props) {
  const people = counts.added === 1 ? "1 reader" : `${counts.added.toLocaleString("en")} readers`;
  return (
    <section aria-label="What would become of the list" className="grid gap-4 rounded-lg border bg-card p-4">
      <CountTable counts={counts} />
      {problems.length > 0 ? <Problems problems={problems} /> : null}
      <div className="flex flex-wrap items-center gap-3 border-t pt-4">
        <Button
          look="primary"
          aria-disabled={isBusy || counts.added === 0 || undefined}
          onClick={() => counts.added > 0 && onBringIn()}
        >
          {counts.added === 0 ? "Nobody new to bring in" : `Bring in ${people}`}
        </Button>
        <span className="text-muted-foreground">They get no letter about it.</span>
      </div>
    </section>
  );
}

const LINES: [count: keyof ImportCounts, name: string, note: string][] = [
  ["added", "New", "get at least one of these newsletters from now on"],
  ["known", "Known", "get them already"],
  ["ended", "Left before", "their no stands"],
  ["suppressed", "Suppressed", "bounced, complained, or asked to be forgotten"],
  ["leftOut", "Left out", "got no letters where the list is from"],
  ["twice", "Twice", "stand in the list before already"],
  ["wrong", "Cannot be read", "no address, or a date with two meanings"],
];

const CountTable = ({ counts }: { counts: ImportCounts }) => (
  <Table className="max-w-xl">
    <tbody>
      {LINES.map(([count, name, note]) => (
        <tr key={count} className={counts[count] === 0 ? "text-muted-foreground" : undefined}>
          <th scope="row" className="border-b pl-0! font-medium whitespace-nowrap">
            {name}
          </th>
          <td className="py-1 text-muted-foreground">{note}</td>
          <td className="text-right tabular-nums">{counts[count].toLocaleString("en")}</td>
        </tr>
      ))}
      <tr className="font-semibold">
        <th scope="row" className="border-b pl-0!">
          Rows
        </th>
        <td />
        <td className="text-right tabular-nums">{counts.rows.toLocaleString("en")}</td>
      </tr>
    </tbody>
  </Table>
);

const PROBLEMS: Record<RowProblem, string> = {
  "no-address": "There is no address",
  "wrong-address": "This is no mail address",
  "wrong-date": "A date like 2026-11-30, please: this one has two meanings, or none",
  "wrong-answer": "Neither yes nor no",
  "too-few-columns": "The row ends before the address",
  twice: "Stands in the list before",
  "left-out": "Got no letters where the list is from",
  suppressed: "Bounced, complained, or asked to be forgotten",
  ended: "Left these newsletters before",
};

const Problems = ({ problems }: { problems: ProblemRow[] }) => (
  <div className="grid gap-2">
    <div className="flex flex-wrap items-center justify-between gap-2">
      <h3 className="font-semibold">
        Rows that are not taken{" "}
        {problems.length > MOST_SHOWN ? (
          <span className="font-normal text-muted-foreground">the first {MOST_SHOWN}</span>
        ) : null}
      </h3>
      <Button size="small" onClick={() => download(problems)}>
        {problems.length >= MOST_PROBLEMS
          ? `The first ${MOST_PROBLEMS.toLocaleString("en")} as CSV`
          : `All ${problems.length.toLocaleString("en")} as CSV`}
      </Button>
    </div>
    <Table stacks>
      <thead>
        <tr>
          <th scope="col" className="w-20 pl-0! text-right!">
            Line
          </th>
          <th scope="col">Address</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {problems.slice(0, MOST_SHOWN).map(({ line, address, problem }) => (
          <tr key={`${line} ${problem}`}>
            <td data-label="Line" className="pl-0! text-right tabular-nums">
              {line}
            </td>
            <td className="wrap-anywhere">{address}</td>
            <td data-label="Why">{PROBLEMS[problem]}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  </div>
);

/** Made here: what was wrong with a list is kept on no disk of ours. */
function download(problems: ProblemRow[]): void {
  const lines = problems.map(({ line, address, problem }) => csvLine([line, address, PROBLEMS[problem]]));
  const url = URL.createObjectURL(new Blob([csvLine(["line", "address", "why"]), ...lines], { type: "text/csv" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: "rows-not-taken.csv" });
  link.click();
  URL.revokeObjectURL(url);
}
