import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { dataAttribute } from "./attribute";

const HELD_BY_CELLS = "(paragraph | bulletList | orderedList | figure)+";

/** Columns find their own widths on a page, so cells carry their spans and nothing else. */
const spans = () => ({
  colspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element, "colspan", 50) },
  rowspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element, "rowspan", 500) },
});

function spanOf(element: HTMLElement, name: string, most: number): number {
  const span = Number(element.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= most ? span : 1;
}

export const storyTables = [
  Table.extend({ draggable: true, addAttributes: () => dataAttribute("caption") }),
  TableRow,
  TableHeader.extend({ content: HELD_BY_CELLS, addAttributes: spans }),
  TableCell.extend({ content: HELD_BY_CELLS, addAttributes: spans }),
];
