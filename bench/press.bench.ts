import { articlePath } from "@/modules/articles/article";
import { closeDatabase, db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { closeQueue } from "@/modules/platform/queue";
import { printPaths } from "@/modules/snapshots/commands";
import { report } from "./figure";
import { memoryInMegabytes, openSamplePaper, startWeb } from "./newsroom";

/** How many pages the press prints in a second, and whether it holds on to any of them. */
const PAGES = Number(process.env.BENCH_PAGES ?? 10_000);
const WARM_UP = PAGES / 5;
const TRANSACTION = { timeout: 300_000 };

await openSamplePaper();
const paths = await copyStories(PAGES);
const web = await startWeb();
const press = { webUrl: env().SITE_URL, secret: env().AUTH_SECRET, clock: () => new Date() };

await printTimed(paths.slice(0, WARM_UP));
const before = memory();
const seconds = await printTimed(paths.slice(WARM_UP));
const after = memory();

report("press", [
  { name: "pages printed a second", value: (PAGES - WARM_UP) / seconds, unit: "", bound: { atLeast: 50 } },
  { name: `memory of the press after ${PAGES} pages against ${WARM_UP}`, ...ratio(after.press, before.press) },
  { name: `memory of the web process, the same`, ...ratio(after.web, before.web) },
  { name: "memory of the press at the end", value: after.press, unit: "MB" },
  { name: "memory of the web process at the end", value: after.web, unit: "MB" },
]);
await web.stop();
await closeQueue();
await closeDatabase();

async function printTimed(some: string[]): Promise<number> {
  const startedAt = performance.now();
  await printPaths(some, new Date(), false, press, AbortSignal.timeout(3_600_000));
  return (performance.now() - startedAt) / 1000;
}

function memory() {
  globalThis.gc?.();
  return { press: memoryInMegabytes(process.pid), web: memoryInMegabytes(web.pid) };
}

function ratio(after: number, before: number) {
  return { value: after / before, unit: "times", bound: { atMost: 1.2 } };
}

/** The sample's stories again and again under other addresses: pages of honest length. */
async function copyStories(count: number): Promise<string[]> {
  await db().$transaction(async (transaction) => {
    await transaction.$executeRaw`
      CREATE TEMP TABLE copy ON COMMIT DROP AS
      SELECT gen_random_uuid() AS copy_id, gen_random_uuid() AS copy_revision, n, original.*
      FROM generate_series(1, ${count}::int) n
      JOIN (
        SELECT article.*, row_number() OVER () - 1 AS place, count(*) OVER () AS total
        FROM "Article" article WHERE "publishedAt" <= now() AND "withdrawnAt" IS NULL
      ) original ON original.place = n % original.total`;
    await transaction.$executeRaw`
      INSERT INTO "Article" (id, slug, language, headline, standfirst, "sectionId", "wordCount", "heroImageId", "heroCaption", "changedAt")
      SELECT copy_id, 'copy-' || n, language, headline || ' ' || n, standfirst, "sectionId", "wordCount", "heroImageId", "heroCaption", now()
      FROM copy`;
    await transaction.$executeRaw`
      INSERT INTO "Revision" (id, "articleId", number, headline, standfirst, body, "createdBy")
      SELECT copy_revision, copy_id, 1, copy.headline, copy.standfirst, body, 'bench'
      FROM copy JOIN "Revision" revision ON revision.id = copy."publicRevisionId"`;
    await transaction.$executeRaw`
      UPDATE "Article" article SET "publicRevisionId" = copy_revision, "publishedAt" = copy."publishedAt" - n * interval '1 minute'
      FROM copy WHERE article.id = copy_id`;
    await transaction.$executeRaw`
      INSERT INTO "ArticleTag" ("articleId", "tagId", position, "publishedAt")
      SELECT copy_id, "tagId", position, copy."publishedAt" - n * interval '1 minute'
      FROM copy JOIN "ArticleTag" tag ON tag."articleId" = copy.id`;
    await transaction.$executeRaw`
      INSERT INTO "ArticleAuthor" ("articleId", "authorId", position, "publishedAt")
      SELECT copy_id, "authorId", position, copy."publishedAt" - n * interval '1 minute'
      FROM copy JOIN "ArticleAuthor" author ON author."articleId" = copy.id`;
  }, TRANSACTION);
  return Array.from({ length: count }, (_, index) => articlePath(`copy-${index + 1}`));
}
