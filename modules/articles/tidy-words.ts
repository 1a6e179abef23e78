import { storable, storableLine } from "@/modules/imports/storable";
import { markSchema } from "./body";
import type { DocumentNode } from "./document-node";
import { LIMITS } from "./limits";

type Word = DocumentNode & { marks?: unknown };

/** Text, or a line break: what stands within a line. */
export const isWord = ({ type, text, content }: DocumentNode): boolean =>
  type === "hardBreak" ? !content?.length : type === "text" && typeof text === "string" && text !== "";

/** Words as readers' pages can show them. What one run may not hold makes a second one. */
export function wordsFrom({ type, text, marks }: Word): Word[] {
  if (type === "hardBreak") return [{ type }];
  const known = knownMarks(marks);
  return piecesOf(storable(text ?? "")).map((piece) => ({
    type,
    text: piece,
    ...(known.length > 0 && { marks: known }),
  }));
}

/** Words that follow each other in one look are one run, however many pieces a shared document has them in. */
export function joined(words: Word[]): Word[] {
  const runs: Word[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last && isOneRun(last, word)) runs[runs.length - 1] = { ...last, text: `${last.text}${word.text}` };
    else runs.push(word);
  }
  return runs;
}

const isOneRun = (one: Word, other: Word): boolean =>
  one.text !== undefined &&
  other.text !== undefined &&
  one.text.length + other.text.length <= LIMITS.textLength &&
  JSON.stringify(one.marks) === JSON.stringify(other.marks);

/** As paragraphs: one, but for a text no paragraph could hold. */
export function paragraphsOf(words: DocumentNode[]): DocumentNode[] {
  return chunksOf(joined(words), LIMITS.inlines).map((content) => ({ type: "paragraph", content }));
}

export const paragraphsFrom = (text: string): DocumentNode[] =>
  text.trim() === "" ? [] : paragraphsOf(wordsFrom({ type: "text", text }));

export function chunksOf<Value>(values: Value[], most: number): Value[][] {
  if (values.length <= most) return [values];
  return Array.from({ length: Math.ceil(values.length / most) }, (_, index) =>
    values.slice(index * most, (index + 1) * most),
  );
}

/** No letter is cut in two. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + LIMITS.textLength, text.length);
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** Outermost first. A shared document knows no order of marks: without one of ours, equal words would look changed. */
const MARK_ORDER = [
  "link",
  "language",
  "highlight",
  "bold",
  "italic",
  "underline",
  "strike",
  "superscript",
  "subscript",
  "code",
];

/** Marks that nobody knows, and links that lead where they must not, fall away; the words stay. */
function knownMarks(marks: unknown) {
  const known = (Array.isArray(marks) ? marks : []).flatMap((mark) => {
    const parsed = markSchema.safeParse(tidyMark(mark));
    return parsed.success ? [parsed.data] : [];
  });
  const once = known.filter((mark, index) => known.findIndex((other) => other.type === mark.type) === index);
  return once.sort((one, other) => MARK_ORDER.indexOf(one.type) - MARK_ORDER.indexOf(other.type));
}

/** A link leads on whatever is wrong with its title. */
function tidyMark(mark: unknown): unknown {
  if (!isRecord(mark) || !isRecord(mark.attrs)) return mark;
  const present = Object.entries(mark.attrs).flatMap(([name, value]): [string, unknown][] => {
    if (typeof value === "string")
      return [[name, storableLine(value, name === "title" ? LIMITS.linkTitleLength : Number.POSITIVE_INFINITY)]];
    return value === null || value === undefined || name === "title" ? [] : [[name, value]];
  });
  return { ...mark, attrs: Object.fromEntries(present) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
