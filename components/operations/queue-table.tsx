import { Table } from "@/components/ui/table";
import { JOB_NAMES, type QueueLine } from "@/modules/operations/operations";
import { newsroomTime } from "@/modules/settings/newsroom-time";

export function QueueTable({ queues, timeZone }: { queues: QueueLine[]; timeZone: string }) {
  if (queues.length === 0) return <p className="px-4 text-muted-foreground">Nothing waits.</p>;
  return (
    <div className="overflow-x-auto">
      <Table stacks className="[&_td:not(:first-child)]:tabular-nums">
        <thead>
          <tr>
            <th scope="col">Work</th>
            <th scope="col">Waits</th>
            <th scope="col">Will be tried again</th>
            <th scope="col">Runs</th>
            <th scope="col">Given up</th>
            <th scope="col">Longest due</th>
          </tr>
        </thead>
        <tbody>
          {queues.map((queue) => (
            <tr key={queue.name}>
              <td>{JOB_NAMES[queue.name] ?? queue.name}</td>
              <td data-label="Waits">{queue.waitingCount}</td>
              <td data-label="Will be tried again">{queue.retryCount}</td>
              <td data-label="Runs">{queue.activeCount}</td>
              <td data-label="Given up" className={queue.failedCount > 0 ? "text-destructive" : undefined}>
                {queue.failedCount}
              </td>
              <td data-label="Longest due" className="whitespace-nowrap">
                {queue.oldestDueAt ? newsroomTime(queue.oldestDueAt, timeZone) : ""}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
