import { ok, type Result, refuse } from "@/modules/platform/result";
import { decoded, WrongEncoding } from "./csv/encoding";
import { NoList, recordsOf } from "./csv/records";
import { type ListedReader, readRow } from "./csv/row";
import {
  type ImportCounts,
  type ImportRefusal,
  MOST_PROBLEMS,
  MOST_ROWS,
  NO_ROWS,
  type ProblemRow,
  type RowProblem,
} from "./reader-import";
import type { Reading } from "./reading";

/** A reader of the list, by the line they stand in. */
export type ListedRow = ListedReader & { line: number };

/** What a list holds, before anything is asked of the database. counts: of what is not taken already. */
export type ReaderList = { rows: ListedRow[]; counts: ImportCounts; problems: ProblemRow[] };

const TELL_EVERY = 5_000;

/** Reads a list from its first byte to its last; nothing of it is written anywhere. */
export async function readList(
  bytes: AsyncIterable<Uint8Array>,
  plan: Reading,
  now: Date,
  tell: (rowCount: number) => void = () => {},
): Promise<Result<ReaderList, ImportRefusal>> {
  if (!plan.columns.includes("address")) return refuse({ reason: "no-address-column" });
  try {
    return await collect(recordsOf(decoded(bytes, plan.encoding), plan.delimiter), plan, now, tell);
  } catch (error) {
    if (error instanceof WrongEncoding) return refuse({ reason: "wrong-encoding" });
    if (error instanceof NoList) return refuse({ reason: "no-list", line: error.line });
    throw error;
  }
}

async function collect(
  records: ReturnType<typeof recordsOf>,
  { columns, hasHeader }: Reading,
  now: Date,
  tell: (rowCount: number) => void,
): Promise<Result<ReaderList, ImportRefusal>> {
  const list: ReaderList = { rows: [], counts: { ...NO_ROWS }, problems: [] };
  const known = new Set<string>();
  const addressAt = columns.indexOf("address");
  let isFirst = true;
  for await (const { line, cells } of records) {
    const isTitle = isFirst && hasHeader;
    isFirst = false;
    if (isTitle) continue;
    list.counts.rows += 1;
    if (list.counts.rows > MOST_ROWS) return refuse({ reason: "too-many-rows" });
    if (list.counts.rows % TELL_EVERY === 0) tell(list.counts.rows);

    const row = readRow(cells, columns, now);
    if (!row.ok) leaveOut(list, line, cells[addressAt] ?? "", row.failure);
    else if (known.has(row.value.email)) leaveOut(list, line, cells[addressAt] ?? "", "twice");
    else {
      known.add(row.value.email);
      list.rows.push({ line, ...row.value });
    }
  }
  return list.counts.rows === 0 ? refuse({ reason: "empty" }) : ok(list);
}

/** Counts a row that is not taken, and names it while somebody can still read through the list of them. */
export function leaveOut(
  { counts, problems }: Omit<ReaderList, "rows">,
  line: number,
  address: string,
  why: RowProblem,
) {
  counts[COUNTED_AS[why]] += 1;
  if (problems.length < MOST_PROBLEMS) problems.push({ line, address: address.slice(0, 300), problem: why });
}

const COUNTED_AS: Record<RowProblem, keyof ImportCounts> = {
  ...{ "no-address": "wrong", "wrong-address": "wrong", "wrong-date": "wrong", "wrong-answer": "wrong" },
  ...{ "too-few-columns": "wrong", twice: "twice", "left-out": "leftOut", suppressed: "suppressed", ended: "ended" },
};
