import { countWords } from "@/modules/articles/body-words";
import type { Words } from "@/modules/articles/revision";
import { matchesOf } from "./common-sequence";
import { pairsOf, similarityOf } from "./pairing";
import { contentOf, type FieldName, textOf, type Unit, unitsOf } from "./unit";
import { allAs, diffRuns, type Piece } from "./word-diff";

export type RowState = "same" | "changed" | "gone" | "new" | "movedAway" | "movedHere";

/** One row of two versions side by side: what stood there, what stands there now. */
export type DiffRow = {
  state: RowState;
  before: Unit | null;
  after: Unit | null;
  fields: { name: FieldName; pieces: Piece[] }[];
};

export type StoryDiff = {
  rows: DiffRow[];
  changeCount: number;
  /** What changed, in reading order: "headline", "paragraph 2". */
  changed: string[];
  wordsAdded: number;
  wordsTaken: number;
};

/** What became of a story between two versions. */
export function compareWords(before: Words, after: Words): StoryDiff {
  const rows = withMoves(alignedRows(unitsOf(before), unitsOf(after)));
  const changes = rows.filter(({ state }) => state !== "same");
  const stayed = changes.filter(({ state }) => state !== "movedAway" && state !== "movedHere");
  return {
    rows,
    changeCount: changes.length - changes.filter(({ state }) => state === "movedAway").length,
    changed: changes
      .filter(({ state }) => state !== "movedAway")
      .map(({ before: was, after: is }) => (is ?? was)?.label ?? ""),
    wordsAdded: wordCount(stayed, "new"),
    wordsTaken: wordCount(stayed, "gone"),
  };
}

function alignedRows(before: Unit[], after: Unit[]): DiffRow[] {
  const rows: DiffRow[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [
    ...matchesOf(before.map(contentOf), after.map(contentOf)),
    [before.length, after.length] as const,
  ]) {
    rows.push(...rowsOfGap(before.slice(i, x), after.slice(j, y)));
    const [was, is] = [before[x], after[y]];
    if (was && is) rows.push(rowOf("same", was, is));
    i = x + 1;
    j = y + 1;
  }
  return rows;
}

/** Between two places that stayed alike: what resembles each other stands side by side, the rest was taken out or is new. */
function rowsOfGap(before: Unit[], after: Unit[]): DiffRow[] {
  const rows: DiffRow[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...pairsOf(before, after), [before.length, after.length] as const]) {
    for (const was of before.slice(i, x)) rows.push(rowOf("gone", was, null));
    for (const is of after.slice(j, y)) rows.push(rowOf("new", null, is));
    const [was, is] = [before[x], after[y]];
    if (was && is) rows.push(rowOf("changed", was, is));
    i = x + 1;
    j = y + 1;
  }
  return rows;
}

function rowOf(state: RowState, before: Unit | null, after: Unit | null): DiffRow {
  return { state, before, after, fields: fieldsOf(before, after) };
}

function fieldsOf(before: Unit | null, after: Unit | null): DiffRow["fields"] {
  if (!before || !after) {
    const is = before ? "gone" : "new";
    return (before ?? after)?.fields.map(({ name, runs }) => ({ name, pieces: allAs(is, runs) })) ?? [];
  }
  if (after.kind === "tableRow") return cellsOf(before, after);
  const names = new Set([...after.fields, ...before.fields].map(({ name }) => name));
  const runsOf = (unit: Unit, name: FieldName) => unit.fields.find((field) => field.name === name)?.runs ?? [];
  return [...names].map((name) => ({ name, pieces: diffRuns(runsOf(before, name), runsOf(after, name)) }));
}

/** A column that was put in or taken out leaves the other cells beside their own former selves. */
function cellsOf(before: Unit, after: Unit): DiffRow["fields"] {
  const cellTexts = (unit: Unit) => unit.fields.map((field) => JSON.stringify(field.runs));
  const matched = new Map(matchesOf(cellTexts(before), cellTexts(after)).map(([x, y]) => [y, x]));
  const isSameWidth = before.fields.length === after.fields.length;
  const shown = new Set(matched.values());
  const cells = after.fields.map(({ name, runs }, index) => {
    const at = isSameWidth ? index : matched.get(index);
    return { name, pieces: diffRuns(at === undefined ? [] : (before.fields[at]?.runs ?? []), runs) };
  });
  const gone = isSameWidth ? [] : before.fields.filter((_, index) => !shown.has(index));
  return [...cells, ...gone.map(({ name, runs }) => ({ name, pieces: allAs("gone", runs) }))];
}

const MOVED_IF_SO_SIMILAR = 0.75;
const SHORTEST_MOVE_IN_WORDS = 4;

/** What was taken out here and put in there, with a few other words perhaps, was moved. */
function withMoves(rows: DiffRow[]): DiffRow[] {
  const moved = new Map<DiffRow, DiffRow>();
  const added = rows.filter(({ state }) => state === "new");
  for (const row of rows.filter(({ state, before }) => state === "gone" && before && isLong(before))) {
    const best = closestOf(
      row.before,
      added.filter((other) => !moved.has(other)),
    );
    if (!best) continue;
    const fields = fieldsOf(row.before, best.after);
    moved.set(row, { ...row, state: "movedAway", fields });
    moved.set(best, { ...best, state: "movedHere", fields });
  }
  return rows.map((row) => moved.get(row) ?? row);
}

function closestOf(unit: Unit | null, rows: DiffRow[]): DiffRow | null {
  let best: { row: DiffRow; similarity: number } | null = null;
  for (const row of rows) {
    const similarity = unit && row.after ? similarityOf(unit, row.after) : 0;
    if (similarity >= MOVED_IF_SO_SIMILAR && similarity > (best?.similarity ?? 0)) best = { row, similarity };
  }
  return best?.row ?? null;
}

const isLong = (unit: Unit) => unit.imageId !== null || countWords(textOf(unit)) >= SHORTEST_MOVE_IN_WORDS;

function wordCount(rows: DiffRow[], is: Piece["is"]): number {
  const pieces = rows.flatMap(({ fields }) => fields.flatMap((field) => field.pieces));
  return pieces.reduce((sum, piece) => sum + (piece.is === is ? countWords(piece.text) : 0), 0);
}
