import { Table } from "@/components/ui/table";
import type { ReaderImportRow } from "@/modules/reader-imports/reader-import";
import { newsroomTime } from "@/modules/settings/newsroom-time";

/** Lists that were brought in, and on whose word these readers agreed. */
export function ImportList({ imports, timeZone }: { imports: ReaderImportRow[]; timeZone: string }) {
  if (imports.length === 0) return <p className="text-muted-foreground">No list was brought in yet.</p>;
  return (
    <Table stacks className="[&_td]:py-2 [&_td]:align-top [&_tr>:first-child]:pl-0!">
      <thead>
        <tr>
          <th scope="col">When, by whom</th>
          <th scope="col">Where they agreed</th>
          <th scope="col" className="text-right!">
            New
          </th>
          <th scope="col" className="text-right!">
            Rows
          </th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, fileName, consent, importedBy, importedAt, counts }) => (
          <tr key={id}>
            <td>
              <span className="tabular-nums">{newsroomTime(importedAt, timeZone)}</span>
              <span className="block text-xs text-muted-foreground wrap-anywhere">
                {importedBy}, {fileName}
              </span>
            </td>
            <td className="max-w-[60ch] wrap-anywhere">{consent}</td>
            <td data-label="New" className="text-right tabular-nums">
              {counts.added.toLocaleString("en")}
            </td>
            <td data-label="Rows" className="text-right tabular-nums">
              {counts.rows.toLocaleString("en")}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
