import "server-only";
import type { Transaction } from "@/modules/platform/db";
import type { Archive, ArchivedAuthor, ArchivedTag } from "./archive";
import type { ImageIds } from "./pictures-in-body";
import { insertUnderFreeSlugs } from "./slug-holders";
import { stableId } from "./stable-id";

/** Slug in the archive → id of the row here. */
export type RowIds = Map<string, string>;
export type Written = { ids: RowIds; addedCount: number };

/** A tag of the same slug is the same tag: ours stays as it is. */
export async function writeTags(transaction: Transaction, archive: Archive): Promise<Written> {
  const slugs = archive.tags.map((tag) => tag.slug);
  const ids = await tagIdsOf(transaction, slugs);
  const missing = archive.tags.filter((tag) => !ids.has(tag.slug));

  await transaction.tag.createMany({ data: missing.map((tag) => tagRow(archive.source, tag)), skipDuplicates: true });
  const all = await tagIdsOf(transaction, slugs);
  await hangBelowParents(transaction, missing, all);
  return { ids: all, addedCount: missing.length };
}

async function tagIdsOf(transaction: Transaction, slugs: string[]): Promise<RowIds> {
  const rows = await transaction.tag.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } });
  return new Map(rows.map((row) => [row.slug, row.id]));
}

const tagRow = (source: string, tag: ArchivedTag) => ({
  slug: tag.slug,
  name: tag.name,
  kind: tag.kind,
  description: tag.description ?? "",
  language: tag.language ?? null,
  position: tag.position ?? 0,
  source,
});

async function hangBelowParents(transaction: Transaction, tags: ArchivedTag[], ids: RowIds): Promise<void> {
  for (const tag of tags) {
    const parentId = tag.parentSlug && ids.get(tag.parentSlug);
    if (parentId) await transaction.tag.update({ where: { slug: tag.slug }, data: { parentId } });
  }
}

/** The same slug and the same name are the same person; a namesake's address goes to who had it first. */
export async function writeAuthors(
  transaction: Transaction,
  archive: Archive,
  imageIds: ImageIds,
): Promise<Written & { slugs: ReadonlyMap<string, string> }> {
  const idOf = (author: ArchivedAuthor) => stableId(archive.source, "author", author.slug);
  const known = await transaction.author.findMany({
    where: {
      OR: [{ slug: { in: archive.authors.map(({ slug }) => slug) } }, { id: { in: archive.authors.map(idOf) } }],
    },
    select: { id: true, slug: true, name: true },
  });

  const ids: RowIds = new Map();
  const slugs = new Map<string, string>();
  for (const author of archive.authors) {
    const same = known.find((row) => row.id === idOf(author) || (row.slug === author.slug && row.name === author.name));
    if (!same) continue;
    ids.set(author.slug, same.id);
    slugs.set(author.slug, same.slug);
  }

  const missing = archive.authors.filter((author) => !ids.has(author.slug));
  const rows = missing.map((author) => ({ ...authorRow(archive.source, author, imageIds), id: idOf(author) }));
  const given = await insertUnderFreeSlugs(rows, (data) =>
    transaction.author.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } }),
  );
  for (const author of missing) {
    ids.set(author.slug, idOf(author));
    slugs.set(author.slug, given.get(idOf(author)) ?? author.slug);
  }
  return { ids, slugs, addedCount: missing.length };
}

const authorRow = (source: string, author: ArchivedAuthor, imageIds: ImageIds) => ({
  slug: author.slug,
  name: author.name,
  role: author.role ?? "",
  bio: author.bio ?? "",
  imageId: (author.pictureId && imageIds.get(author.pictureId)) ?? null,
  source,
});
