import "server-only";
import { db, Prisma } from "@/modules/platform/db";
import type { Staff } from "@/modules/staff/staff";

/** More than that, and the words say too little: the newest are looked through. */
const MOST_FOUND = 1_000;
const MOST_DRAFTS = 5_000;

/**
 * Stories with these words in their headline or their text: of public ones as readers have it, of those in work as it was last
 * kept. What is not public tells only those who may see it that it has these words; who may see a story at all is decided by
 * whoever lists them.
 */
export async function listIdsByWords(
  words: string,
  staff: Pick<Staff, "role" | "personId">,
  now: Date,
): Promise<string[]> {
  const own =
    staff.role === "journalist"
      ? Prisma.sql`AND EXISTS (
          SELECT 1 FROM "ArticleWriter" WHERE "articleId" = work."articleId" AND "personId" = ${staff.personId}::uuid)`
      : Prisma.empty;
  const [byHeadline, byText, byWork] = await Promise.all([
    listIdsByHeadline(words, now),
    db().$queryRaw<{ id: string }[]>`
      SELECT story."articleId" AS "id" FROM "SearchText" AS story
      WHERE story."vector" @@ websearch_to_tsquery(search_configuration('en'), ${words})
        OR story."vector" @@ websearch_to_tsquery('masthead_simple', ${words})
      ORDER BY story."publishedAt" DESC LIMIT ${MOST_FOUND}`,
    db().$queryRaw<{ id: string }[]>`
      SELECT work."articleId" AS "id" FROM "WorkText" AS work
      WHERE (work."vector" @@ websearch_to_tsquery(search_configuration('en'), ${words})
        OR work."vector" @@ websearch_to_tsquery('masthead_simple', ${words})) ${own}
      ORDER BY work."articleId" DESC LIMIT ${MOST_FOUND}`, // ids are in order of time
  ]);
  return [...new Set([...byHeadline, ...[...byText, ...byWork].map(({ id }) => id)])];
}

/** Stories with these letters in their headline, as it is now. */
export async function listIdsByHeadline(words: string, now: Date): Promise<string[]> {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db().$queryRaw<{ id: string }[]>`
    (SELECT draft."id" FROM (
       SELECT "id", "headline" FROM "Article"
       WHERE "publishedAt" IS NULL OR "publishedAt" > ${now} OR "withdrawnAt" IS NOT NULL
       ORDER BY "changedAt" DESC LIMIT ${MOST_DRAFTS}) AS draft
     LEFT JOIN LATERAL (
       SELECT "headline" FROM "Revision" WHERE "articleId" = draft."id" ORDER BY "number" DESC LIMIT 1) AS kept ON true
     WHERE lower(COALESCE(kept."headline", draft."headline")) LIKE ${pattern}
     LIMIT ${MOST_FOUND})
    UNION
    (SELECT "articleId" FROM "SearchText" WHERE lower("headline") LIKE ${pattern}
     ORDER BY "publishedAt" DESC LIMIT ${MOST_FOUND})`;
  return rows.map(({ id }) => id);
}
