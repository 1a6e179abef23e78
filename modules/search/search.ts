import { z } from "zod";
import type { Result } from "@/modules/platform/result";

export const MAX_QUERY_LENGTH = 200;
export const HITS_ON_A_PAGE = 20;
/** Only the newest stories that match are ranked: a word that stands in every story costs no more than a rare one. */
export const MAX_CANDIDATES = 1_000;

/** What a reader looks for. after: where the page before ended; null on the first. */
export type SearchQuery = {
  words: string;
  tag: string | null;
  author: string | null;
  year: number | null;
  after: string | null;
};

export type SearchFilter = "tag" | "author" | "year";

/** Words of a story, those that were looked for marked. */
export type Passage = { words: string; isMatch: boolean }[];

export type SearchHit = { articleId: string; headline: Passage; excerpt: Passage };

/** A way to narrow the hits. value: as it stands in the address. */
export type Narrowing = { filter: SearchFilter; value: string; label: string; storyCount: number };

export type SearchResult = {
  hits: SearchHit[];
  /** How many stories match; MAX_CANDIDATES means that many or more. */
  storyCount: number;
  /** "similar": no story has these words; these headlines come near. */
  matched: "words" | "similar";
  /** What the reader may have meant, spelt as our headlines spell it. */
  suggestion: string | null;
  narrowings: Narrowing[];
  /** For the next page; null on the last. */
  next: string | null;
};

export type SearchRefusal = "too-long" | "too-slow";

/** What a search engine must do for the page; PostgreSQL is one (queries.ts), another can take its place. */
export type SearchEngine = {
  search(query: SearchQuery, timeZone: string, now: Date): Promise<Result<SearchResult, SearchRefusal>>;
};

/** An address that makes no sense narrows nothing. */
const parameters = z.object({
  q: z.string().catch(""),
  tag: z.string().min(1).max(200).nullable().catch(null),
  author: z.string().min(1).max(200).nullable().catch(null),
  year: z.coerce.number().int().min(1900).max(2199).nullable().catch(null),
  after: z.string().min(1).max(400).nullable().catch(null),
});

export function parseSearchQuery(given: Record<string, unknown>): SearchQuery {
  const { q, ...rest } = parameters.parse({ tag: null, author: null, year: null, after: null, ...given });
  // A zero byte is the one character that PostgreSQL does not take.
  return { words: q.replaceAll("\0", "").replace(/\s+/g, " ").trim(), ...rest };
}

/** @param change null takes a filter away; whatever changes, the pages are counted from the first again */
export function searchPath(query: SearchQuery, change: Partial<SearchQuery> = {}): string {
  const { words, tag, author, year, after } = { ...query, after: null, ...change };
  const given = Object.entries({ q: words, tag, author, year, after }).filter(
    ([, value]) => value !== null && value !== "",
  );
  return `/search?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

/** Private-use characters: they stand in no story, and what comes out of the database is cut at them, never taken as markup. */
export const MATCH_BEGINS = "\uE000";
export const MATCH_ENDS = "\uE001";

/** @param marked text in which the database has put the two signs around what matches */
export function passageOf(marked: string): Passage {
  const [before = "", ...rest] = marked.split(MATCH_BEGINS);
  const parts = rest.flatMap((piece) => {
    const [match = "", after = ""] = piece.split(MATCH_ENDS);
    return [
      { words: match, isMatch: true },
      { words: after, isMatch: false },
    ];
  });
  return [{ words: before, isMatch: false }, ...parts].filter((part) => part.words !== "");
}

export const hasMatch = (passage: Passage) => passage.some((part) => part.isMatch);
