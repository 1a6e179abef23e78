import "server-only";
import { previewPath } from "@/modules/media/image";
import { db } from "@/modules/platform/db";
import { isId } from "@/modules/platform/id";
import type { Span } from "@/modules/settings/calendar";
import type { TagSheet } from "./keeping";
import type { Section, TagHub, TagKind, TagLink } from "./tag";

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

const DESK_PAGE = 50;
const MOST_OPTIONS = 2_000;

export type DeskTag = {
  id: string;
  name: string;
  slug: string;
  kind: TagKind;
  language: string | null;
  parentName: string | null;
  storyCount: number;
};

/** Tags for the desk by name, a page at a time. @param after the `next` of the page before */
export async function listDeskTags(words: string, kind: TagKind | null, after: string | null) {
  const [name, id] = readPlace(after);
  const rows = await db().$queryRaw<DeskTag[]>`
    SELECT tag."id", tag."name", tag."slug", tag."kind", tag."language", parent."name" AS "parentName",
      (SELECT count(*)::int FROM "ArticleTag" entry WHERE entry."tagId" = tag."id") AS "storyCount"
    FROM "Tag" tag LEFT JOIN "Tag" parent ON parent."id" = tag."parentId"
    WHERE strpos(lower(tag."name" || ' ' || tag."slug"), lower(${words})) > 0
      AND (${kind}::text IS NULL OR tag."kind"::text = ${kind})
      AND (lower(tag."name"), tag."id") > (${name}, ${id}::uuid)
    ORDER BY lower(tag."name"), tag."id" LIMIT ${DESK_PAGE + 1}`;
  const shown = rows.slice(0, DESK_PAGE);
  const last = shown.at(-1);
  return { tags: shown, next: rows.length > DESK_PAGE && last ? `${last.id} ${last.name.toLowerCase()}` : null };
}

const FIRST_ID = "00000000-0000-0000-0000-000000000000";

function readPlace(after: string | null): [name: string, id: string] {
  const [id = "", ...name] = after?.split(" ") ?? [];
  return isId(id) ? [name.join(" "), id] : ["", FIRST_ID];
}

/** One tag for the desk; null where there is none. */
export async function readTagSheet(tagId: string): Promise<TagSheet | null> {
  if (!isId(tagId)) return null;
  const tag = await db().tag.findUnique({
    where: { id: tagId },
    select: {
      ...{ id: true, version: true, name: true, slug: true, kind: true, description: true, language: true },
      ...{ parentId: true, imageId: true, _count: { select: { articles: true } } },
    },
  });
  if (!tag) return null;
  const { imageId, _count, ...facts } = tag;
  const picture = imageId === null ? null : { id: imageId, url: previewPath(imageId) };
  return { ...facts, picture, storyCount: _count.articles };
}

/** Every tag to choose from; those that stand beneath another only where they are asked for. */
export async function listTagOptions({ onlyTop }: { onlyTop: boolean }): Promise<{ value: string; label: string }[]> {
  const tags = await db().tag.findMany({
    ...(onlyTop && { where: { parentId: null } }),
    orderBy: { name: "asc" },
    take: MOST_OPTIONS,
    select: { id: true, name: true },
  });
  return tags.map(({ id, name }) => ({ value: id, label: name }));
}

/** Every tag by its address, to choose from. */
export const listTagChoices = (): Promise<{ slug: string; name: string }[]> =>
  db().tag.findMany({ orderBy: { name: "asc" }, take: MOST_OPTIONS, select: { slug: true, name: true } });
