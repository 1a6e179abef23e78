import "server-only";
import { authorPath } from "@/modules/authors/author";
import { db, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { pressJob } from "@/modules/snapshots/change";
import type { Archive, ArchiveProblem } from "./archive";
import type { ImageIds } from "./pictures-in-body";
import { writeArticles } from "./write-articles";
import { writePages } from "./write-pages";
import { writeAuthors, writeTags } from "./write-people-and-tags";
import { writeRedirects } from "./write-redirects";

/** added: rows that this run wrote. known: those that an earlier run had brought. */
export type ImportReport = {
  added: { articles: number; pages: number; authors: number; tags: number; redirects: number };
  known: { articles: number; pages: number };
  problems: ArchiveProblem[];
};

/** Told after every hundred articles, for the person who waits. */
type Progress = (doneCount: number) => void;

const TRANSACTION = { maxWait: 10_000, timeout: 30 * 60_000 };

/**
 * Writes an archive, all of it or nothing; what an earlier run brought stays as it is, so that a second run adds nothing.
 * @param imageIds the archive's picture ids → stored images; figures without one become their captions
 */
export async function importArchive(
  archive: Archive,
  imageIds: ImageIds,
  now: Date,
  onProgress: Progress = () => {},
): Promise<ImportReport> {
  return db().$transaction(async (transaction) => {
    await waitForOtherImports(transaction);
    const report = await writeEverything(transaction, archive, imageIds, now, onProgress);

    const addedCount = Object.values(report.added).reduce((sum, count) => sum + count, 0);
    if (addedCount > 0) await enqueue(transaction, pressJob({ kind: "everything", reason: "import" }));
    return report;
  }, TRANSACTION);
}

async function writeEverything(
  transaction: Transaction,
  archive: Archive,
  images: ImageIds,
  now: Date,
  onProgress: Progress,
): Promise<ImportReport> {
  const tags = await writeTags(transaction, archive);
  const authors = await writeAuthors(transaction, archive, images);
  const rows = { tags: tags.ids, authors: authors.ids, images };
  const articles = await writeArticles(transaction, archive, rows, now, onProgress);
  const pages = await writePages(transaction, archive, images);
  const targets = {
    articles: articles.ids,
    paths: new Map([...movedPages(pages.slugs), ...movedAuthors(authors.slugs)]),
  };
  const redirects = await writeRedirects(transaction, archive.redirects, targets);

  return {
    added: {
      articles: articles.addedCount,
      pages: pages.addedCount,
      authors: authors.addedCount,
      tags: tags.addedCount,
      redirects: redirects.addedCount,
    },
    known: { articles: articles.knownCount, pages: pages.knownCount },
    problems: [...archive.problems, ...articles.problems, ...pages.problems, ...redirects.problems],
  };
}

const movedPages = (slugs: ReadonlyMap<string, string>) =>
  [...slugs].map(([slug, here]): [string, string] => [`/${slug}`, `/${here}`]);

const movedAuthors = (slugs: ReadonlyMap<string, string>) =>
  [...slugs].map(([slug, here]): [string, string] => [authorPath(slug), authorPath(here)]);

/** Two imports at once would look for the same slugs, and lock each other's rows in different orders. */
async function waitForOtherImports(transaction: Transaction): Promise<void> {
  await transaction.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('masthead import'))::text`;
}
