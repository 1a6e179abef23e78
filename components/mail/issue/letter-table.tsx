import type { ReactNode } from "react";
import { drawEach } from "@/components/article/draw-each";
import type { Block, TableRow } from "@/modules/articles/body";
import { inked, ruled, sans } from "../look";

type Cell = TableRow["content"][number];
type Props = {
  table: Extract<Block, { type: "table" }>;
  drawCell: (nodes: Cell["content"]) => ReactNode;
};

/** A table that says something, and is told as one. */
export const LetterTable = ({ table, drawCell }: Props) => (
  <table width="100%" border={0} cellPadding={0} cellSpacing={0} style={{ margin: "6px 0 20px" }}>
    {table.attrs.caption && (
      <caption {...inked("ink", sans(14, 1.45, { paddingBottom: 8, fontWeight: 700, textAlign: "start" }))}>
        {table.attrs.caption}
      </caption>
    )}
    <tbody>
      {drawEach(table.content, (row, index) => (
        <tr>
          {drawEach(row.content, (cell) => (
            <LetterCell cell={cell} isInFirstRow={index === 0}>
              {drawCell(cell.content)}
            </LetterCell>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

function LetterCell({ cell, isInFirstRow, children }: { cell: Cell; isInFirstRow: boolean; children: ReactNode }) {
  const { colspan, rowspan } = cell.attrs;
  const facts = {
    ...ruled("borderTop", { padding: "8px 12px 0 0", verticalAlign: "top" }),
    ...(colspan > 1 && { colSpan: colspan }),
    ...(rowspan > 1 && { rowSpan: rowspan }),
  };
  if (cell.type === "tableCell") return <td {...facts}>{children}</td>;
  return (
    <th scope={isInFirstRow ? "col" : "row"} align="left" {...facts}>
      {children}
    </th>
  );
}
