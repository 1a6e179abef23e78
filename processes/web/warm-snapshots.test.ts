import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { WarmSnapshots, type Wish } from "./warm-snapshots";

const folder = mkdtempSync(path.join(tmpdir(), "masthead-warm-"));
afterAll(() => rmSync(folder, { recursive: true }));

const KILOBYTE = 1024;
const THEMES = ["dark", "light", null] as const;
const WISHES: Wish[] = [false, true].flatMap((savesData) => THEMES.map((theme) => ({ theme, savesData })));

function print(slug: string): string {
  const file = path.join(folder, "articles", slug, "index.html");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    file,
    `<!DOCTYPE html><html lang="en"><head></head><body><p>${randomBytes(15_000).toString("hex")}</p></body></html>`,
  );
  return `/articles/${slug}`;
}

const open = (maxSizeInBytes: number) =>
  new WarmSnapshots(
    (name) => path.join(folder, name),
    { siteUrl: "https://paper.example", onionUrl: null },
    maxSizeInBytes,
  );

test("what is made for readers' wishes counts as memory, and pages go when it is full", async () => {
  const warm = open(200 * KILOBYTE);
  const addresses = Array.from({ length: 20 }, (_, index) => print(`wished-${index}`));
  for (const address of addresses) {
    for (const wish of WISHES) await warm.findFor(address, "gzip", wish);
  }

  expect(warm.sizeInBytes).toBeGreaterThan(100 * KILOBYTE);
  expect(warm.sizeInBytes).toBeLessThanOrEqual(200 * KILOBYTE);
  expect(warm.has(addresses.at(-1) ?? "")).toBe(true);
  expect(warm.has(addresses[0] ?? "")).toBe(false);
});

test("one page wished for in every way lets the others go, not itself", async () => {
  const warm = open(100 * KILOBYTE);
  const [first, second] = [print("first"), print("second")];
  warm.find(first, "br");
  warm.find(second, "br");
  for (const wish of WISHES) await warm.findFor(first, "identity", wish);

  expect([warm.has(first), warm.has(second)]).toEqual([true, false]);
});

test("many readers with one wish have the page made once", async () => {
  const address = print("shared");
  const warm = open(1_000 * KILOBYTE);
  const wish = { theme: "dark", savesData: false } as const;
  const copies = await Promise.all(Array.from({ length: 20 }, () => warm.findFor(address, "br", wish)));

  expect(new Set(copies).size).toBe(1);
  expect(copies[0]?.headers).toContain("private, no-cache");
});

test("a page whose packed companion is of another print is sent as it is", () => {
  const address = print("half");
  const file = path.join(folder, "articles/half/index.html");
  writeFileSync(`${file}.br`, "of another print");
  utimesSync(`${file}.br`, new Date(0), new Date(0));

  const copy = open(1_000 * KILOBYTE).find(address, "br");
  expect(copy?.bytes.length).toBe(statSync(file).size);
  expect(copy?.headers).not.toContain("Content-Encoding");
});
