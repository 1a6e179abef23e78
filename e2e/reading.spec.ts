import { expect, test } from "./fixtures";

const LEAD = "The harbour that learned to work without light";

test("a reader opens the lead story from the front page and finds all that belongs to it", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: LEAD }).first().click();

  await expect(page).toHaveURL(/\/articles\/harbour-without-light$/);
  await expect(page.getByRole("heading", { level: 1, name: LEAD })).toBeVisible();
  const story = page.getByRole("article").first();
  await expect(story.getByRole("link", { name: "Ilse Marrow" }).first()).toBeVisible();
  await expect(story.getByText(/min read/).first()).toBeVisible();
  await expect(story.locator("time").first()).toHaveAttribute("datetime", /\d{4}-\d\d-\d\dT/);
  await expect(page.getByRole("heading", { name: "Editors’ Picks" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "More News" })).toBeVisible();
});

test("from a story to its section, from the section to an older month", async ({ page }) => {
  await page.goto("/articles/harbour-without-light");
  await page.getByRole("article").first().getByRole("link", { name: "Ports" }).first().click();

  await expect(page.getByRole("heading", { level: 1, name: "Ports" })).toBeVisible();
  const months = page.getByRole("complementary", { name: "Archive" }).locator("dd a");
  await months.last().click();
  await expect(page).toHaveURL(/\/tags\/ports\/\d{4}\/\d{2}$/);
  await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
});

test("an author’s page lists what she wrote", async ({ page }) => {
  await page.goto("/articles/harbour-without-light");
  await page.getByRole("link", { name: "Ilse Marrow" }).first().click();

  await expect(page.getByRole("heading", { level: 1, name: "Ilse Marrow" })).toBeVisible();
  await expect(page.getByRole("link", { name: LEAD })).toBeVisible();
});

test("no story stands twice on the front page, not even once the News Feed is brought up to date", async ({ page }) => {
  await page.clock.setFixedTime(Date.now() + 2 * 60_000);
  const freshened = page.waitForResponse("**/fragments/now.html");
  await page.goto("/");
  await (await freshened).finished();
  const addresses = await page
    .locator("main a[href^='/articles/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));

  expect(addresses.length).toBeGreaterThan(30);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test("the News Feed goes back day by day", async ({ page }) => {
  await page.goto("/news-feed");
  await expect(page.getByRole("heading", { level: 1, name: "News Feed" })).toBeVisible();
  await expect(page.getByRole("main").locator("time").first()).toBeVisible();
});

test("corrections are listed with the stories they mend", async ({ page }) => {
  await page.goto("/corrections");
  await page.getByRole("main").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: /^Corrections?$/ })).toBeVisible();
});

test.describe("at an address that is wrong", () => {
  test.use({ expectedComplaints: [/404/] });

  test("a wrong address says so, offers search and the latest stories", async ({ page }) => {
    const answer = await page.goto("/articles/there-is-no-such-story");

    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("main").getByRole("searchbox")).toBeVisible();
    await expect(page.getByRole("main").locator("a[href^='/articles/']").first()).toBeVisible();
  });
});

test("a printed page carries no script of the framework and asks nobody else for anything", async ({ page }) => {
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  const scripts: string[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(new URL(response.url()).pathname);
  });
  await page.goto("/articles/harbour-without-light", { waitUntil: "networkidle" });

  expect([...hosts]).toEqual([new URL(page.url()).host]);
  expect(scripts).toEqual([expect.stringMatching(/^\/assets\/islands\./)]);
  expect(
    await page.locator("script:not([data-src^='/assets/islands.']):not([type='application/ld+json'])").count(),
  ).toBe(0);
});

test("labels have their font from the second page on, and no line of the first is set anew", async ({ page }) => {
  const sheet = page.locator("link[href^='/assets/fonts.']");
  const brought = page.waitForResponse((response) => /\/assets\/inter\..+\.woff2$/.test(response.url()));
  await page.goto("/tags/ports");
  expect((await brought).ok()).toBe(true);
  await expect(sheet).toHaveCount(0);

  await page.getByRole("main").getByRole("heading", { level: 3 }).first().getByRole("link").click();
  await expect(sheet).toHaveCount(1);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the story is read, the menu opens, the way leads on", async ({ page }) => {
    await page.goto("/articles/harbour-without-light");
    await expect(page.getByRole("heading", { level: 1, name: LEAD })).toBeVisible();

    await page.locator("header summary").first().click();
    await expect(page.locator("header details[open]").getByRole("link").first()).toBeVisible();
  });
});

test("a reader chooses dark, and the next page comes dark from its first byte", async ({ page, request }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  await page.locator("header summary").click();
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  const printed = await request.get("/news-feed", { headers: { cookie: "theme=dark" } });
  expect(await printed.text()).toMatch(/^<!doctype html><html[^>]* data-theme="dark"/i);
});

test("a reader who saves data gets words, and neither fonts nor script", async ({ request }) => {
  const light = await (await request.get("/articles/harbour-without-light", { headers: { "save-data": "on" } })).text();

  expect(light).toContain(LEAD);
  expect(light).not.toMatch(/@font-face|rel="preload"|<script(?![^>]*ld\+json)/);
});
