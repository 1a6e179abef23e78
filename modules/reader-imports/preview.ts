import { guessColumns, isGhostList, isHeader } from "./csv/columns";
import { firstRows, guessDelimiter } from "./csv/delimiter";
import { guessEncoding, startAsText } from "./csv/encoding";
import type { Preview, PreviewQuestion } from "./reader-import";

const ROWS_SHOWN = 6;

/** How the beginning of a file looks, read as was chosen or as we would read it. @param start its first bytes */
export function previewOf(start: Uint8Array, { isCut, ...chosen }: PreviewQuestion): Preview {
  const encoding = chosen.encoding ?? guessEncoding(start);
  const text = startAsText(start, encoding, isCut);
  const delimiter = chosen.delimiter ?? guessDelimiter(text);

  const all = firstRows(text, delimiter, ROWS_SHOWN + 1);
  const [first] = all;
  const hasHeader = first !== undefined && all.length > 1 && isHeader(first);
  const header = hasHeader ? first : null;
  const rows = all.slice(hasHeader ? 1 : 0);
  const isGhost = header !== null && isGhostList(header);
  return { encoding, delimiter, hasHeader, columns: guessColumns(header, rows), rows: all, isGhost };
}
