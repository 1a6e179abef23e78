import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const STORY = "/articles/harbour-without-light";
const PATIENCE = 240_000;

/** A fresh paper has its front page read aloud within minutes; the page is printed anew then. */
async function openNarrated(page: Page, path = STORY) {
  await expect(async () => {
    await page.goto(path);
    await expect(page.locator("audio")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: PATIENCE, intervals: [3_000] });
}

const secondsIn = (page: Page) => page.locator("audio").evaluate((audio: HTMLAudioElement) => audio.currentTime);
const play = (page: Page) => page.locator("audio").evaluate((audio: HTMLAudioElement) => audio.play());
const pause = (page: Page) => page.locator("audio").evaluate((audio: HTMLAudioElement) => audio.pause());

test.describe.configure({ timeout: PATIENCE + 60_000 });

test("a reader listens: faster, a step on, from a sentence, and later from where they stopped", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await openNarrated(page);
  await expect(page.getByRole("region", { name: "Listen to this story" })).toContainText("synthetic voice");
  expect(asked.filter((path) => /\.mp3$|\.json$|player/.test(path))).toEqual([]);

  await play(page);
  await expect.poll(() => secondsIn(page)).toBeGreaterThan(0.5);
  await page.getByRole("button", { name: /^Speed/ }).click();
  await expect(page.getByRole("button", { name: "Speed: 1.25×" })).toBeVisible();
  expect(await page.locator("audio").evaluate((audio: HTMLAudioElement) => audio.playbackRate)).toBe(1.25);

  const before = await secondsIn(page);
  await page.getByRole("button", { name: "15 seconds on" }).click();
  await expect.poll(() => secondsIn(page)).toBeGreaterThan(before + 14);
  await page.getByRole("button", { name: /^Sleep/ }).click();
  await expect(page.getByRole("button", { name: "Stop after 15 min" })).toBeVisible();

  // A click on a paragraph far down is heard from there, and its sentence is marked.
  await page
    .locator(".body > p")
    .nth(5)
    .click({ position: { x: 60, y: 12 } });
  await expect.poll(() => secondsIn(page)).toBeGreaterThan(before + 30);
  await expect.poll(() => page.evaluate(() => CSS.highlights.has("read-aloud"))).toBe(true);
  const marked = () =>
    page.evaluate(() => String([...(CSS.highlights.get("read-aloud") ?? [])].map((range) => range.toString())));
  const paragraph = (
    await page
      .locator(".body > p")
      .nth(5)
      .evaluate((element) => element.textContent)
  ).replace(/\s+/g, " ");
  expect(paragraph).toContain((await marked()).replace(/\s+/g, " ").slice(0, 20));
  await expect(page.locator("section.audio")).toBeInViewport();

  await pause(page);
  const stoppedAt = await secondsIn(page);
  await page.reload();
  await play(page);
  await expect.poll(() => secondsIn(page)).toBeGreaterThan(stoppedAt - 2);
  const { violations } = await new AxeBuilder({ page }).include("section.audio").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test("the arrow keys step while the player has the focus", async ({ page }) => {
  await openNarrated(page);
  await play(page);
  await page.getByRole("button", { name: "15 seconds on" }).focus();
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
  await expect(async () => {
    const feed = await (await page.request.get("/podcast.xml")).text();
    const [, url = "", length] = /<enclosure url="([^"]+)" length="(\d+)" type="audio\/mpeg"/.exec(feed) ?? [];
    const sound = await page.request.head(url);
    expect(sound.headers()["content-length"]).toBe(length);
    expect(feed).toContain("<itunes:duration>");
  }).toPass({ timeout: 60_000 });
  const cover = await page.request.get("/social/@podcast.png");
  expect(cover.headers()["content-type"]).toBe("image/png");
});
