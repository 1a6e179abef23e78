import Link from "next/link";
import { Table } from "@/components/ui/table";
import { subjectPath } from "@/modules/audit/audit-entry";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import type { PressRunView } from "@/modules/snapshots/press-status";

/** The latest changes and how long each took to readers. */
export function PressRuns({ runs, timeZone }: { runs: PressRunView[]; timeZone: string }) {
  if (runs.length === 0) return <p className="px-4 text-muted-foreground">Nothing was printed yet.</p>;
  return (
    <div className="overflow-x-auto">
      <Table stacks>
        <thead>
          <tr>
            <th scope="col">What changed</th>
            <th scope="col">When</th>
            <th scope="col">Seen by readers after</th>
            <th scope="col">Pages</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={`${run.subject} ${run.askedAt.getTime()}`}>
              <td>
                <Subject subject={run.subject} />
              </td>
              <td data-label="When" className="whitespace-nowrap tabular-nums">
                {newsroomTime(run.askedAt, timeZone)}
              </td>
              <td data-label="Seen by readers after" className="whitespace-nowrap tabular-nums">
                {seenAfter(run)}
              </td>
              <td data-label="Pages" className="whitespace-nowrap tabular-nums">
                {run.pageCount === 0 ? "" : `${run.seenCount} of ${run.pageCount}`}
              </td>
              <td data-label="State" className={run.problem ? "text-destructive" : undefined}>
                {stateOf(run)}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Subject({ subject }: { subject: string }) {
  const path = subjectPath(subject);
  const words = subject.split(":", 1)[0];
  return path ? (
    <Link
      href={path}
      prefetch={false}
      className="inline-flex items-center text-primary underline underline-offset-2 max-tablet:min-h-11"
    >
      {words}
    </Link>
  ) : (
    subject
  );
}

/** A reprint of everything goes on in the background, and is counted at the foot. */
function seenAfter({ askedAt, seenAt, finishedAt }: PressRunView): string {
  if (seenAt) return `${((seenAt.getTime() - askedAt.getTime()) / 1000).toFixed(1)} s`;
  return finishedAt ? "" : "not seen yet";
}

function stateOf({ problem, finishedAt, printedAt, pageCount }: PressRunView): string {
  if (finishedAt) return pageCount === 0 ? "Printed in the background" : "Live";
  if (problem) return `Not confirmed: ${problem}`;
  return printedAt ? "Printed, being looked for" : "Printing";
}
