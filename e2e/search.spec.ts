import { expect, test } from "./fixtures";

const results = "main a[href^='/articles/']";

test("a reader finds a story by a word in it, with the word marked", async ({ page }) => {
  await page.goto("/search");
  await page.getByRole("main").getByRole("searchbox").fill("harbour whistle");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();

  await expect(page).toHaveURL(/\/search\?.*q=harbour/);
  await expect(page.locator(results).first()).toBeVisible();
  await expect(page.locator("main mark").first()).toBeVisible();
});

test("a misspelt word still leads somewhere", async ({ page }) => {
  await page.goto("/search?q=harbuor");
  await expect(page.locator(results).first()).toBeVisible();
});

test("nothing found says so and offers a way on", async ({ page }) => {
  await page.goto("/search?q=qwzxqwzx");
  await expect(
    page
      .getByRole("main")
      .getByText(/qwzxqwzx/)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
});

test("Ukrainian is found in Ukrainian", async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent("опалення")}`);
  await expect(page.locator(results).first()).toBeVisible();
});

test("what a stranger types is shown as text, whatever it is", async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
  await expect(page.getByRole("main").getByRole("searchbox")).toHaveValue('"><script>alert(1)</script>');
});
