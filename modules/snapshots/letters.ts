import "server-only";
import { issuePath } from "@/modules/issues/issue";
import { newsletterMonthPath } from "@/modules/letter-archive/letter-archive";
import { db, Prisma } from "@/modules/platform/db";
import { dayOf } from "@/modules/settings/calendar";

/** A daily of two years; older letters follow with the next reprint. */
const MOST_LETTERS = 700;

/** Sent once, whatever became of it: a letter that was cancelled on its way must leave the shelf. */
const BEGUN = { startedAt: { not: null }, slug: { not: null } };
const NEWEST_FIRST = [{ startedAt: "desc" as const }, { id: "desc" as const }];
const letterSelect = {
  slug: true,
  startedAt: true,
  newsletter: { select: { slug: true } },
} satisfies Prisma.IssueSelect;
type Letter = Prisma.IssueGetPayload<{ select: typeof letterSelect }>;

/** The pages of a newsletter's letters, newest first, then those of their months; of one letter, with those that name it. */
export async function listLetterPaths(
  { slug, issueId }: { slug: string; issueId?: string },
  timeZone: string,
): Promise<string[]> {
  const letters = issueId
    ? await listAround(issueId)
    : await listLetters({ newsletter: { slug }, ...BEGUN }, MOST_LETTERS);
  const months = letters.slice(0, issueId ? 1 : MOST_LETTERS).flatMap((letter) => monthOf(letter, timeZone));
  return [...new Set([...letters.flatMap(pathOf), ...months])];
}

export const listLettersWith = (articleId: string): Promise<string[]> =>
  listHolding(Prisma.sql`issue."sheet" @> ${holding({ articleId })}::jsonb`);

/** Its own pictures, and those of the stories that it brought. */
export const listLettersShowing = (imageId: string): Promise<string[]> =>
  listHolding(Prisma.sql`issue."id" IN (
    SELECT "id" FROM "Issue" WHERE "sheet" @> ${holding({ picture: { imageId } })}::jsonb
    UNION SELECT "id" FROM "Issue" WHERE "sheet" @> ${holding({ pictures: { [imageId]: { imageId } } })}::jsonb
    UNION SELECT letter."id" FROM "Article" article JOIN "Issue" letter
      ON letter."sheet" @> jsonb_build_object('blocks', jsonb_build_array(jsonb_build_object('articleId', article."id"::text)))
      WHERE article."heroImageId" = ${imageId}::uuid
  )`);

/** What the index over the sheets is asked for: one with such a block. */
const holding = (block: Record<string, unknown>) => JSON.stringify({ blocks: [block] });

async function listHolding(condition: Prisma.Sql): Promise<string[]> {
  const rows = await db().$queryRaw<{ newsletter: string; slug: string }[]>`
    SELECT newsletter."slug" AS "newsletter", issue."slug" FROM "Issue" issue
    JOIN "Newsletter" newsletter ON newsletter."id" = issue."newsletterId"
    WHERE ${condition} AND issue."startedAt" IS NOT NULL AND issue."slug" IS NOT NULL
    ORDER BY issue."startedAt" DESC LIMIT ${MOST_LETTERS}`;
  return rows.map(({ newsletter, slug }) => issuePath(newsletter, slug));
}

/** A letter, and the two that lead to it and from it. */
async function listAround(issueId: string): Promise<Letter[]> {
  const letter = await db().issue.findUnique({
    where: { id: issueId },
    select: { ...letterSelect, newsletterId: true },
  });
  if (!letter?.startedAt) return [];
  const { newsletterId, startedAt } = letter;
  const beside = { newsletterId, ...BEGUN, id: { not: issueId } };
  const [before, after] = await Promise.all([
    listLetters({ ...beside, startedAt: { lte: startedAt } }, 1),
    db().issue.findMany({
      where: { ...beside, startedAt: { gte: startedAt } },
      orderBy: [{ startedAt: "asc" }, { id: "asc" }],
      take: 1,
      select: letterSelect,
    }),
  ]);
  return [letter, ...before, ...after];
}

const listLetters = (where: Prisma.IssueWhereInput, take: number) =>
  db().issue.findMany({ where, orderBy: NEWEST_FIRST, take, select: letterSelect });

const pathOf = ({ newsletter, slug }: Letter) => (slug ? [issuePath(newsletter.slug, slug)] : []);

const monthOf = ({ newsletter, startedAt }: Letter, timeZone: string) =>
  startedAt ? [newsletterMonthPath(newsletter.slug, dayOf(startedAt, timeZone))] : [];
