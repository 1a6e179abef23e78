import "server-only";
import { db } from "@/modules/platform/db";
import type { Span } from "@/modules/settings/calendar";
import type { Section, TagHub, TagLink } from "./tag";

const MAX_SECTIONS = 24;
const MAX_CHILDREN = 12;
/** Near is what the newest stories of a tag also carry: enough of them to tell, few enough to read at once. */
const STORIES_TO_JUDGE_NEARNESS = 40;

const linkSelect = { slug: true, name: true, language: true } as const;
const children = {
  orderBy: [{ position: "asc" as const }, { name: "asc" as const }],
  take: MAX_CHILDREN,
  select: linkSelect,
};

export async function readTag(slug: string): Promise<TagHub | null> {
  return db().tag.findUnique({
    where: { slug },
    select: { ...linkSelect, id: true, kind: true, description: true, parent: { select: linkSelect }, children },
  });
}

/** The sections in the order of the navigation. */
export async function listSections(): Promise<Section[]> {
  return db().tag.findMany({
    where: { kind: "section" },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    take: MAX_SECTIONS,
    select: { ...linkSelect, id: true, children },
  });
}

/**
 * Those of the given months or days that have a story under the tag, in the order given.
 * One probe of the index each: what it costs depends on how many are asked for, never on the archive.
 */
export async function listFilled<Part extends Span>(tagId: string, parts: Part[], now: Date): Promise<Part[]> {
  const rows = await db().$queryRaw<{ place: number }[]>`
    SELECT part."place"::int AS "place"
    FROM unnest(${instants(parts, "from")}::timestamptz[], ${instants(parts, "until")}::timestamptz[])
      WITH ORDINALITY AS part("from", "until", "place")
    CROSS JOIN LATERAL (
      SELECT 1 FROM "ArticleTag"
      WHERE "tagId" = ${tagId}::uuid AND "publishedAt" >= part."from" AND "publishedAt" < part."until" AND "publishedAt" <= ${now}
      ORDER BY "publishedAt" DESC LIMIT 1
    ) AS story
    ORDER BY part."place"`;
  return rows.flatMap(({ place }) => parts[place - 1] ?? []);
}

/** When the last story under the tag before an instant came out; null if none did. */
export async function readLastBefore(tagId: string, instant: Date, now: Date): Promise<Date | null> {
  const entry = await db().articleTag.findFirst({
    where: { tagId, publishedAt: { lt: instant, lte: now } },
    orderBy: { publishedAt: "desc" },
    select: { publishedAt: true },
  });
  return entry?.publishedAt ?? null;
}

/** When the first story under the tag at or after an instant came out; null if none did. */
export async function readFirstSince(tagId: string, instant: Date, now: Date): Promise<Date | null> {
  const entry = await db().articleTag.findFirst({
    where: { tagId, publishedAt: { gte: instant, lte: now } },
    orderBy: { publishedAt: "asc" },
    select: { publishedAt: true },
  });
  return entry?.publishedAt ?? null;
}

/** Tags that its newest stories carry too, the most shared first. */
export async function listNearTags(tagId: string, now: Date, limit: number): Promise<TagLink[]> {
  return db().$queryRaw<TagLink[]>`
    WITH newest AS MATERIALIZED (
      SELECT "articleId" FROM "ArticleTag" WHERE "tagId" = ${tagId}::uuid AND "publishedAt" <= ${now}
      ORDER BY "publishedAt" DESC, "articleId" DESC LIMIT ${STORIES_TO_JUDGE_NEARNESS}
    )
    SELECT tag."slug", tag."name", tag."language"
    FROM newest
    JOIN "ArticleTag" AS shared ON shared."articleId" = newest."articleId" AND shared."tagId" <> ${tagId}::uuid
    JOIN "Tag" AS tag ON tag."id" = shared."tagId"
    GROUP BY tag."id" ORDER BY count(*) DESC, tag."name" LIMIT ${limit}`;
}

const instants = (spans: Span[], edge: keyof Span) => spans.map((span) => span[edge].toISOString());
