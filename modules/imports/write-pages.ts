import "server-only";
import type { Transaction } from "@/modules/platform/db";
import type { Archive, ArchivedPage, ArchiveProblem } from "./archive";
import { type ImageIds, withImageIds } from "./pictures-in-body";
import { insertUnderFreeSlugs } from "./slug-holders";
import { stableId } from "./stable-id";

export type WrittenPages = {
  /** Slug in the archive → slug here. */
  slugs: Map<string, string>;
  addedCount: number;
  knownCount: number;
  problems: ArchiveProblem[];
};

/** Adds the pages that are not here yet (by source and the id there). */
export async function writePages(
  transaction: Transaction,
  archive: Archive,
  imageIds: ImageIds,
): Promise<WrittenPages> {
  const known = await transaction.page.findMany({
    where: { source: archive.source },
    select: { sourceId: true, slug: true },
  });
  const slugOfKnown = new Map(known.map((row) => [row.sourceId, row.slug]));
  const added = archive.pages.filter((page) => !slugOfKnown.has(page.sourceId));

  const rows = added.map((page) => pageRow(archive.source, page, imageIds));
  const given = await insertUnderFreeSlugs(rows, (data) =>
    transaction.page.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } }),
  );

  const slugs = new Map(archive.pages.flatMap((page) => pairOf(page, slugOfKnown.get(page.sourceId))));
  const problems: ArchiveProblem[] = [];
  for (const page of added) {
    const slug = given.get(pageId(archive.source, page)) ?? page.slug;
    slugs.set(page.slug, slug);
    if (slug !== page.slug) {
      problems.push({ where: page.slug, what: `The address /${page.slug} is taken here; this page is at /${slug}.` });
    }
  }
  return { slugs, addedCount: added.length, knownCount: archive.pages.length - added.length, problems };
}

const pairOf = (page: ArchivedPage, slug: string | undefined): [string, string][] => (slug ? [[page.slug, slug]] : []);

const pageId = (source: string, page: ArchivedPage) => stableId(source, "page", page.sourceId);

const pageRow = (source: string, page: ArchivedPage, imageIds: ImageIds) => ({
  id: pageId(source, page),
  slug: page.slug,
  language: page.language,
  title: page.title,
  standfirst: page.standfirst,
  body: withImageIds(page.body, imageIds),
  publishedAt: page.publishedAt,
  source,
  sourceId: page.sourceId,
});
