import { expect, test } from "./fixtures.ts";

test("a stranger opens the address and reads a front page that bears the paper's name", async ({ page }) => {
  const answer = await page.goto("/");

  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("banner").getByText("The Daymark").first()).toBeVisible();
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
});
