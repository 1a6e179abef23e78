import { faultsOf } from "./axe.ts";
import { expect, test } from "./fixtures";
import { ask, type Colleague, openDesk, signInAs } from "./staff";

const paragraphs = (...texts: string[]) =>
  JSON.stringify({
    type: "doc",
    content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  });

const ROAD = "The road to the ferry is closed until the ice has gone, says the harbour office.";
const PARENTS = "Parents have begun to sweep the snow themselves, in shifts, by a rota pinned to the door.";

/** A draft with two kept states. @returns its id */
async function storyWithHistory(writer: Colleague): Promise<string> {
  const [story] = await ask<{ id: string }>(
    `WITH story AS (
       INSERT INTO "Article" (id, slug, headline, "changedAt")
       VALUES (gen_random_uuid(), gen_random_uuid()::text, 'Ice on the river', now()) RETURNING id)
     INSERT INTO "ArticleWriter" ("articleId", "personId") SELECT id, $1::uuid FROM story RETURNING "articleId" AS id`,
    [writer.id],
  );
  const id = story?.id ?? "";
  await keep(id, 1, "Ice on the river may stay", paragraphs(ROAD, "At the bottom are 41 buildings.", PARENTS));
  await keep(id, 2, "Ice on the river will stay", paragraphs("At the bottom are 14 buildings.", PARENTS, ROAD));
  return id;
}

const keep = (articleId: string, number: number, headline: string, body: string) =>
  ask(
    `INSERT INTO "Revision" (id, "articleId", number, headline, standfirst, body, "createdBy", kind, name)
     VALUES (gen_random_uuid(), $1, $2, $3, '', $4, 'Ilka Drobysh', 'named', $5)`,
    [articleId, number, headline, body, `State ${number}`],
  );

test.describe("for somebody without an account", () => {
  test.use({ expectedComplaints: [/404/] });

  test("a preview link opens the story in work, and nothing once it is taken back", async ({
    page,
    context,
    browser,
  }) => {
    const writer = await signInAs(context, "journalist");
    const id = await storyWithHistory(writer);
    await openDesk(page, `/desk/stories/${id}/preview`);
    await page.getByRole("button", { name: "Link for others" }).click();
    await page.getByRole("button", { name: "Make a link" }).click();
    const link = await page.getByRole("textbox", { name: "The link" }).inputValue();

    const stranger = await browser.newContext();
    const theirs = await stranger.newPage();
    const opened = await theirs.goto(link);
    await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Ice on the river will stay");
    await expect(theirs.getByText("Preview, not published.")).toBeVisible();
    expect(opened?.headers()["cache-control"]).toBe("no-store");
    expect(await theirs.locator('meta[name="robots"]').getAttribute("content")).toContain("noindex");
    expect(await faultsOf(theirs)).toEqual([]);

    await page.getByRole("button", { name: "Take it back" }).click();
    await expect(page.getByText("No link opens this story now.")).toBeVisible();
    const unknown = await stranger.request.get("/preview/nobody-ever-made-this-link");
    const revoked = await stranger.request.get(link);
    expect([revoked.status(), unknown.status()]).toEqual([404, 404]);
    expect(await revoked.text()).toBe(await unknown.text());
    expect((await stranger.request.head(link)).status()).toBe(404);
    const payload = await stranger.request.get(link, { headers: { RSC: "1" } });
    expect(await payload.text()).not.toContain("Ice on the river");
    await stranger.close();
  });
});

test("two versions are compared, from change to change by keys, and an earlier one comes back", async ({
  page,
  context,
}) => {
  const writer = await signInAs(context, "journalist");
  const id = await storyWithHistory(writer);
  await openDesk(page, `/desk/stories/${id}/history`);
  const versions = page.getByRole("navigation", { name: "Versions" });
  await versions.getByRole("link", { name: "A: " }).last().click();
  await expect(page.getByText("3 changes")).toBeVisible();

  await page.keyboard.press("n");
  await expect(page.locator(":focus del")).toHaveText("may");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus ins")).toHaveText("will");
  await expect(page.getByText("Moved here")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole("button", { name: /^Bring back/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Bring back/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`/desk/stories/${id}$`));
  await openDesk(page, `/desk/stories/${id}/history`);
  await expect(versions.getByText(/brought back/)).toBeVisible();
  await expect(page.getByText("No changes")).toBeVisible();
});

test("the words of now are kept under a name", async ({ page, context }) => {
  const writer = await signInAs(context, "journalist");
  const id = await storyWithHistory(writer);
  await openDesk(page, `/desk/stories/${id}/history`);
  await page.getByRole("button", { name: /^Keep this as/ }).click();
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Before the lawyer");
  await page.getByRole("button", { name: "Keep it" }).click();

  await expect(page.getByRole("navigation", { name: "Versions" })).toContainText("Kept as “Before the lawyer”");
});

test("the desk shows the page of a story in work by day and by night, and what search and cards cut", async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, "editor");
  const id = await storyWithHistory(editor);
  await openDesk(page, `/desk/stories/${id}/preview`);
  const sheet = page.frameLocator("iframe").first();
  await expect(sheet.getByRole("heading", { level: 1 })).toHaveText("Ice on the river will stay");

  await page.getByRole("button", { name: "Wide" }).click();
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(sheet.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("complementary", { name: "Elsewhere" })).toContainText("26 characters, of about 70");
  expect(await faultsOf(page, { except: "iframe" })).toEqual([]);
});

test("for a colleague whose story it is not, history, preview and conversations are not there", async ({
  page,
  context,
}) => {
  const id = await storyWithHistory(await signInAs(context, "journalist"));
  await signInAs(context, "journalist");
  for (const path of ["history", "preview", "preview/sheet", "comments"]) {
    const response = await page.request.get(`/desk/stories/${id}/${path}`);
    expect(response.status(), path).toBe(404);
    expect(await response.text(), path).not.toContain("Ice on the river");
  }
});
