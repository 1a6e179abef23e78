import type { IssueBlock } from "./issue";

export type DigestStory = { id: string; headline: string };

/** As many beside their pictures; those that follow are headlines alone. */
const STORIES_WITH_PICTURE = 6;
const LONGEST_PREHEADER = 140;

/** The stories of a digest as it shows them: the first large, the last ones as lines. @param newId makes the id of a block */
export const digestBlocks = (stories: DigestStory[], newId: () => string): IssueBlock[] =>
  stories.map(({ id }, index) => ({
    ...{ kind: "story", id: newId(), articleId: id, form: formAt(index), headline: "", standfirst: "" },
  }));

function formAt(index: number): "lead" | "row" | "line" {
  if (index === 0) return "lead";
  return index < STORIES_WITH_PICTURE ? "row" : "line";
}

type Subject = { stories: DigestStory[]; due: Date; language: string; timeZone: string };

/** @param pattern may name {headline}, {date} and {count}; "" = the headline of its first story */
export function digestSubject(pattern: string, { stories, due, language, timeZone }: Subject): string {
  const headline = stories[0]?.headline ?? "";
  if (pattern.trim() === "") return headline;
  const locale = language === "en" ? "en-GB" : language;
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone }).format(due);
  const facts: Record<string, string> = { headline, date, count: String(stories.length) };
  return pattern.replaceAll(/\{(headline|date|count)\}/g, (named, name) => facts[name] ?? named).trim();
}

/** The headlines that the subject does not say, as many as an inbox may show. */
export function digestPreheader(stories: DigestStory[], subject: string): string {
  const others = stories.map(({ headline }) => headline).filter((headline) => headline !== subject);
  let line = "";
  for (const headline of others) {
    const longer = line ? `${line} · ${headline}` : headline;
    if (longer.length > LONGEST_PREHEADER) break;
    line = longer;
  }
  return line;
}
