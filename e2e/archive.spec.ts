import { faultsOf } from "./axe.ts";
import { expect, test } from "./fixtures";

const LETTER = "/newsletters/delta-weekly/62-instruments-for-a-generator";
const SUBJECT = "They sold the instruments and kept the band";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader looks at what a newsletter is like before giving an address, letter by letter", async ({ page }) => {
    await page.goto("/newsletters");
    await page.getByRole("link", { name: /Read it first.*Delta Weekly/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Delta Weekly" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("textbox", { name: /Enter your email/ })).toBeVisible();

    await page.getByRole("link", { name: /Four hundred years/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: /Four hundred years/ })).toBeVisible();
    await expect(page.getByRole("link", { name: "What the archive kept when the roof came off" })).toHaveAttribute(
      "href",
      "/articles/what-the-archive-kept",
    );
    await expect(page.getByRole("main").getByRole("textbox", { name: /Enter your email/ })).toBeVisible();

    await page.getByRole("navigation", { name: "Other letters" }).getByRole("link", { name: SUBJECT }).click();
    await expect(page).toHaveURL(new RegExp(`${LETTER}$`));
    await page.getByRole("main").getByRole("link", { name: "Delta Weekly" }).first().click();
    await page.getByRole("complementary", { name: "Archive" }).locator("dd a").last().click();
    await expect(page).toHaveURL(/\/newsletters\/delta-weekly\/\d{4}\/\d{2}$/);
    await expect(page.getByRole("main").getByRole("listitem").first().getByRole("link")).toBeVisible();
  });
});

for (const path of [LETTER, "/newsletters/rankovi-oriientyry", "/newsletters/the-docket"]) {
  test(`axe finds nothing on ${path}, by day and by night, and it needs no sideways scrolling`, async ({ page }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      expect(await faultsOf(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test("on paper a letter is its words, without form and without the way to others", async ({ page }) => {
  await page.goto(LETTER);
  await page.emulateMedia({ media: "print" });

  await expect(page.getByRole("heading", { level: 1, name: SUBJECT })).toBeVisible();
  await expect(page.getByText("now it rehearses by clapping")).toBeVisible();
  await expect(page.getByRole("textbox", { name: /Enter your email/ }).first()).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Other letters" })).toBeHidden();
});

test("a feed reader gets whole letters, and a search engine finds each of them", async ({ request }) => {
  const feed = await request.get("/newsletters/delta-weekly/feed.xml");
  expect(feed.headers()["content-type"]).toContain("application/rss+xml");
  const xml = await feed.text();
  expect(xml).toContain(`<title>${SUBJECT}</title>`);
  expect(xml).toContain("Low water 11:42");
  expect(await (await request.get("/sitemaps/letters.xml")).text()).toContain(`${LETTER}</loc>`);
  expect((await request.get("/newsletters/delta-weekly/99-nobody-sent-it")).status()).toBe(404);
});
