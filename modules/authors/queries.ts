import "server-only";
import { previewPath } from "@/modules/media/image";
import { pictureSelect, toPicture } from "@/modules/media/picture";
import { db } from "@/modules/platform/db";
import { isId } from "@/modules/platform/id";
import type { AuthorProfile } from "./author";
import type { AuthorSheet } from "./keeping";

export async function readAuthor(slug: string): Promise<AuthorProfile | null> {
  const author = await db().author.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, role: true, bio: true, image: { select: pictureSelect } },
  });
  if (!author) return null;

  const { image, ...facts } = author;
  return { ...facts, picture: image && toPicture(image) };
}

const DESK_PAGE = 50;
const MOST_OPTIONS = 2_000;

export type DeskAuthor = { id: string; name: string; slug: string; role: string; isStaff: boolean; storyCount: number };

/** Authors for the desk by name, a page at a time. @param after the `next` of the page before */
export async function listDeskAuthors(words: string, after: string | null) {
  const [name, id] = readPlace(after);
  const rows = await db().$queryRaw<DeskAuthor[]>`
    SELECT author."id", author."name", author."slug", author."role", author."personId" IS NOT NULL AS "isStaff",
      (SELECT count(*)::int FROM "ArticleAuthor" entry WHERE entry."authorId" = author."id") AS "storyCount"
    FROM "Author" author
    WHERE strpos(lower(author."name" || ' ' || author."slug"), lower(${words})) > 0
      AND (lower(author."name"), author."id") > (${name}, ${id}::uuid)
    ORDER BY lower(author."name"), author."id" LIMIT ${DESK_PAGE + 1}`;
  const shown = rows.slice(0, DESK_PAGE);
  const last = shown.at(-1);
  return { authors: shown, next: rows.length > DESK_PAGE && last ? `${last.id} ${last.name.toLowerCase()}` : null };
}

const FIRST_ID = "00000000-0000-0000-0000-000000000000";

function readPlace(after: string | null): [name: string, id: string] {
  const [id = "", ...name] = after?.split(" ") ?? [];
  return isId(id) ? [name.join(" "), id] : ["", FIRST_ID];
}

/** One author for the desk; null where there is none. */
export async function readAuthorSheet(authorId: string): Promise<AuthorSheet | null> {
  if (!isId(authorId)) return null;
  const author = await db().author.findUnique({
    where: { id: authorId },
    select: {
      ...{ id: true, version: true, name: true, slug: true, role: true, bio: true, personId: true, imageId: true },
      _count: { select: { articles: true } },
    },
  });
  if (!author) return null;
  const { imageId, _count, ...facts } = author;
  const picture = imageId === null ? null : { id: imageId, url: previewPath(imageId) };
  return { ...facts, picture, storyCount: _count.articles };
}

export async function listAuthorOptions(): Promise<{ value: string; label: string }[]> {
  const authors = await db().author.findMany({
    orderBy: { name: "asc" },
    take: MOST_OPTIONS,
    select: { id: true, name: true },
  });
  return authors.map(({ id, name }) => ({ value: id, label: name }));
}

/** Members of staff who write under no name yet, and the one who writes under this. */
export async function listPeopleFor(authorId: string | null): Promise<{ value: string; label: string }[]> {
  const people = await db().person.findMany({
    where: { OR: [{ author: null, deactivatedAt: null }, ...(authorId ? [{ author: { id: authorId } }] : [])] },
    orderBy: { name: "asc" },
    take: MOST_OPTIONS,
    select: { id: true, name: true },
  });
  return people.map(({ id, name }) => ({ value: id, label: name }));
}
