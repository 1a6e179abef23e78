import type { ReactNode } from "react";
import type { Block, TableRow } from "@/modules/articles/body";
import { drawEach } from "./draw-each";

type Cell = TableRow["content"][number];
type Props = { table: Extract<Block, { type: "table" }>; drawCell: (cell: Cell) => ReactNode };

/** Scrolls sideways by itself where it is wider than the column: with the keyboard too, hence the tab stop. */
export const BodyTable = ({ table, drawCell }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
  <section className="scroll-table" aria-label={table.attrs.caption || "Table"} tabIndex={0}>
    <table>
      {table.attrs.caption && <caption>{table.attrs.caption}</caption>}
      <tbody>
        {drawEach(table.content, (row, index) => (
          <tr>
            {drawEach(row.content, (cell) => (
              <BodyCell cell={cell} isInFirstRow={index === 0}>
                {drawCell(cell)}
              </BodyCell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

function BodyCell({ cell, isInFirstRow, children }: { cell: Cell; isInFirstRow: boolean; children: ReactNode }) {
  const { colspan, rowspan } = cell.attrs;
  const spans = { ...(colspan > 1 && { colSpan: colspan }), ...(rowspan > 1 && { rowSpan: rowspan }) };

  if (cell.type === "tableCell") return <td {...spans}>{children}</td>;
  return (
    <th scope={isInFirstRow ? "col" : "row"} {...spans}>
      {children}
    </th>
  );
}
