/** What a spreadsheet would take for a formula; whoever signs up can choose how their address begins. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell that is only ever words, in whatever programme it is opened. */
const harmless = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The cell as it was before it was made harmless. */
export const asWritten = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

/** A line of a list (RFC 4180), its end included. */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(quoted).join(",")}\r\n`;

function quoted(cell: string | number): string {
  const text = harmless(String(cell));
  return /[",\r\n\t]/.test(text) || text.startsWith("'") ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Excel takes a list for UTF-8 only where it begins with this. */
export const BYTE_ORDER_MARK = "\ufeff";
