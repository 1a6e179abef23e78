import "server-only";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { type LibraryQuery, type LibraryView, RIGHTS_END_SOON_DAYS, readMark } from "./library";

const DAY_IN_MILLISECONDS = 86_400_000;

/** From the start of the first day up to the end of the last, by the paper's clock; null = open. */
export type Period = { from: Date | null; until: Date | null };

/** Newest first, from an index in that order: the first page costs the same among a thousand pictures or a million. */
export async function listLibraryIds(query: LibraryQuery, period: Period, take: number, now: Date): Promise<string[]> {
  const mark = readMark(query.before);
  const conditions = [
    viewCondition(query.view, now),
    ...wordConditions(query.q),
    ...(query.by ? [Prisma.sql`image."uploadedById" = ${query.by}::uuid`] : []),
    ...(period.from ? [Prisma.sql`image."createdAt" >= ${period.from}`] : []),
    ...(period.until ? [Prisma.sql`image."createdAt" < ${period.until}`] : []),
    ...(mark ? [Prisma.sql`(image."createdAt", image."id") < (${mark.createdAt}, ${mark.id}::uuid)`] : []),
  ];
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT image."id" FROM "Image" image WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY image."createdAt" DESC, image."id" DESC LIMIT ${take}`;
  return rows.map(({ id }) => id);
}

/** How many there are in a view; 1,000 means "that many or more": a number larger than that helps nobody, and costs. */
export async function countLibrary(view: LibraryView, now: Date): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count"
    FROM (SELECT 1 FROM "Image" image WHERE ${viewCondition(view, now)} LIMIT ${MOST_COUNTED}) AS counted`;
  return row?.count ?? 0;
}

export const MOST_COUNTED = 1_000;

type Rows = (imageId: Prisma.Sql) => Prisma.Sql;

/** A picture's id as JSON holds it, to be found in a list of them. */
const inList = (imageId: Prisma.Sql) => Prisma.sql`jsonb_build_array(${imageId}::text)`;

/**
 * Stories that show a picture: as their hero, in any revision (an old one can be restored), or in what is being written now, which
 * is a revision only some minutes later.
 */
const IN_STORIES: Rows[] = [
  (id) => Prisma.sql`SELECT article."id" FROM "Article" article WHERE article."heroImageId" = ${id}`,
  (id) => Prisma.sql`
    SELECT revision."articleId" FROM "Revision" revision WHERE shown_images(revision."body") @> ${inList(id)}`,
  (id) => Prisma.sql`
    SELECT manuscript."articleId" FROM "Manuscript" manuscript WHERE ids_in(manuscript."state") @> ARRAY[${id}::text]`,
  (id) => Prisma.sql`
    SELECT typed."articleId" FROM "ManuscriptUpdate" typed
    WHERE ids_in(typed."update") <> '{}' AND ids_in(typed."update") @> ARRAY[${id}::text]`,
];

/** What else readers find it in: written pages, the front page, portraits, tags, magazines, newsletters and their letters. */
const IN_PUBLIC_PLACES: Rows[] = [
  (id) => Prisma.sql`SELECT page."id" FROM "Page" page WHERE shown_images(page."body") @> ${inList(id)}`,
  (id) => Prisma.sql`SELECT slot."articleId" FROM "FrontSlot" slot WHERE slot."imageId" = ${id}`,
  (id) => Prisma.sql`SELECT author."id" FROM "Author" author WHERE author."imageId" = ${id}`,
  (id) => Prisma.sql`SELECT tag."id" FROM "Tag" tag WHERE tag."imageId" = ${id}`,
  (id) => Prisma.sql`
    SELECT magazine."id" FROM "Magazine" magazine WHERE magazine."coverId" = ${id}
      OR EXISTS (SELECT 1 FROM "Spread" spread WHERE spread."magazineId" = magazine."id" AND spread."imageId" = ${id})`,
  (id) => Prisma.sql`SELECT newsletter."id" FROM "Newsletter" newsletter WHERE newsletter."pictureId" = ${id}`,
  (id) => Prisma.sql`SELECT issue."id" FROM "Issue" issue WHERE named_images(issue."sheet") @> ${inList(id)}`,
  (id) => Prisma.sql`
    SELECT setting."key" FROM "Setting" setting
    WHERE setting."key" = 'paper'
      AND jsonb_path_exists(setting."value", '$.logo.* ? (@ == $id)', jsonb_build_object('id', ${id}::text))`,
];

/** What only the desk sees: the front page in the making, letters in work. */
const IN_WORK: Rows[] = [
  (id) => Prisma.sql`
    SELECT draft."id" FROM "FrontDraft" draft
    WHERE jsonb_path_exists(draft."board", '$.places.*.imageId ? (@ == $id)', jsonb_build_object('id', ${id}::text))`,
  (id) => Prisma.sql`SELECT issue."id" FROM "Issue" issue WHERE named_images(issue."blocks") @> ${inList(id)}`,
  (id) => Prisma.sql`SELECT design."id" FROM "IssueDesign" design WHERE named_images(design."blocks") @> ${inList(id)}`,
];

/** The ids of stories that show a picture. */
export const storiesShowing: Rows = (imageId) =>
  Prisma.join(
    IN_STORIES.map((rows) => rows(imageId)),
    " UNION ",
  );

const EVERYWHERE_ELSE = [...IN_PUBLIC_PLACES, ...IN_WORK];
const ofRow = Prisma.sql`image."id"`;

/** In how many places each picture is shown; a story is one. */
export async function countUses(imageIds: string[]): Promise<Map<string, number>> {
  if (imageIds.length === 0) return new Map();
  const counts = [storiesShowing, ...EVERYWHERE_ELSE].map(
    (rows) => Prisma.sql`(SELECT count(*) FROM (${rows(ofRow)}) AS shown)`,
  );
  const rows = await db().$queryRaw<{ id: string; count: number }[]>`
    SELECT image."id", (${Prisma.join(counts, " + ")})::int AS "count"
    FROM unnest(${imageIds}::uuid[]) AS image("id")`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** True of a picture (alias "image") that nothing shows. */
export const isUnused = Prisma.join(
  [...IN_STORIES, ...EVERYWHERE_ELSE].map((rows) => Prisma.sql`NOT EXISTS (${rows(ofRow)})`),
  " AND ",
);

/** Whether it is in something readers can open. */
export async function isShownToReaders(transaction: Transaction, imageId: string): Promise<boolean> {
  const id = Prisma.sql`${imageId}::uuid`;
  const inPublicStory = Prisma.sql`EXISTS (
    SELECT 1 FROM "Article" article WHERE article."publishedAt" IS NOT NULL AND article."id" IN (${storiesShowing(id)}))`;
  const elsewhere = IN_PUBLIC_PLACES.map((rows) => Prisma.sql`EXISTS (${rows(id)})`);
  const [row] = await transaction.$queryRaw<{ isShown: boolean }[]>`
    SELECT ${Prisma.join([inPublicStory, ...elsewhere], " OR ")} AS "isShown"`;
  return row?.isShown ?? false;
}

function viewCondition(view: LibraryView, now: Date): Prisma.Sql {
  const soon = new Date(now.getTime() + RIGHTS_END_SOON_DAYS * DAY_IN_MILLISECONDS);
  switch (view) {
    case "newest":
      return Prisma.sql`image."deletedAt" IS NULL`;
    case "no-credit":
      return Prisma.sql`image."deletedAt" IS NULL AND image."credit" = ''`;
    case "no-alt":
      return Prisma.sql`image."deletedAt" IS NULL AND image."alt" = '' AND NOT image."isDecorative"`;
    case "rights-end":
      return Prisma.sql`image."deletedAt" IS NULL AND image."rightsEndAt" < ${soon}`;
    case "unused":
      return Prisma.sql`image."deletedAt" IS NULL AND ${isUnused}`;
    case "deleted":
      return Prisma.sql`image."deletedAt" IS NOT NULL`;
  }
}

/** Every word somewhere, in part or whole. An id finds its picture. */
function wordConditions(words: string): Prisma.Sql[] {
  return words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS)
    .map(
      (word) =>
        Prisma.sql`image_words(image."originalName", image."alt", image."caption", image."credit") LIKE ${`%${escaped(word)}%`}`,
    );
}

const MOST_WORDS = 8;
const escaped = (word: string) => word.replace(/[\\%_]/g, "\\$&");
