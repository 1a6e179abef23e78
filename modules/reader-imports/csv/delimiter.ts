import { parse } from "csv-parse/sync";
import { DELIMITERS, type Delimiter } from "../reading";

const LINES_TO_JUDGE = 20;

/** The sign that parts the first lines into most cells, as many in each line. */
export function guessDelimiter(text: string): Delimiter {
  const scores = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: scoreOf(firstRows(text, delimiter, LINES_TO_JUDGE)),
  }));
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

/** The first rows of a text; what is no list from somewhere on ends there. */
export function firstRows(text: string, delimiter: Delimiter, most: number): string[][] {
  const rows: string[][] = [];
  const keep = (row: string[]) => {
    rows.push(row);
    return null;
  };
  try {
    parse(text, { delimiter, ...RELAXED, to: most, on_record: keep });
  } catch {
    // a cell that is not closed where the text was cut
  }
  return rows;
}

/** As people's lists are: lines of unlike length, quotation marks within words. */
export const RELAXED = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;

function scoreOf(rows: string[][]): number {
  const lengths = rows.map((row) => row.length);
  const [usual = 0] = lengths;
  if (usual < 2) return 0;
  return (usual * lengths.filter((length) => length === usual).length) / lengths.length;
}
