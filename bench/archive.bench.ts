import { readFileSync } from "node:fs";
import { closeDatabase, db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { PRESS_HEADER, pressPass } from "@/modules/snapshots/press-pass";
import { runSql } from "../processes/database/server.ts";
import { type Figure, report } from "./figure";
import { startWeb } from "./newsroom";

/**
 * What a page asks of the database in a small and in a large archive of the same ten years: pages of the real site, drawn by the
 * real web process, and the buffers PostgreSQL touched for each (pg_stat_statements).
 */
const [SMALL, LARGE] = (process.env.BENCH_ARCHIVE ?? "1000,1000000").split(",").map(Number) as [number, number];
const MONTH = `${new Date().getFullYear() - 5}/05`;

/** Lists of fixed length: the buffers of the page are compared. */
const pages = (oldest: number) => ({
  "front page": "/",
  "article, newest": "/articles/story-1",
  "article, oldest": `/articles/story-${oldest}`,
  "hub of a section": "/tags/tag-1",
  "RSS feed": "/feed.xml",
  "RSS feed of a section": "/tags/tag-1/feed.xml",
  "author's page": "/authors/author-1",
  corrections: "/corrections",
});
/** Their stories lie scattered over the years, one to a block, where a small archive has them all in a few: no bound holds that. */
const SCATTERED = new Set(["author's page", "corrections"]);
/** Lists as long as the month was busy: the buffers of each story listed are compared. */
const monthPages = { "hub, a month five years back": [`/tags/tag-1/${MONTH}`, `/tags/tag-1/${MONTH}/15`] as const };

await runSql(env().DATABASE_URL, "CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
const small = await measure(SMALL);
const large = await measure(LARGE);
report(
  "archive",
  [...small.keys()].flatMap((name) => figuresOf(name, small.get(name) ?? 0, large.get(name) ?? 0)),
);
await closeDatabase();

function figuresOf(name: string, before: number, after: number): Figure[] {
  return [
    { name: `${name}: buffers at ${SMALL} stories`, value: before, unit: "" },
    { name: `${name}: buffers at ${LARGE} stories`, value: after, unit: "" },
    {
      name: `${name}: times as many`,
      value: after / before,
      unit: "×",
      ...(!SCATTERED.has(name) && { bound: { atMost: 2 } }),
    },
  ];
}

async function measure(count: number): Promise<Map<string, number>> {
  await makeArchive(count);
  const web = await startWeb();
  const buffers = new Map<string, number>();
  for (const [name, path] of Object.entries(pages(count))) buffers.set(name, (await draw(path)).buffers);
  for (const [name, [month, day]] of Object.entries(monthPages)) {
    const whole = await draw(month);
    const page = whole.storyCount > 0 ? whole : await draw(day); // a busy month is told by days
    buffers.set(name, page.buffers / Math.max(1, page.storyCount));
  }
  await web.stop();
  return buffers;
}

async function makeArchive(count: number): Promise<void> {
  console.log(`  making ${count} stories …`);
  const tables = `"Article", "Tag", "Author" CASCADE`;
  const rows = readFileSync("bench/archive-rows.sql", "utf8").replaceAll(":count", String(count));
  const [insert = "", vacuum = ""] = rows.split("VACUUM");
  await runSql(env().DATABASE_URL, `TRUNCATE ${tables}; ${insert}`);
  await runSql(env().DATABASE_URL, `VACUUM${vacuum}`);
}

/** Drawn twice before it counts: plans are made and catalogues read by then. */
async function draw(path: string): Promise<{ buffers: number; storyCount: number }> {
  await ask(path);
  await ask(path);
  await db().$queryRaw`SELECT pg_stat_statements_reset()::text`;
  const page = await ask(path);
  const [row] = await db().$queryRaw<{ buffers: number }[]>`
    SELECT sum(shared_blks_hit + shared_blks_read)::int AS buffers FROM pg_stat_statements
    WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND query NOT LIKE '%pg_stat_statements%'`;
  const main = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
  return { buffers: row?.buffers ?? 0, storyCount: new Set(main.match(/\/articles\/story-\d+/g)).size };
}

async function ask(path: string): Promise<string> {
  const headers = { [PRESS_HEADER]: pressPass(env().AUTH_SECRET) };
  const response = await fetch(env().SITE_URL + path, { headers, signal: AbortSignal.timeout(60_000) });
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return response.text();
}
