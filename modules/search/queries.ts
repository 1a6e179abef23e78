import "server-only";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { type Span, spanOfYear } from "@/modules/settings/calendar";
import { isWithin, marked, matches, ownQuery } from "./conditions";
import { openPageMark, type PageMark, sealPageMark } from "./page-mark";
import {
  HITS_ON_A_PAGE,
  MAX_CANDIDATES,
  MAX_QUERY_LENGTH,
  type Narrowing,
  passageOf,
  type SearchEngine,
  type SearchHit,
  type SearchQuery,
  type SearchRefusal,
  type SearchResult,
} from "./search";
import { similarWords, suggestionFor } from "./words";

const TIME_LIMIT_IN_MILLISECONDS = 2_000;
const MAX_STATEMENTS = 5;
const LEAST_LIKENESS = 0.45;
const MAX_SIMILAR = 10;
const MAX_NARROWINGS = 8;
/** Beyond this no passage is looked for: a very long story must not hold a page up. */
const MAX_EXCERPT_SOURCE = 60_000;

/** Full-text search by PostgreSQL itself: no second store to keep in step. */
export const postgresSearch: SearchEngine = {
  async search(query, timeZone, now) {
    if (query.words.length > MAX_QUERY_LENGTH) return refuse("too-long");

    const mark = query.after ? openPageMark(query.after, query, env().AUTH_SECRET) : null;
    const search: Search = {
      query,
      askedAt: mark?.askedAt ?? now,
      mark,
      span: query.year === null ? null : spanOfYear(query.year, timeZone),
      timeZone,
    };
    return withinTime(async (transaction) => {
      const found = await searchWords(transaction, search);
      if (found.storyCount > 0) return found;
      return { ...(await searchSimilar(transaction, search)), narrowings: await listChosen(transaction, query) };
    });
  },
};

type Search = { query: SearchQuery; askedAt: Date; mark: PageMark | null; span: Span | null; timeZone: string };

async function withinTime(
  read: (transaction: Transaction) => Promise<SearchResult>,
): Promise<Result<SearchResult, SearchRefusal>> {
  try {
    const result = await db().$transaction(
      async (transaction) => {
        // Without the last the planner, who cannot tell how rare a misspelling is, may read every headline.
        await transaction.$queryRaw`SELECT set_config('statement_timeout', ${String(TIME_LIMIT_IN_MILLISECONDS)}, true),
          set_config('pg_trgm.word_similarity_threshold', ${String(LEAST_LIKENESS)}, true), set_config('enable_seqscan', 'off', true)`;
        return read(transaction);
      },
      { timeout: MAX_STATEMENTS * TIME_LIMIT_IN_MILLISECONDS },
    );
    return ok(result);
  } catch (error) {
    if (isTimeout(error)) return refuse("too-slow");
    throw error;
  }
}

/** PostgreSQL's query_canceled: the statement ran out of its time. */
const isTimeout = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && JSON.stringify(error.meta ?? {}).includes("57014");

async function searchWords(transaction: Transaction, search: Search): Promise<SearchResult> {
  const candidates = await listCandidates(transaction, search);
  if (candidates.length === 0) return NOTHING;

  const rows = await listHits(transaction, candidates, search);
  const last = rows.length > HITS_ON_A_PAGE ? rows[HITS_ON_A_PAGE - 1] : undefined;
  return {
    hits: rows.slice(0, HITS_ON_A_PAGE).map(toHit),
    storyCount: candidates.length,
    matched: "words",
    suggestion: null,
    narrowings: await listNarrowings(transaction, candidates, search.timeZone),
    next: last ? sealPageMark({ ...last, askedAt: search.askedAt }, search.query, env().AUTH_SECRET) : null,
  };
}

const NOTHING: SearchResult = {
  hits: [],
  storyCount: 0,
  matched: "words",
  suggestion: null,
  narrowings: [],
  next: null,
};

/** The newest stories that match; from the inverted index, or from the index of dates where most stories match. */
async function listCandidates(transaction: Transaction, search: Search): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ articleId: string }[]>`
    SELECT newest."articleId" FROM (
      SELECT "articleId", "publishedAt" FROM "SearchText" AS story
      WHERE ${matches(search.query.words)} AND ${isWithin(search)}
      ORDER BY "publishedAt" DESC, "articleId" DESC LIMIT ${MAX_CANDIDATES}
    ) AS newest ${joinPublic(search.askedAt)}`;
  return rows.map((row) => row.articleId);
}

/** publicAt, for raw queries: the row in SearchText goes with the story, but only the story itself says that it is public. */
const joinPublic = (now: Date) => Prisma.sql`JOIN "Article" AS article
  ON article."id" = newest."articleId" AND article."publishedAt" <= ${now} AND article."withdrawnAt" IS NULL`;

type HitRow = { articleId: string; score: number; headline: string; excerpt: string };

const toHit = ({ articleId, headline, excerpt }: HitRow): SearchHit => ({
  articleId,
  headline: passageOf(headline),
  excerpt: passageOf(excerpt),
});

/** One page of the candidates, best first: how well the words fit, half of it fading by half each year. */
async function listHits(
  transaction: Transaction,
  candidates: string[],
  { query, askedAt, mark }: Search,
): Promise<HitRow[]> {
  const after = mark
    ? Prisma.sql`WHERE (score, "articleId") < (${mark.score}::float8, ${mark.articleId}::uuid)`
    : Prisma.empty;
  return transaction.$queryRaw<HitRow[]>`
    WITH ranked AS (
      SELECT "articleId", ts_rank('{0.05, 0.1, 0.4, 1}', "vector", ${ownQuery(query.words)}, 1)
        * (0.5 + 0.5 * power(0.5::float8, extract(epoch FROM ${askedAt}::timestamptz - "publishedAt")::float8 / 31536000)) AS score
      FROM "SearchText" AS story WHERE "articleId" = ANY(${candidates}::uuid[])
    ),
    page AS (SELECT * FROM ranked ${after} ORDER BY score DESC, "articleId" DESC LIMIT ${HITS_ON_A_PAGE + 1})
    SELECT "articleId", page.score,
      ${marked(Prisma.sql`story."headline"`, query.words, "HighlightAll=true")} AS "headline",
      ${marked(Prisma.sql`left(story."body", ${MAX_EXCERPT_SOURCE})`, query.words, "MaxFragments=1, MinWords=16, MaxWords=32")} AS "excerpt"
    FROM page JOIN "SearchText" AS story USING ("articleId") ORDER BY page.score DESC, "articleId" DESC`;
}

async function listNarrowings(transaction: Transaction, candidates: string[], timeZone: string): Promise<Narrowing[]> {
  return transaction.$queryRaw<Narrowing[]>`
    (SELECT 'tag' AS "filter", tag."slug" AS "value", tag."name" AS "label", count(*)::int AS "storyCount"
      FROM "ArticleTag" AS entry JOIN "Tag" AS tag ON tag."id" = entry."tagId"
      WHERE entry."articleId" = ANY(${candidates}::uuid[]) GROUP BY tag."id" ORDER BY count(*) DESC, tag."name" LIMIT ${MAX_NARROWINGS})
    UNION ALL
    (SELECT 'author', author."slug", author."name", count(*)::int
      FROM "ArticleAuthor" AS entry JOIN "Author" AS author ON author."id" = entry."authorId"
      WHERE entry."articleId" = ANY(${candidates}::uuid[]) GROUP BY author."id" ORDER BY count(*) DESC, author."name" LIMIT ${MAX_NARROWINGS})
    UNION ALL
    (SELECT 'year', year, year, count(*)::int
      FROM (SELECT to_char("publishedAt" AT TIME ZONE ${timeZone}, 'YYYY') AS year FROM "SearchText"
        WHERE "articleId" = ANY(${candidates}::uuid[])) AS dated
      GROUP BY year ORDER BY year DESC LIMIT ${MAX_NARROWINGS})`;
}

/** What an empty search is narrowed to, by name. */
async function listChosen(transaction: Transaction, { tag, author }: SearchQuery): Promise<Narrowing[]> {
  return transaction.$queryRaw<Narrowing[]>`
    SELECT 'tag' AS "filter", "slug" AS "value", "name" AS "label", 0 AS "storyCount" FROM "Tag" WHERE "slug" = ${tag}
    UNION ALL SELECT 'author', "slug", "name", 0 FROM "Author" WHERE "slug" = ${author}`;
}

/** Headlines with words spelt nearly alike, for a reader who mistyped or only heard a name. */
async function searchSimilar(transaction: Transaction, search: Search): Promise<SearchResult> {
  const words = similarWords(search.query.words);
  if (words.length === 0) return NOTHING;

  const isNear = words.map((word) => Prisma.sql`${word} <% lower(story."headline")`);
  const nearness = words.map((word) => Prisma.sql`word_similarity(${word}, lower(newest."headline"))`);
  const rows = await transaction.$queryRaw<{ articleId: string; headline: string; likeness: number }[]>`
    SELECT newest."articleId", newest."headline", (${Prisma.join(nearness, " + ")}) / ${words.length}::float8 AS "likeness"
    FROM (SELECT "articleId", "headline" FROM "SearchText" AS story
      WHERE (${Prisma.join(isNear, " OR ")}) AND ${isWithin(search)} LIMIT ${MAX_CANDIDATES}) AS newest
    ${joinPublic(search.askedAt)}
    ORDER BY "likeness" DESC, newest."articleId" DESC LIMIT ${MAX_SIMILAR}`;
  const similar = rows.filter((row) => row.likeness >= LEAST_LIKENESS);

  return {
    ...NOTHING,
    hits: similar.map(({ articleId, headline }) => ({ articleId, headline: passageOf(headline), excerpt: [] })),
    storyCount: similar.length,
    matched: "similar",
    suggestion: suggestionFor(
      search.query.words,
      similar.map((row) => row.headline),
    ),
  };
}
