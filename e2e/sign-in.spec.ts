import { hash } from "@node-rs/argon2";
import { expect, test } from "./fixtures";
import { PAPER_PORT } from "./paper.ts";
import { ask, hire, signInAs } from "./staff";

test.use({ expectedComplaints: [/40[14]/] });

const PASSWORD = "ferries leave before sunrise";

test("a stranger is asked to sign in, and led to where they wanted", async ({ page }) => {
  const { id, email } = await hire("journalist", "Oksana Vetrova");
  await ask(`UPDATE "Person" SET "passwordHash" = $2 WHERE id = $1`, [id, await hash(PASSWORD)]);

  await page.goto("/desk/stories?view=mine");
  await expect(page).toHaveURL("/sign-in?next=%2Fdesk%2Fstories%3Fview%3Dmine");
  await page.getByLabel("Mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("harbours close at noon, always");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(/do not fit together/)).toBeVisible();

  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/desk/stories?view=mine");
});

test("who is signed in stands at the desk at once", async ({ page, context }) => {
  await signInAs(context, "editor", "Ruta Amsel");
  await page.goto("/sign-in?next=https://evil.example");

  await expect(page).toHaveURL("/desk/stories");
});

test("a story's page shows the way to the desk to who is signed in, and the desk asks who it is", async ({
  page,
  context,
  browser,
}) => {
  const [story] = await ask<{ id: string; slug: string }>(
    // Of the sample: no other journey withdraws it meanwhile.
    `SELECT id, slug FROM "Article" WHERE source = 'demo' AND "publishedAt" < now() ORDER BY "publishedAt" DESC LIMIT 1`,
  );
  await page.goto(`/articles/${story?.slug}`);
  await expect(page.getByRole("link", { name: "Edit post" })).toBeHidden();
  await page.goto(`/desk/stories/${story?.id}`);
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`/desk/stories/${story?.id}`)}`);

  await signInAs(context, "editor", "Ruta Amsel");
  await page.goto(`/articles/${story?.slug}`);
  await page.getByRole("link", { name: "Edit post" }).click();
  await expect(page.getByRole("textbox", { name: "Story" })).toBeVisible();

  const elsewhere = await browser.newContext();
  await signInAs(elsewhere, "journalist");
  const other = await elsewhere.newPage();
  await other.goto(`/desk/stories/${story?.id}`);
  await expect(other.getByText("There is nothing here.")).toBeVisible();
});

test("without the page's script no password gets into an address", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Mail address").fill("olha@daymark.example");
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page).toHaveURL(/\/sign-in$/);
});

test("who comes by another name than the paper's is told where the desk is, before typing anything", async ({
  page,
}) => {
  await page.goto(`http://elsewhere.localhost:${PAPER_PORT}/sign-in`);
  await expect(page.getByText(`You came by elsewhere.localhost:${PAPER_PORT}.`)).toBeVisible();
  await page.goto(`http://localhost:${PAPER_PORT}/sign-in`);
  await expect(page.getByRole("heading", { name: "Sign in to the desk" })).toBeVisible();
  await expect(page.getByText("You came by")).toBeHidden();
});
