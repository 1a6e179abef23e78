import type { Audience } from "@/modules/issues/audience";

/** How an audience is narrowed, in a few words: "joined since 1 Nov 2026, who read Ukrainian"; empty = all of them. */
export function audienceWords(audience: Audience): string {
  const { joinedAfter, joinedBefore, origins = [], languages = [], alsoReads = [] } = audience;
  return [
    ...(joinedAfter ? [`joined since ${dayWords(joinedAfter)}`] : []),
    ...(joinedBefore ? [`joined before ${dayWords(joinedBefore)}`] : []),
    ...(origins.length > 0 ? [`came from ${listed(origins.map(originWords))}`] : []),
    ...(languages.length > 0 ? [`read ${listed(languages.map(languageName))}`] : []),
    ...(alsoReads.length > 0 ? [alsoReadsWords(alsoReads.length)] : []),
  ].join("; ");
}

const alsoReadsWords = (count: number) =>
  count === 1 ? "read another newsletter too" : `read one of ${count} other newsletters too`;

/** "1 Nov 2026" */
function dayWords(date: string): string {
  const format = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", format).format(new Date(`${date}T00:00:00Z`));
}

/** "Ukrainian" */
export const languageName = (code: string): string =>
  new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;

const ORIGINS: Record<string, string> = {
  "/": "the front page",
  "/articles/": "stories",
  "/newsletters": "the newsletters page",
  "/newsletters/": "a newsletter’s page",
  "/tags/": "sections and tags",
  "/authors/": "authors’ pages",
  "import:": "lists that were brought in",
  desk: "the desk",
};

/** Where people signed up, by the beginning of its address. */
export const originWords = (origin: string): string => ORIGINS[origin] ?? origin;

const listed = (names: string[]) => new Intl.ListFormat("en-GB", { type: "disjunction" }).format(names);
