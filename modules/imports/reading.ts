import type { Archive, ArchiveProblem } from "./archive";
import { BadFile } from "./bad-file";

/** What became of the items of an export, so that each is accounted for. */
export type Account = { kind: string; count: number; fate: string };

/** An export as it was read, before anything is written. */
export type Reading = { archive: Archive; accounts: Account[] };

export const NOBODY_READS_THIS = "only members could read it there, and everything here is public: imported as a draft";

/** First parts of addresses that the site itself has: no page may stand there. */
const OUR_OWN = new Set(
  "api articles authors corrections desk feed.xml atom.xml feed.json fragments gone magazine media news-feed newsletters oembed orders preview robots.txt search sign-in sitemap.xml social sitemaps news-sitemap.xml tags _next".split(
    " ",
  ),
);

export const isOurOwnAddress = (slug: string) => OUR_OWN.has(slug);

/** Names the post in the sentence of a refusal that came from its text. */
export function naming<Value>(post: string, convert: () => Value): Value {
  try {
    return convert();
  } catch (error) {
    if (error instanceof BadFile) throw new BadFile(`The post "${post}" cannot be imported: ${error.message}.`);
    throw error;
  }
}

const PIECE = 80;

export const lostText = (where: string, pieces: readonly string[]): ArchiveProblem[] =>
  pieces.map((piece) => ({
    where,
    what: `Text was not carried over: "${piece.replace(/\s+/g, " ").slice(0, PIECE)}"`,
  }));

/** "pt_BR", "uk-UA" → "pt", "uk". */
export function languageOf(name: string | null | undefined, fallback = "en"): string {
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(name ?? "")?.[0].toLowerCase() ?? fallback;
}

/** Each problem once, however often a post has it. */
export function eachOnce(problems: readonly ArchiveProblem[]): ArchiveProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.where}\n${problem.what}`, problem])).values()];
}
