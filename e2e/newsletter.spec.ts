import { expect, test } from "./fixtures";

test.use({ expectedComplaints: [/422/] });

const STORY = "/articles/harbour-without-light";

test("a wrong address is said beside the field, and nothing typed is lost", async ({ page }) => {
  await page.goto(STORY);
  const field = page.getByRole("textbox", { name: /Enter your email to subscribe/ }).first();
  await field.fill("marta@post");
  await page.getByRole("button", { name: "Subscribe" }).first().click();

  await expect(page.getByText("Please enter a correct email address")).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveValue("marta@post");
});

test("a reader signs up in the story without leaving it", async ({ page }) => {
  await page.goto(STORY);
  await page
    .getByRole("textbox", { name: /Enter your email to subscribe/ })
    .first()
    .fill("marta@post.example");
  await page.getByRole("button", { name: "Subscribe" }).first().click();

  await expect(page.getByText(/Thank you for signing up/).first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${STORY}$`));
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("several newsletters are ticked at once, and a page says thank you", async ({ page }) => {
    await page.goto("/newsletters");
    await page.getByRole("checkbox", { name: /Delta Weekly/ }).check();
    await page.getByRole("checkbox", { name: /Load Curve/ }).check();
    await page
      .getByRole("textbox", { name: /Enter your email to subscribe/ })
      .first()
      .fill("oleh+paper@post.example");
    await page.getByRole("main").getByRole("button", { name: "Subscribe" }).first().click();

    await expect(page.getByText(/Thank you for signing up/).first()).toBeVisible();
  });

  test("nothing ticked comes back as filled in, with the reason", async ({ page }) => {
    await page.goto("/newsletters");
    await page
      .getByRole("textbox", { name: /Enter your email to subscribe/ })
      .first()
      .fill("marta@post.example");
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("main").getByRole("button", { name: "Subscribe" }).first().click();

    expect((await answer).status()).toBe(422);
    await expect(page.getByText("Tick at least one newsletter")).toBeVisible();
    await expect(page.getByRole("textbox", { name: /Enter your email to subscribe/ }).first()).toHaveValue(
      "marta@post.example",
    );
  });
});
