import { type Need, type Part, readSheet } from "./style-sheet";

/** What rules can ask for. words: "p", ".story", "#main". variables: those that style attributes read. */
export type InPage = { words: ReadonlySet<string>; variables: readonly string[] };

/**
 * The style sheets of one page without the rules that fit nothing in it, and without the variables that nothing else reads. What
 * hangs on a state (an attribute, `:hover`, the width of the screen) stays.
 */
export function trimStyles(sheets: string[], page: InPage): string[] {
  const fitting = sheets.map((css) => fittingParts(takenApart(css), page.words));
  const variables = variablesReadBy(fitting.flat(), page.variables);
  return fitting.map((parts) => written(parts, variables));
}

/** Taking a sheet apart takes longer than printing a page, and all pages of a kind bear the same. */
const known = new Map<string, Part[]>();
const MAX_KNOWN = 40;

function takenApart(css: string): Part[] {
  const before = known.get(css);
  if (before) return before;

  const parts = readSheet(css);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(css, parts);
  return parts;
}

function fittingParts(parts: Part[], words: ReadonlySet<string>): Part[] {
  return parts.flatMap((part): Part[] => {
    if (part.is === "group") return [{ ...part, parts: fittingParts(part.parts, words) }];
    if (part.is !== "rule") return [part];
    const selectors = part.selectors.filter(({ needs }) => areMet(needs, words));
    return selectors.length === 0 ? [] : [{ ...part, selectors }];
  });
}

const areMet = (needs: Need[], words: ReadonlySet<string>): boolean =>
  needs.every((need) => (typeof need === "string" ? words.has(need) : need.some((choice) => areMet(choice, words))));

/** Those that a rule reads by itself, and those that their values are made of. */
function variablesReadBy(parts: Part[], readElsewhere: readonly string[]): Set<string> {
  const madeOf = new Map<string, string[]>();
  const waiting = [...readElsewhere];
  for (const { defines, uses } of declarationsIn(parts)) {
    if (defines === null) waiting.push(...uses);
    else madeOf.set(defines, [...(madeOf.get(defines) ?? []), ...uses]);
  }

  const read = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (read.has(name)) continue;
    read.add(name);
    waiting.push(...(madeOf.get(name) ?? []));
  }
  return read;
}

function* declarationsIn(parts: Part[]): Generator<{ defines: string | null; uses: string[] }> {
  for (const part of parts) {
    if (part.is === "rule") yield* part.declarations;
    if (part.is === "group") yield* declarationsIn(part.parts);
    if (part.is === "other") yield { defines: null, uses: part.uses };
  }
}

const written = (parts: Part[], variables: ReadonlySet<string>): string =>
  parts.map((part) => writtenPart(part, variables)).join("");

function writtenPart(part: Part, variables: ReadonlySet<string>): string {
  switch (part.is) {
    case "other":
      return part.text;
    case "property":
      return variables.has(part.variable) ? part.text : "";
    case "rule": {
      const kept = part.declarations.filter(({ defines }) => defines === null || variables.has(defines));
      if (kept.length === 0) return "";
      return `${part.selectors.map(({ text }) => text).join(",")}{${kept.map(({ text }) => text).join(";")}}`;
    }
    case "group": {
      const inside = written(part.parts, variables);
      if (inside !== "") return `${part.opening}{${inside}}`;
      return part.isNamedLayer ? `${part.opening};` : ""; // the order of layers is that in which they are first named
    }
  }
}
