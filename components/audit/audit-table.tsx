import Link from "next/link";
import { Face } from "@/components/ui/face";
import { Table } from "@/components/ui/table";
import { type AuditEntry, detailsLine, subjectPath } from "@/modules/audit/audit-entry";
import { newsroomTime } from "@/modules/settings/newsroom-time";

export const AuditTable = ({ entries, timeZone }: { entries: AuditEntry[]; timeZone: string }) => (
  <Table stacks>
    <thead>
      <tr>
        <th scope="col" className="w-16 text-right">
          No.
        </th>
        <th scope="col" className="w-60">
          When
        </th>
        <th scope="col" className="w-52">
          Who
        </th>
        <th scope="col">What</th>
      </tr>
    </thead>
    <tbody>
      {entries.map((entry) => (
        <Row key={entry.number} entry={entry} timeZone={timeZone} />
      ))}
    </tbody>
  </Table>
);

const Row = ({ entry, timeZone }: { entry: AuditEntry; timeZone: string }) => (
  <tr>
    <td className="text-right text-muted-foreground tabular-nums max-tablet:hidden!">{entry.number}</td>
    <td className="whitespace-nowrap tabular-nums">
      <time dateTime={entry.at.toISOString()}>{newsroomTime(entry.at, timeZone)}</time>
    </td>
    <td>
      <span className="flex items-center gap-2">
        {entry.personId ? <Face person={{ id: entry.personId, name: entry.actor }} /> : null}
        {entry.actor}
      </span>
    </td>
    <td>
      {entry.action} <Subject subject={entry.subject} />
      {Object.keys(entry.details).length > 0 ? (
        <span className="block text-xs break-words text-muted-foreground">{detailsLine(entry.details)}</span>
      ) : null}
    </td>
  </tr>
);

function Subject({ subject }: { subject: string }) {
  const path = subjectPath(subject);
  if (!path) return <span className="text-muted-foreground">{subject}</span>;
  return (
    <Link href={path} prefetch={false} className="text-primary underline underline-offset-2">
      {subject.split(":", 1)}
    </Link>
  );
}
