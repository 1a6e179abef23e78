import { randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { store } from "@/modules/platform/storage";
import {
  continueReprint,
  printChange,
  printMentions,
  printPaths,
  reprintForBuild,
  startReprint,
  sweepDue,
} from "./commands";
import type { Press } from "./draw";
import { packHot } from "./pack";
import { SHOWS_HEADER } from "./press-pass";
import { printPath } from "./print";
import { clearShelf, shelvePage, shelveWithdrawn } from "./shelf";
import { etagOf, snapshotNames } from "./snapshot";

const signal = new AbortController().signal;
/** Stands for the web process: draws a page that says how often it was drawn, and answers with what is printed. */
const drawings = new Map<string, number>();
const absent = new Set<string>();
let server: Server;
let press: Press;

/** How fresh the last drawing of a path was to be. */
const wishes = new Map<string, number>();

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    if (request.method === "HEAD") {
      const printed = await store("snapshots").read(snapshotNames(path).file);
      return void response.writeHead(printed ? 200 : 404, printed ? { etag: etagOf(printed) } : {}).end();
    }
    drawings.set(path, (drawings.get(path) ?? 0) + 1);
    wishes.set(path, Number(request.headers[SHOWS_HEADER]));
    await new Promise((resolve) => setTimeout(resolve, 5));
    response.writeHead(absent.has(path) ? 404 : 200).end(`<!DOCTYPE html><p>${path} ${drawings.get(path)}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  press = { webUrl: `http://127.0.0.1:${port}`, secret: "secret", clock: () => new Date() };
});

afterAll(() => server.close());

async function story(publishedAt: Date): Promise<{ id: string; slug: string }> {
  const slug = `story-${randomUUID()}`;
  const article = await db().article.create({ data: { slug, language: "en", headline: "Ice" } });
  const body = { type: "doc", content: [] };
  const revision = await db().revision.create({
    data: { articleId: article.id, number: 1, headline: "Ice", standfirst: "", body, createdBy: "Ann" },
  });
  await db().article.update({ where: { id: article.id }, data: { publicRevisionId: revision.id, publishedAt } });
  return { id: article.id, slug };
}

const printedText = async (path: string) =>
  (await store("snapshots").read(`${path.slice(1)}/index.html`))?.toString() ?? null;
const waitingJobs = (name: string) =>
  db().$queryRaw<{ data: unknown }[]>`SELECT data FROM jobs.job WHERE name = ${name} AND state = 'created'`;

test("a page is printed with its compressed companions, all of one time", async () => {
  expect(await printPath("/about", press)).toBe("printed");

  const times = await Promise.all(
    ["", ".br", ".gz"].map((suffix) => store("snapshots").madeAt(`about/index.html${suffix}`)),
  );
  expect(new Set(times.map(Number)).size).toBe(1);
});

test("prints of one page asked for at once are drawn at most twice, and the last sees everything", async () => {
  await Promise.all(Array.from({ length: 10 }, () => printPath("/burst", press)));

  expect(drawings.get("/burst")).toBe(2);
  expect(await printedText("/burst")).toContain("/burst 2");
});

test("who joins a print that waits has it show what he wants, and the page counts as that fresh", async () => {
  const [early, late] = [new Date(Date.now() - 5_000), new Date()];
  await Promise.all([early, early, late].map((shows) => printPath("/joined", press, shows)));

  expect(wishes.get("/joined")).toBe(late.getTime());
  expect(await store("snapshots").madeAt("joined/index.html")).toEqual(late);
});

test("a print that began earlier never replaces a later one", async () => {
  const [early, late] = [new Date("2026-11-23T09:00:00Z"), new Date("2026-11-23T09:00:01Z")];

  expect(await shelvePage("/race", Buffer.from("later"), late)).toBe(true);
  expect(await shelvePage("/race", Buffer.from("earlier"), early)).toBe(false);
  expect(await printedText("/race")).toBe("later");
});

test("of two prints that are put in place at once, the later stands, however long the earlier takes", async () => {
  const [early, late] = [new Date("2026-11-23T09:00:00Z"), new Date("2026-11-23T09:00:01Z")];
  const large = Buffer.from(Array.from({ length: 40_000 }, () => randomUUID()).join(" "));

  const earlier = shelvePage("/slow-race", large, early);
  await shelvePage("/slow-race", Buffer.from("later"), late);
  await earlier;

  expect(await printedText("/slow-race")).toBe("later");
});

test("a print that began before a page was taken away does not bring it back", async () => {
  const [early, late] = [new Date("2026-11-23T09:00:00Z"), new Date("2026-11-23T09:00:01Z")];
  await shelvePage("/taken-away", Buffer.from("stands"), early);

  expect(await clearShelf("/taken-away", late)).toBe(true);
  expect(await shelvePage("/taken-away", Buffer.from("overtaken"), early)).toBe(false);
  expect(await printedText("/taken-away")).toBeNull();
  expect(await shelvePage("/taken-away", Buffer.from("anew"), new Date("2026-11-23T09:00:02Z"))).toBe(true);
});

test("nothing is kept of an address that never was", async () => {
  await clearShelf("/never-was", new Date());
  expect(await store("snapshots").has("never-was/cleared")).toBe(false);
});

test("a story withdrawn while it is being printed stays withdrawn", async () => {
  const [early, late] = [new Date("2026-11-23T09:00:00Z"), new Date("2026-11-23T09:00:01Z")];
  await shelveWithdrawn("/articles/secret", "gone", late);

  expect(await shelvePage("/articles/secret", Buffer.from("the story"), early)).toBe(false);
  expect(await printedText("/articles/secret")).toBeNull();

  expect(await shelvePage("/articles/secret", Buffer.from("back again"), new Date("2026-11-23T09:00:02Z"))).toBe(true);
  expect(await store("snapshots").has("articles/secret/gone.html")).toBe(false);
});

test("a page that is no more leaves nothing behind", async () => {
  await printPath("/leaving", press);
  absent.add("/leaving");

  expect(await printPath("/leaving", press)).toBe("absent");
  expect(await printedText("/leaving")).toBeNull();
});

test("a withdrawn story is answered with the page that says so", async () => {
  const { id, slug } = await story(new Date());
  await db().article.update({ where: { id }, data: { withdrawnAt: new Date() } });
  absent.add(`/articles/${slug}`);

  expect(await printPath(`/articles/${slug}`, press)).toBe("withdrawn");
  expect((await store("snapshots").read(`articles/${slug}/gone.html`))?.toString()).toContain("/gone 1");
});

test("an address a story left leads to where it is now", async () => {
  const { id, slug } = await story(new Date());
  await db().redirect.create({ data: { fromPath: "/articles/before", articleId: id } });
  absent.add("/articles/before");

  expect(await printPath("/articles/before", press)).toBe("moved");
  expect((await store("snapshots").read("articles/before/moved"))?.toString()).toBe(`/articles/${slug}`);
});

test("a published story is printed before the job is done, its archives after", async () => {
  const { id, slug } = await story(new Date());
  await printChange({ kind: "article", articleId: id }, false, press, signal);

  expect(await printedText(`/articles/${slug}`)).toContain(slug);
  expect(await store("snapshots").has("index.html")).toBe(true);
  expect(JSON.stringify(await waitingJobs("press-paths"))).toContain("/sitemap.xml");
  expect(await waitingJobs("press-newest")).toHaveLength(1);
});

test("a press that cannot draw fails its job and leaves what stood", async () => {
  await printPath("/standing", press);
  const broken = { ...press, webUrl: "http://127.0.0.1:9" };

  await expect(printPath("/standing", broken)).rejects.toThrow();
  expect(await printedText("/standing")).toContain("/standing 1");
});

test("a reprint goes on where it was stopped, and a new build starts one only once", async () => {
  const { slug } = await story(new Date());
  await startReprint("test", new Date());
  for (let stretch = 0; stretch < 20; stretch++) await continueReprint("test", press, signal);

  expect(await printedText(`/articles/${slug}`)).toContain(slug);
  expect(await db().reprint.findUniqueOrThrow({ where: { reason: "test" } })).toMatchObject({ cursor: null });
  expect((await db().reprint.findUniqueOrThrow({ where: { reason: "test" } })).finishedAt).not.toBeNull();

  await Promise.all([reprintForBuild("b1", new Date()), reprintForBuild("b1", new Date())]);
  const jobs = (await waitingJobs("reprint")).filter(({ data }) => JSON.stringify(data).includes("build:b1"));
  expect(jobs).toHaveLength(1);
});

test("a scheduled story whose job was lost is found by the sweep, once", async () => {
  const soon = new Date(Date.now() + 60_000);
  const { id } = await story(soon);
  const later = new Date(soon.getTime() + 1_000);
  await sweepDue(later);
  await sweepDue(later);

  const jobs = (await waitingJobs("publish-due")).filter(({ data }) => JSON.stringify(data).includes(id));
  expect(jobs).toHaveLength(1);
});

test("hot pages are packed smaller once, and stay the same page of the same time", async () => {
  const file = "index.html";
  const text = Buffer.from(
    Array.from({ length: 400 }, (_, index) => `<p>Line ${index} of ${randomUUID()}</p>`).join("\n"),
  );
  const madeAt = new Date(Date.now() + 1_000); // after all others of this file
  await shelvePage("/", text, madeAt);
  const [loose, inode] = [await sizeOf(`${file}.br`), statSync(store("snapshots").fileOf(file)).ino];

  await packHot(new Date(), signal);
  const packed = (await store("snapshots").read(`${file}.br`)) ?? Buffer.alloc(0);
  expect(packed.length).toBeLessThan(loose);
  expect(brotliDecompressSync(packed).equals(text)).toBe(true);
  for (const name of [file, `${file}.br`]) expect(await store("snapshots").madeAt(name)).toEqual(madeAt);

  const repacked = statSync(store("snapshots").fileOf(file)).ino;
  expect(repacked).not.toBe(inode); // so that the web process looks again
  await packHot(new Date(), signal);
  expect(statSync(store("snapshots").fileOf(file)).ino).toBe(repacked);
});

const sizeOf = async (name: string) => (await store("snapshots").read(name))?.length ?? 0;

test("a page that names a story which is told anew is printed again wherever it stands, and no other", async () => {
  const [told, naming, silent] = [
    await story(new Date("2019-03-01")),
    await story(new Date("2019-03-02")),
    await story(new Date("2019-03-03")),
  ];
  const old = new Date(Date.now() - 60_000);
  await shelvePage(
    `/articles/${naming.slug}`,
    Buffer.from(`<a href="/articles/${told.slug}">An old headline</a>`),
    old,
  );
  await shelvePage(`/articles/${silent.slug}`, Buffer.from("<p>Nothing of it"), old);

  await printMentions({ addresses: [`/articles/${told.slug}`] }, press, signal);
  expect(await printedText(`/articles/${naming.slug}`)).toContain(`/articles/${naming.slug} 1`);
  expect(await printedText(`/articles/${silent.slug}`)).toBe("<p>Nothing of it");
});

test("the days of a tag are printed for their first reader only, and printed again where they stand", async () => {
  const [standing, unread] = ["/tags/ice/2026/11/22", "/tags/ice/2026/11/23"];
  await shelvePage(standing, Buffer.from("before"), new Date(Date.now() - 60_000));

  await printPaths([standing, unread], new Date(), false, press, signal);
  expect(await printedText(standing)).toContain(`${standing} 1`);
  expect(drawings.has(unread)).toBe(false);
});
