import type { Page } from "@playwright/test";
import { faultsOf } from "./axe.ts";
import { expect, test } from "./fixtures";
import { ask, type Colleague, openDesk, signInAs, untilAwake } from "./staff";

/** A draft of somebody's, as if they had written a headline. @returns its id */
async function draft(writer: Colleague, headline: string, stage = "draft"): Promise<string> {
  const [row] = await ask<{ id: string }>(
    `WITH story AS (
       INSERT INTO "Article" (id, slug, headline, stage, "changedAt")
       VALUES (gen_random_uuid(), gen_random_uuid()::text, $2, $3::"Stage", now()) RETURNING id)
     INSERT INTO "ArticleWriter" ("articleId", "personId") SELECT id, $1::uuid FROM story RETURNING "articleId" AS id`,
    [writer.id, headline, stage],
  );
  return row?.id ?? "";
}

const row = (page: Page, headline: string) => page.getByRole("row", { name: headline });
const unique = (words: string) => `${words} ${Math.random().toString(36).slice(2, 8)}`;

test("an editor works through the list by keys: down, look, choose, say yes, take it back", async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, "editor");
  const headline = unique("The keepers of the gauge");
  await draft(editor, headline, "handedIn");
  await openDesk(page, `/desk/stories?view=mine`);
  await expect(row(page, headline)).toContainText("Handed in");

  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await expect(page.getByRole("dialog", { name: "A look at the story" })).toContainText(headline);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press("x");
  await page.getByRole("toolbar", { name: "Chosen stories" }).getByRole("button", { name: "Find ready" }).click();
  await expect(row(page, headline)).toContainText("Ready");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row(page, headline)).toContainText("Draft");
});

test("a journalist has their own drafts in the list and in the palette, and no one else's", async ({
  page,
  context,
}) => {
  const nadia = await signInAs(context, "journalist");
  const secret = unique("What Nadia knows");
  await draft(nadia, secret);
  await context.clearCookies();
  const ilka = await signInAs(context, "journalist");
  const own = unique("What Ilka knows");
  await draft(ilka, own);

  await openDesk(page, "/desk/stories?view=everything");
  await expect(row(page, own)).toBeVisible();
  await expect(row(page, secret)).toHaveCount(0);
  const places = page.getByRole("navigation", { name: "Places" });
  await expect(places.getByRole("link", { name: "Front page" })).toHaveCount(0);

  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Search or do" });
  await palette.getByRole("combobox").fill("knows");
  await expect(palette.getByRole("option", { name: own })).toBeVisible();
  await expect(palette.getByRole("option", { name: secret })).toHaveCount(0);
});

test("filters stand in the address: they survive a reload, and are kept under a name for everybody", async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, "editor");
  const [ours, other] = [unique("Ice on the river"), unique("A harbour in fog")];
  await draft(editor, ours);
  await draft(editor, other);

  await openDesk(page, "/desk/stories?view=mine");
  await expect(row(page, other)).toBeVisible();
  await page.keyboard.press("f");
  await page.getByLabel("Words").fill(ours);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(row(page, other)).toHaveCount(0);
  await page.reload();
  await untilAwake(page);
  await expect(row(page, ours)).toBeVisible();
  await expect(row(page, other)).toHaveCount(0);

  const name = unique("Ice");
  await page.getByRole("button", { name: "Save this view" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel(/Everybody at the desk/).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const tab = page.getByRole("navigation", { name: "Views" }).getByRole("link", { name });
  await expect(tab).toHaveAttribute("aria-current", "page");

  await context.clearCookies();
  await signInAs(context, "editor");
  await openDesk(page, "/desk/stories");
  await expect(tab).toBeVisible();
});

test("a story without a day is given one by keys, and the list says when it is due", async ({ page, context }) => {
  const editor = await signInAs(context, "editor");
  const headline = unique("Night trains");
  await draft(editor, headline);
  await openDesk(page, "/desk/stories/calendar");

  await page.getByRole("button", { name: `Move “${headline}” by keys` }).focus();
  await page.keyboard.press("Space");
  const announced = page.locator("[aria-live=assertive]", { hasText: headline });
  await expect(announced).toContainText("is over the ideas without a day");
  await page.keyboard.press("ArrowRight");
  await expect(announced).toContainText(/is over \w+day/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(
    page.getByRole("listitem").filter({ hasText: headline }).filter({ hasText: "12:00 due" }).first(),
  ).toBeVisible();

  await page.reload();
  await untilAwake(page);
  await openDesk(page, "/desk/stories?view=mine");
  await expect(row(page, headline)).toContainText("due");
});

test("the palette leads anywhere, and keys of one letter can be turned off", async ({ page, context }) => {
  await signInAs(context, "editor");
  await openDesk(page, "/desk/stories");
  await expect(page.getByRole("contentinfo").or(page.getByLabel("What is true now"))).toContainText("pages current");

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search or do" }).fill("calendar");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/desk\/stories\/calendar/);
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await expect(page).toHaveURL(/\/desk\/stories$/);

  await page.keyboard.press("?");
  await page.getByLabel(/Keys of one letter/).uncheck();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("f");
  await expect(page.getByRole("dialog", { name: "Filters" })).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of ["/desk/stories", "/desk/stories/board", "/desk/stories/calendar"]) {
    test(`${path} is free of barriers, ${colorScheme}`, async ({ page, context }) => {
      const editor = await signInAs(context, "editor");
      for (const stage of ["draft", "handedIn", "returned", "ready"]) await draft(editor, unique("Barriers"), stage);
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expect(page.getByRole("heading", { name: "Stories" })).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
    });
  }
}

test("who was signed out meanwhile is told so at the foot, and the line never says that all is well", async ({
  page,
  context,
}) => {
  const editor = await signInAs(context, "editor");
  await openDesk(page, "/desk/stories");
  const foot = page.getByLabel("What is true now");
  await expect(foot).toContainText("Online");

  await ask(`UPDATE "StaffSession" SET "revokedAt" = now() WHERE "personId" = $1`, [editor.id]);
  await expect(foot.getByRole("link", { name: "You are signed out. Sign in" })).toBeVisible({ timeout: 15_000 });
});
