import { faultsByDayAndNight } from "./axe.ts";
import { expect, test } from "./fixtures";

const PAGES = [
  "/",
  "/articles/harbour-without-light",
  "/tags/ports",
  "/authors/ilse-marrow",
  "/news-feed",
  "/corrections",
  "/newsletters",
  "/newsletters/thank-you",
  "/magazine/slack-water",
  "/search?q=harbour",
  "/about",
  "/no-such-page",
];

test.use({ expectedComplaints: [/no-such-page/] });

for (const path of PAGES) {
  test(`axe finds nothing on ${path}, by day and by night`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(path);
    expect(await faultsByDayAndNight(page)).toEqual([]);
  });

  test(`${path} needs no sideways scrolling at 320 px, which is also 400 % zoom`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test("in forced colours the form fields and buttons keep their edges", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/newsletters");
  const border = await page
    .getByRole("button", { name: "Subscribe" })
    .first()
    .evaluate((button) => getComputedStyle(button).borderTopWidth);
  expect(Number.parseFloat(border)).toBeGreaterThanOrEqual(1);
});

test("by keyboard, the first stop skips to the stories", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: /Skip to/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
});
