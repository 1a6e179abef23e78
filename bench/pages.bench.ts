import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import lighthouse, { type Result } from "lighthouse";
import { closeDatabase } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { closeQueue } from "@/modules/platform/queue";
import { CHROMIUM_FLAGS, findChromium } from "../processes/checks/chromium.ts";
import { freePort } from "../processes/database/free-port.ts";
import { runChild } from "./child";
import { type Figure, median, report } from "./figure";
import { openSamplePaper, startWeb, startWorker, untilIdle } from "./newsroom";

/**
 * What pages weigh over the wire, and what Lighthouse (mobile, default throttling) says of them: medians of five runs. An empty page
 * stands beside them: what this machine and its browser take of themselves, four times over, is in every figure.
 */
const PAGES = { article: "/articles/harbour-without-light", front: "/", hub: "/tags/ports" };
const EMPTY =
  '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Empty</title><p>Empty';
const RUNS = 5;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

await openSamplePaper({ withPictures: true });
const [web, worker] = [await startWeb(), await startWorker()];
await untilIdle();

const weights = await weigh();
const browser = await openBrowser();
const empty = await serveEmptyPage();
const scores: Figure[] = (await score("an empty page", empty.address)).map(({ bound, ...figure }) => figure);
empty.stop();
for (const [name, address] of Object.entries(PAGES)) scores.push(...(await score(name, address)));
await browser.close();
report("pages", [...weights, ...scores]);

await worker.stop();
await web.stop();
await closeQueue();
await closeDatabase();

async function weigh(): Promise<Figure[]> {
  const html = await fetchPage(PAGES.article, {});
  const fonts = await sizesOf(html.text, /<link[^>]*rel="preload"[^>]*as="font"[^>]*>/g, /href="([^"]+)"/);
  const islands = await sizesOf(html.text, /<script[^>]*src="[^"]+"/g, /src="([^"]+)"/);
  const frameworkScripts = [...html.text.matchAll(/<script[^>]*src="\/_next[^"]*"/g)].length;
  const saving = await fetchPage(PAGES.article, { "save-data": "on" });
  const askedFor = [...saving.text.matchAll(/rel="preload"|@font-face|<script[^>]*src/g)].length;

  return [
    { name: "article, HTML with its CSS, br", value: html.size / 1024, unit: "KB", bound: { atMost: 20 } },
    { name: "article, preloaded fonts", value: fonts / 1024, unit: "KB" },
    { name: "islands, br", value: islands / 1024, unit: "KB", bound: { atMost: 5 } },
    { name: "article before pictures", value: (html.size + fonts + islands) / 1024, unit: "KB", bound: { atMost: 90 } },
    { name: "scripts of the framework", value: frameworkScripts, unit: "", bound: { atMost: 0 } },
    { name: "with Save-Data: fonts and scripts asked for", value: askedFor, unit: "", bound: { atMost: 0 } },
  ];
}

async function fetchPage(address: string, headers: Record<string, string>) {
  const url = new URL(address, env().SITE_URL);
  const text = await (await fetch(url, { headers })).text();
  return { text, size: await sizeOf(address) };
}

async function sizesOf(html: string, tags: RegExp, address: RegExp): Promise<number> {
  const addresses = [...html.matchAll(tags)].flatMap(([tag]) => address.exec(tag)?.[1] ?? []);
  const sizes = await Promise.all(addresses.map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Bytes of the body as a browser is sent it. */
async function sizeOf(address: string): Promise<number> {
  const response = await fetch(new URL(address, env().SITE_URL), {
    method: "HEAD",
    headers: { "accept-encoding": "br" },
  });
  return Number(response.headers.get("content-length"));
}

async function openBrowser() {
  const port = await freePort();
  const profile = mkdtempSync(path.join(tmpdir(), "masthead-lighthouse-"));
  const flags = [...CHROMIUM_FLAGS, "--headless=new", `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`];
  const chromium = runChild(await findChromium(), [...new Set(flags), "about:blank"], {}, () => {});
  const deadline = Date.now() + 20_000;
  while (!(await fetch(`http://127.0.0.1:${port}/json/version`).catch(() => null))?.ok) {
    if (Date.now() > deadline) throw new Error("Chromium did not start");
    await wait(100);
  }
  const close = async () => {
    await chromium.stop();
    rmSync(profile, { recursive: true, force: true });
  };
  return { port, close };
}

async function serveEmptyPage() {
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(EMPTY));
  const port = await freePort();
  await once(server.listen(port, "127.0.0.1"), "listening");
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

async function score(name: string, address: string): Promise<Figure[]> {
  const runs: Result[] = [];
  for (let run = 0; run < RUNS; run++) {
    const result = await lighthouse(new URL(address, env().SITE_URL).href, { port: browser.port, output: "json" });
    if (!result) throw new Error(`Lighthouse could not open ${address}`);
    runs.push(result.lhr);
  }
  const metric = (id: string) => median(runs.map((run) => run.audits[id]?.numericValue ?? Number.NaN));

  return [
    ...CATEGORIES.map((category) => ({
      name: `${name}, Lighthouse ${category}`,
      value: median(runs.map((run) => Math.round((run.categories[category]?.score ?? 0) * 100))),
      unit: "",
      bound: { atLeast: 100 },
    })),
    { name: `${name}, LCP`, value: metric("largest-contentful-paint"), unit: "ms", bound: { atMost: 1_200 } },
    { name: `${name}, CLS`, value: metric("cumulative-layout-shift"), unit: "", bound: { atMost: 0 } },
    { name: `${name}, TBT`, value: metric("total-blocking-time"), unit: "ms", bound: { atMost: 10 } },
  ];
}
