import type { Page } from "@playwright/test";
import { faultsOf } from "./axe.ts";
import { expect, test } from "./fixtures";

const PATIENCE = 400_000;

/**
 * A fresh paper reads its front page aloud by and by, one story after another, and prints each anew. The first that stands in the
 * podcast is opened.
 */
async function openNarrated(page: Page) {
  await expect(async () => {
    const feed = await (await page.request.get("/podcast.xml")).text();
    const [, path = ""] = /<item>.*?<link>https?:\/\/[^/]+(\/articles\/[^<]+)</s.exec(feed) ?? [];
    expect(path).not.toBe("");
    await page.goto(path);
    await expect(page.locator("audio")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: PATIENCE, intervals: [3_000] });
}

const secondsIn = (page: Page) => page.locator("audio").evaluate((audio: HTMLAudioElement) => audio.currentTime);
const play = (page: Page) => page.locator("audio").evaluate((audio: HTMLAudioElement) => audio.play());
const pause = (page: Page) => page.locator("audio").evaluate((audio: HTMLAudioElement) => audio.pause());
/** By their places in the row, whatever language the story is in: back, on, speed, sleep. */
const button = (page: Page, place: number) => page.locator(".steps").getByRole("button").nth(place);

test.describe.configure({ timeout: PATIENCE + 80_000 });

test("a reader listens: faster, a step on, from a sentence, and later from where they stopped", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await openNarrated(page);
  await expect(page.locator("section.audio")).toContainText(/synthetic voice|синтезований голос/);
  expect(asked.filter((path) => /\.mp3$|sound\/.*\.json$|player/.test(path))).toEqual([]);

  await play(page);
  await expect.poll(() => secondsIn(page)).toBeGreaterThan(0.5);
  await button(page, 2).click();
  await expect(button(page, 2)).toHaveText("1.25×");
  expect(await page.locator("audio").evaluate((audio: HTMLAudioElement) => audio.playbackRate)).toBe(1.25);

  const before = await secondsIn(page);
  await button(page, 1).click();
  await expect.poll(() => secondsIn(page)).toBeGreaterThan(before + 14);
  await button(page, 3).click();
  await expect(button(page, 3)).toHaveText(/15/);

  // A click on a paragraph further down is heard from there, and its sentence is marked.
  const paragraph = page.locator(".body > p").nth(1);
  const words = (await paragraph.evaluate((element) => element.textContent ?? "")).replace(/\s+/g, " ");
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get("read-aloud") ?? [])].map((range) => range.toString()).join(" "));
  await expect(async () => {
    await paragraph.click({ position: { x: 60, y: 12 } });
    expect(words).toContain((await marked()).replace(/\s+/g, " ") || "nothing is marked");
  }).toPass();
  await expect(page.locator("story-audio")).toBeInViewport();

  await pause(page);
  const stoppedAt = await secondsIn(page);
  await page.reload();
  await play(page);
  await expect.poll(() => secondsIn(page)).toBeGreaterThan(stoppedAt - 2);
  expect(await faultsOf(page)).toEqual([]);
});

test("the arrow keys step while the player has the focus", async ({ page }) => {
  await openNarrated(page);
  await play(page);
  await button(page, 1).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => secondsIn(page)).toBeGreaterThan(14);
});

test("without script the browser's own player is there, and costs nothing until it is used", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await openNarrated(page);
  const audio = page.locator("audio");
  await expect(audio).toHaveAttribute("controls", "");
  await expect(audio).toHaveAttribute("preload", "none");

  const sound = await page.request.get((await audio.getAttribute("src")) ?? "", { headers: { Range: "bytes=0-2" } });
  expect(sound.status()).toBe(206);
  expect(sound.headers()["content-type"]).toBe("audio/mpeg");
  expect(sound.headers()["cache-control"]).toContain("immutable");
  expect((await sound.body()).toString()).toBe("ID3");
  await context.close();
});

test("the podcast names each sound with its true length", async ({ page }) => {
  await openNarrated(page);
  const feed = await (await page.request.get("/podcast.xml")).text();
  const [, url = "", length] = /<enclosure url="([^"]+)" length="(\d+)" type="audio\/mpeg"/.exec(feed) ?? [];
  const sound = await page.request.head(url);
  expect(sound.headers()["content-length"]).toBe(length);
  expect(feed).toContain("<itunes:duration>");
  const cover = await page.request.get("/social/@podcast.png");
  expect(cover.headers()["content-type"]).toBe("image/png");
});
