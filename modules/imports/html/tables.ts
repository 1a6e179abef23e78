import type { Block, TableRow } from "@/modules/articles/body";
import { storableLine } from "../storable";
import { asCellBlocks } from "./narrower";
import { attributeOf, type Element, isNamed, lineOf } from "./tree";
import { fitting, type Walk } from "./walk";

const ROWS_IN_TABLE = 500;
const CELLS_IN_ROW = 50;

export function tableBlocks(element: Element, walk: Walk): Block[] {
  const rows = rowsOf(element).map((row) => cellsOf(row, walk));
  const caption = element.childNodes.find((node) => isNamed(node, "caption"));
  const { text, rest } = fitting(caption ? storableLine(lineOf([caption]), Number.MAX_SAFE_INTEGER) : "", 500);

  if (rows.some((cells) => cells.length > CELLS_IN_ROW)) {
    walk.problem(`A table of more than ${CELLS_IN_ROW} columns was turned into paragraphs.`);
    return [...rest, ...rows.flat().flatMap((cell): Block[] => cell.content)];
  }
  return [
    ...rest,
    ...tablesOf(
      rows.filter((cells) => cells.length > 0),
      text,
    ),
  ];
}

function tablesOf(rows: TableRow["content"][], caption: string): Block[] {
  const tables: Block[] = [];
  for (let at = 0; at < rows.length; at += ROWS_IN_TABLE) {
    const content = rows.slice(at, at + ROWS_IN_TABLE).map((cells): TableRow => ({ type: "tableRow", content: cells }));
    tables.push({ type: "table", attrs: { caption: at === 0 ? caption : "" }, content });
  }
  return tables;
}

/** The rows of this table, not those of tables in its cells. */
function rowsOf(element: Element): Element[] {
  return element.childNodes.flatMap((node): Element[] => {
    if (isNamed(node, "tr")) return [node];
    return isNamed(node, "thead", "tbody", "tfoot") ? rowsOf(node) : [];
  });
}

function cellsOf(row: Element, walk: Walk): TableRow["content"] {
  return row.childNodes.flatMap((node): TableRow["content"] => {
    if (!isNamed(node, "td", "th")) return [];
    const attrs = { colspan: span(node, "colspan", 50), rowspan: span(node, "rowspan", 500) };
    const content = asCellBlocks(walk.blocksOf(node.childNodes));
    return [{ type: node.tagName === "th" ? "tableHeader" : "tableCell", attrs, content }];
  });
}

function span(cell: Element, name: string, max: number): number {
  const count = Number.parseInt(attributeOf(cell, name) ?? "", 10);
  return Math.min(max, Math.max(1, count || 1));
}
