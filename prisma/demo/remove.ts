import { isUnused } from "@/modules/media/library-rows";
import { db, type Transaction } from "@/modules/platform/db";
import type { Job } from "@/modules/platform/job";
import { enqueue } from "@/modules/platform/queue";
import { store } from "@/modules/platform/storage";
import { paperSchema } from "@/modules/settings/paper";
import { pressJob } from "@/modules/snapshots/change";
import { pressPathsJob } from "@/modules/snapshots/press-jobs";
import { DEMO_SOURCE } from "./demo-id";
import { listPrintedPaths } from "./printed";

/** removed: rows of the sample that went. kept: names of those that real people or real stories hold on to. */
export type DemoRemoval = { removed: { articles: number; pages: number; pictures: number }; kept: string[] };

const OF_THE_DEMO = { source: DEMO_SOURCE };
const TIMEOUT_IN_MILLISECONDS = 120_000;

/**
 * Takes the sample paper away. Kept, and named: newsletters somebody subscribed to or wrote, a magazine somebody ordered, and tags,
 * authors and pictures that stories of the newsroom's own have come to use.
 */
export async function removeDemo(now: Date): Promise<DemoRemoval> {
  // Whatever is printed before the rows are gone shows them still: it is printed again.
  const printed = pressPathsJob(await listPrintedPaths(), new Date(now.getTime() + TIMEOUT_IN_MILLISECONDS));
  const { removal, files } = await db().$transaction((transaction) => removeRows(transaction, printed), {
    timeout: TIMEOUT_IN_MILLISECONDS,
  });
  // After the commit: a file without a row is lost space, a row without its file a broken page.
  for (const name of files.originals) await store("originals").remove(name);
  for (const name of files.media) await store("media").remove(name);
  return removal;
}

async function removeRows(transaction: Transaction, printed: Job) {
  await transaction.alert.deleteMany({ where: OF_THE_DEMO });
  const sounds = await transaction.narration.findMany({
    where: { article: OF_THE_DEMO },
    select: { path: true, timesPath: true },
  });
  const { count: articles } = await transaction.article.deleteMany({ where: OF_THE_DEMO });
  const { count: pages } = await transaction.page.deleteMany({ where: OF_THE_DEMO });
  await removeOffers(transaction);
  await transaction.tag.deleteMany({ where: { ...OF_THE_DEMO, articles: { none: {} }, lead: { none: {} } } });
  await transaction.author.deleteMany({ where: { ...OF_THE_DEMO, articles: { none: {} } } });
  const pictures = await removePictures(transaction);
  await unnamePaper(transaction);

  await enqueue(transaction, printed);
  await enqueue(transaction, pressJob({ kind: "everything", reason: "demo removed" }));
  const removed = { articles, pages, pictures: pictures.count };
  const { originals, media } = pictures.files;
  const files = {
    originals,
    media: [...media, ...sounds.flatMap(({ path, timesPath }) => (timesPath ? [path, timesPath] : [path]))],
  };
  return { removal: { removed, kept: await keptNames(transaction) }, files };
}

/** A reader's subscription and a buyer's order are theirs, whatever became of what they asked for. */
async function removeOffers(transaction: Transaction): Promise<void> {
  await transaction.issue.deleteMany({ where: OF_THE_DEMO });
  await transaction.newsletter.deleteMany({
    where: { ...OF_THE_DEMO, subscriptions: { none: {} }, issues: { none: {} } },
  });
  await transaction.magazine.deleteMany({
    where: { ...OF_THE_DEMO, editions: { none: { preorders: { some: {} } } } },
  });
}

async function removePictures(transaction: Transaction) {
  const gone = await transaction.$queryRaw<{ id: string; originalPath: string }[]>`
    SELECT image."id", image."originalPath" FROM "Image" image
    WHERE image."source" = ${DEMO_SOURCE} AND ${isUnused} FOR UPDATE`;
  const ids = gone.map(({ id }) => id);
  const renditions = await transaction.rendition.findMany({ where: { imageId: { in: ids } }, select: { path: true } });
  const { count } = await transaction.image.deleteMany({ where: { id: { in: ids } } });
  const originals = gone.map(({ originalPath }) => originalPath);
  const media = renditions.map(({ path }) => path);
  return { count, files: { originals, media: await withoutShared(transaction, media) } };
}

/** Files are named by their content: another picture may have the same rendition. */
async function withoutShared(transaction: Transaction, paths: string[]): Promise<string[]> {
  const rows = await transaction.rendition.findMany({ where: { path: { in: paths } }, select: { path: true } });
  const shared = new Set(rows.map(({ path }) => path));
  return paths.filter((path) => !shared.has(path));
}

/** Settings that somebody has made their own since are not the sample's any more. */
async function unnamePaper(transaction: Transaction): Promise<void> {
  const row = await transaction.setting.findUnique({ where: { key: "paper" } });
  const parsed = paperSchema.safeParse(row?.value);
  if (parsed.success && parsed.data.isSample) await transaction.setting.delete({ where: { key: "paper" } });
}

async function keptNames(transaction: Transaction): Promise<string[]> {
  const select = { name: true };
  const rows = [
    ...(await transaction.newsletter.findMany({ where: OF_THE_DEMO, select })),
    ...(await transaction.tag.findMany({ where: OF_THE_DEMO, select })),
    ...(await transaction.author.findMany({ where: OF_THE_DEMO, select })),
  ];
  const magazines = await transaction.magazine.findMany({ where: OF_THE_DEMO, select: { title: true } });
  return [...rows.map(({ name }) => name), ...magazines.map(({ title }) => title)];
}
