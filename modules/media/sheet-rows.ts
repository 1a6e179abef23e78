import "server-only";
import { articlePath } from "@/modules/articles/article";
import { db, Prisma } from "@/modules/platform/db";
import { isId } from "@/modules/platform/id";
import type { Staff } from "@/modules/staff/staff";
import { cropsOf } from "./crops";
import { previewPath } from "./image";
import { pictureName, TILE_RENDITION, tileUrl } from "./library";
import { countUses, storiesShowing } from "./library-rows";
import type { PictureSheet, PictureUse } from "./sheet";

/** More places than this are counted, not named. */
export const MOST_NAMED_USES = 50;

/** Who looks at a picture: of the stories that show it they are told those they may see. */
export type Onlooker = Pick<Staff, "personId" | "role">;

/** One picture for the desk; null where there is none. */
export async function readSheet(imageId: string, asker: Onlooker, now: Date): Promise<PictureSheet | null> {
  if (!isId(imageId)) return null;
  const image = await db().image.findUnique({ where: { id: imageId }, select: sheetSelect });
  if (!image) return null;

  const [uses, counts] = await Promise.all([listUses(imageId, asker, now), countUses([imageId])]);
  const useCount = counts.get(imageId) ?? 0;
  const { renditions, deletedAt, readyAt, crops, ...facts } = image;
  return {
    ...facts,
    name: pictureName(image),
    url: tileUrl(imageId, renditions),
    largeUrl: `${previewPath(imageId, "large")}&round=${image.round}`,
    crops: cropsOf(crops),
    isDeleted: deletedAt !== null,
    isReady: readyAt !== null,
    useCount,
    uses: uses.map(({ hiddenCount: _, ...use }) => use),
    hiddenUseCount: uses[0]?.hiddenCount ?? useCount,
  };
}

const sheetSelect = {
  ...{ id: true, version: true, round: true, originalName: true, mediaType: true, widthInPixels: true },
  ...{ heightInPixels: true, focalX: true, focalY: true, crops: true, dominantColour: true, alt: true },
  ...{ isDecorative: true, caption: true, credit: true, copyright: true, rights: true, rightsHolder: true },
  ...{ rightsEndAt: true, rightsEndedAt: true, createdAt: true, readyAt: true, deletedAt: true },
  uploadedBy: { select: { id: true, name: true } },
  renditions: { where: TILE_RENDITION, select: { path: true } },
} satisfies Prisma.ImageSelect;

type UseRow = Omit<PictureUse, "href"> & {
  at: string;
  slug: string;
  /** Whether the asker may open it at the desk. */
  isOpen: boolean;
  /** How many places show it that are not named to the asker. */
  hiddenCount: number;
};

/** What readers can see, and of the rest what the asker may: a headline at work is nobody's but its writers' and the editors'. */
async function listUses(imageId: string, { personId, role }: Onlooker, now: Date) {
  const id = Prisma.sql`${imageId}::uuid`;
  const isEditor = role !== "journalist";
  const rows = await db().$queryRaw<UseRow[]>`
    WITH "uses" AS (
      SELECT 'story' AS "kind", article."headline" AS "name", article."id"::text AS "at", article."slug",
        article."publishedAt" <= ${now} IS TRUE AND article."withdrawnAt" IS NULL AS "isPublic",
        ${isEditor} OR EXISTS (
          SELECT 1 FROM "ArticleWriter" writer
          WHERE writer."articleId" = article."id" AND writer."personId" = ${personId}::uuid) AS "isOpen"
      FROM "Article" article WHERE article."id" IN (${storiesShowing(id)})
      UNION ALL SELECT 'page', page."title", page."slug", page."slug", page."publishedAt" IS NOT NULL, ${isEditor}
      FROM "Page" page WHERE shown_images(page."body") @> jsonb_build_array(${id}::text)
      UNION ALL SELECT 'front', slot."place", '', '', true, ${isEditor} FROM "FrontSlot" slot WHERE slot."imageId" = ${id}
      UNION ALL SELECT 'author', author."name", author."id"::text, author."slug", true, ${isEditor}
      FROM "Author" author WHERE author."imageId" = ${id}
      UNION ALL SELECT 'tag', tag."name", tag."id"::text, tag."slug", true, ${isEditor}
      FROM "Tag" tag WHERE tag."imageId" = ${id}
      UNION ALL SELECT 'magazine', magazine."title", magazine."slug", magazine."slug", magazine."publishedAt" IS NOT NULL, ${isEditor}
      FROM "Magazine" magazine WHERE magazine."coverId" = ${id}
        OR EXISTS (SELECT 1 FROM "Spread" spread WHERE spread."magazineId" = magazine."id" AND spread."imageId" = ${id})
      UNION ALL SELECT 'logo', 'Logo of the paper', '', '', true, ${role === "admin"} FROM "Setting" setting
      WHERE setting."key" = 'paper'
        AND jsonb_path_exists(setting."value", '$.logo.* ? (@ == $id)', jsonb_build_object('id', ${id}::text))
      UNION ALL SELECT 'draft', '', '', '', false, ${isEditor} FROM "FrontDraft" draft
      WHERE jsonb_path_exists(draft."board", '$.places.*.imageId ? (@ == $id)', jsonb_build_object('id', ${id}::text))
      UNION ALL SELECT 'newsletter', newsletter."name", newsletter."slug", newsletter."slug",
        newsletter."retiredAt" IS NULL, ${isEditor}
      FROM "Newsletter" newsletter WHERE newsletter."pictureId" = ${id}
      UNION ALL SELECT 'issue', issue."subject", newsletter."slug" || '/issues/' || issue."id", newsletter."slug" || '/' || issue."slug",
        issue."state" IN ('sending', 'paused', 'sent') AND issue."slug" IS NOT NULL, ${isEditor}
      FROM "Issue" issue JOIN "Newsletter" newsletter ON newsletter."id" = issue."newsletterId"
      WHERE named_images(issue."blocks") @> jsonb_build_array(${id}::text)
        OR named_images(issue."sheet") @> jsonb_build_array(${id}::text)
    )
    SELECT *, (SELECT count(*)::int FROM "uses" WHERE NOT ("isPublic" OR "isOpen")) AS "hiddenCount"
    FROM "uses" WHERE "isPublic" OR "isOpen" LIMIT ${MOST_NAMED_USES}`;
  return rows.map(({ at, slug, isOpen, ...use }) => ({
    ...use,
    href: isOpen ? atTheDesk(use.kind, at) : withReaders(use.kind, slug),
  }));
}

function atTheDesk(kind: PictureUse["kind"], at: string): string | null {
  switch (kind) {
    case "story":
      return `/desk/stories/${at}`;
    case "front":
    case "draft":
      return "/desk/front";
    case "logo":
      return "/desk/settings";
    case "author":
      return `/desk/authors/${at}`;
    case "tag":
      return `/desk/tags/${at}`;
    case "page":
    case "magazine":
    case "newsletter":
      return withReaders(kind, at);
    case "issue":
      return `/desk/newsletters/${at}`;
  }
}

function withReaders(kind: PictureUse["kind"], slug: string): string | null {
  switch (kind) {
    case "story":
      return articlePath(slug);
    case "page":
    case "front":
    case "logo":
      return `/${slug}`;
    case "author":
      return `/authors/${slug}`;
    case "tag":
      return `/tags/${slug}`;
    case "magazine":
      return `/magazine/${slug}`;
    case "newsletter":
    case "issue":
      return `/newsletters/${slug}`;
    case "draft":
      return null;
  }
}
