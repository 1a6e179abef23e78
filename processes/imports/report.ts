import type { Archive, ArchiveProblem } from "@/modules/imports/archive";
import type { ImportReport } from "@/modules/imports/commands";
import type { Reading } from "@/modules/imports/reading";

/** What the operator reads of an import. */

export function accountLines({ archive, accounts }: Reading): string[] {
  const states = Object.entries(statesOf(archive)).filter(([, count]) => count > 0);
  return [
    `From ${archive.source}:`,
    ...accounts.map(({ kind, count, fate }) => `  ${count} ${kind} → ${fate}`),
    `  Articles: ${states.map(([state, count]) => `${count} ${state}`).join(", ") || "none"}.`,
  ];
}

function statesOf({ articles }: Archive): Record<string, number> {
  const drafts = articles.filter(({ publishedAt }) => publishedAt === null).length;
  return { "with a date of publication": articles.length - drafts, drafts };
}

export function problemLines(problems: readonly ArchiveProblem[]): string[] {
  if (problems.length === 0) return ["No problems: every visible text of every post was found again."];

  const byPlace = new Map<string, string[]>();
  for (const { where, what } of problems) byPlace.set(where, [...(byPlace.get(where) ?? []), what]);
  const lost = problems.filter(({ what }) => what.startsWith("Text was not carried over")).length;
  return [
    `${problems.length} remarks; ${lost === 0 ? "every visible text of every post was found again" : `${lost} texts were lost`}:`,
    ...[...byPlace].flatMap(([where, whats]) => [`  ${where}`, ...whats.map((what) => `    ${what}`)]),
  ];
}

export function importLines({ added, known }: ImportReport): string[] {
  const { articles, pages, authors, tags, redirects } = added;
  if (articles + pages + authors + tags + redirects === 0) {
    return [`Everything is here already (${known.articles} articles, ${known.pages} pages); nothing was added.`];
  }
  const earlier =
    known.articles + known.pages > 0 ? `; ${known.articles} articles and ${known.pages} pages were here already` : "";
  return [
    `Added ${articles} articles, ${pages} pages, ${authors} authors, ${tags} tags and ${redirects} redirects${earlier}.`,
  ];
}
