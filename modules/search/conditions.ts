import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client";
import type { Span } from "@/modules/settings/calendar";
import { MATCH_BEGINS, MATCH_ENDS, type SearchQuery } from "./search";
import { beginningsQuery } from "./words";

// Pieces of the queries. Each speaks of a row of "SearchText" under the name story.

/** Each story is held against the query in its own language, so that "-strike" means the same as in the index. */
export function matches(words: string): Sql {
  return sql`(
    (story."language" = 'en' AND story."vector" @@ websearch_to_tsquery('masthead_english', ${words}))
    OR (story."language" = 'ru' AND story."vector" @@ websearch_to_tsquery('masthead_russian', ${words}))
    OR (story."language" NOT IN ('en', 'ru') AND story."vector" @@ ${plainQuery(words)}))`;
}

export const ownQuery = (words: string) => sql`CASE story."language"
  WHEN 'en' THEN websearch_to_tsquery('masthead_english', ${words})
  WHEN 'ru' THEN websearch_to_tsquery('masthead_russian', ${words})
  ELSE ${plainQuery(words)} END`;

/** For languages without a stemmer. */
function plainQuery(words: string): Sql {
  const beginnings = beginningsQuery(words);
  const exact = sql`websearch_to_tsquery('masthead_simple', ${words})`;
  return beginnings ? sql`(${exact} || to_tsquery('masthead_simple', ${beginnings}))` : exact;
}

export function isWithin({ query, askedAt, span }: { query: SearchQuery; askedAt: Date; span: Span | null }): Sql {
  return join(
    [
      sql`story."publishedAt" <= ${askedAt}`,
      ...(span ? [sql`story."publishedAt" >= ${span.from} AND story."publishedAt" < ${span.until}`] : []),
      ...(query.tag
        ? [hasEntry(sql`"ArticleTag"`, sql`"tagId" = (SELECT "id" FROM "Tag" WHERE "slug" = ${query.tag})`)]
        : []),
      ...(query.author
        ? [hasEntry(sql`"ArticleAuthor"`, sql`"authorId" = (SELECT "id" FROM "Author" WHERE "slug" = ${query.author})`)]
        : []),
    ],
    " AND ",
  );
}

const hasEntry = (table: Sql, condition: Sql) =>
  sql`EXISTS (SELECT 1 FROM ${table} AS entry WHERE entry."articleId" = story."articleId" AND ${condition})`;

/** The database's own marking, between two signs that are taken out of the text first: it is cut there, never read as markup. */
export function marked(text: Sql, words: string, options: string): Sql {
  const signs = MATCH_BEGINS + MATCH_ENDS;
  const allOptions = `StartSel=${MATCH_BEGINS}, StopSel=${MATCH_ENDS}, ${options}`;
  return sql`ts_headline(search_configuration(story."language"), translate(${text}, ${signs}, ''), ${ownQuery(words)}, ${allOptions})`;
}
