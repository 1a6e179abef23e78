import { randomUUID } from "node:crypto";
import { type Browser, type Page, test as plain } from "@playwright/test";
import { expect, test } from "./fixtures";
import { ask, type Colleague, openDesk, signInAs } from "./staff.ts";

const unique = (words: string) => `${words} ${randomUUID().slice(0, 8)}`;

/** A story that lacks nothing, as its writer left it. @returns its id */
async function readyStory(writer: Colleague, headline: string): Promise<string> {
  const body = {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "The gauge rose at six." }] }],
  };
  const [story] = await ask<{ id: string }>(
    `WITH story AS (
       INSERT INTO "Article" (id, slug, headline, stage, "slugFollows", "sectionId", "changedAt")
       SELECT gen_random_uuid(), gen_random_uuid()::text, $2, 'ready', true, "Tag".id, now() FROM "Tag" WHERE slug = 'ports'
       RETURNING id, "sectionId"),
     words AS (
       INSERT INTO "Revision" (id, "articleId", number, headline, standfirst, body, "createdBy", kind)
       SELECT gen_random_uuid(), id, 1, $2, 'Early this year.', $3, 'a journey', 'work' FROM story),
     tag AS (INSERT INTO "ArticleTag" ("articleId", "tagId", position) SELECT id, "sectionId", 0 FROM story),
     byline AS (
       INSERT INTO "ArticleAuthor" ("articleId", "authorId", position)
       SELECT story.id, (SELECT id FROM "Author" ORDER BY id LIMIT 1), 0 FROM story)
     INSERT INTO "ArticleWriter" ("articleId", "personId") SELECT id, $1::uuid FROM story RETURNING "articleId" AS id`,
    [writer.id, headline, JSON.stringify(body)],
  );
  if (!story) throw new Error("The story could not be begun");
  return story.id;
}

const row = (page: Page, headline: string) => page.getByRole("row", { name: headline });

test("a story is scheduled from the list by one key, and goes out by itself at its minute", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const editor = await signInAs(context, "editor");
  const headline = unique("The keepers of the gauge");
  const id = await readyStory(editor, headline);
  await openDesk(page, "/desk/stories?view=mine");
  await expect(row(page, headline)).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("s");

  const dialog = page.getByRole("dialog", { name: headline });
  await expect(dialog.getByRole("combobox", { name: "When" })).toHaveValue("later");
  await expect(page).toHaveURL(`/desk/stories/${id}`);
  await dialog.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Goes out by itself" })).toBeVisible();
  await page.getByRole("button", { name: "Back to the story" }).click();
  const panel = page.getByRole("complementary", { name: "About the story" });
  await expect(panel.getByText(/^Goes out by itself/)).toBeVisible();

  await ask(`UPDATE "Schedule" SET "publishAt" = now() + interval '2 seconds' WHERE "articleId" = $1`, [id]);
  await expect(panel.getByText("With readers since")).toBeVisible({ timeout: 20_000 });
  const reader = await context.newPage();
  await reader.goto(`/articles/${headline.toLowerCase().replaceAll(" ", "-")}`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(headline);
});

plain(
  "what two editors set at once is shown to the second with both values, and neither is lost",
  async ({ browser }) => {
    plain.setTimeout(120_000);
    const [marek, ruta] = [await atTheDesk(browser, "Marek Hollin"), await atTheDesk(browser, "Ruta Amsel")];
    const id = await readyStory(marek.person, unique("Two names for one street"));
    for (const { page } of [marek, ruta]) {
      await openDesk(page, `/desk/stories/${id}`);
      await page.getByRole("button", { name: "Choose another" }).click();
    }
    const [first, second] = [unique("first").replace(" ", "-"), unique("second").replace(" ", "-")];
    await setAddress(marek.page, first);
    await expect(marek.page.getByLabel("New address")).toHaveCount(0);
    await setAddress(ruta.page, second);

    const note = ruta.page.getByRole("alert").filter({ hasText: marek.person.name });
    await expect(note).toContainText(first);
    await expect(note).toContainText(second);
    await expect.poll(() => slugOf(id)).toBe(first);
    await note.getByRole("button", { name: "Take mine" }).click();
    await expect.poll(() => slugOf(id)).toBe(second);
    await Promise.all([marek, ruta].map(({ page }) => page.context().close()));
  },
);

async function atTheDesk(browser: Browser, name: string): Promise<{ person: Colleague; page: Page }> {
  const context = await browser.newContext();
  return { person: await signInAs(context, "editor", unique(name)), page: await context.newPage() };
}

async function setAddress(page: Page, slug: string): Promise<void> {
  await page.getByLabel("New address").fill(slug);
  await page.getByRole("button", { name: "Set the address" }).click();
}

const slugOf = async (id: string) =>
  (await ask<{ slug: string }>(`SELECT slug FROM "Article" WHERE id = $1`, [id]))[0]?.slug;
