import { expect, type Locator, type Page } from "@playwright/test";
import { mergedUpdates, type WorkingNode, workingDocumentOf } from "@/modules/manuscripts/manuscript-document";
import { ask, type Colleague, openDesk } from "./staff.ts";

/** A draft of theirs without a word. @returns its id */
export async function beginStory(writer: Colleague, { language = "en", headline = "" } = {}): Promise<string> {
  const [story] = await ask<{ id: string }>(
    `WITH story AS (
       INSERT INTO "Article" (id, slug, headline, language, "changedAt")
       VALUES (gen_random_uuid(), gen_random_uuid()::text, $2, $3, now()) RETURNING id)
     INSERT INTO "ArticleWriter" ("articleId", "personId") SELECT id, $1::uuid FROM story RETURNING "articleId" AS id`,
    [writer.id, headline, language],
  );
  if (!story) throw new Error("The story could not be begun");
  return story.id;
}

/** Opens a story and waits until its words are here and can be changed. @returns the text */
export async function openSheet(page: Page, articleId: string): Promise<Locator> {
  await openDesk(page, `/desk/stories/${articleId}`);
  const sheet = sheetOf(page);
  await expect(sheet).toHaveAttribute("contenteditable", "true", { timeout: 20_000 });
  await untilSaved(page);
  return sheet;
}

export const sheetOf = (page: Page): Locator => page.getByRole("textbox", { name: "Story", exact: true });

/** Waits until the database has every key that was pressed. */
export const untilSaved = (page: Page): Promise<void> =>
  expect(page.locator("[data-save-state=saved]")).toBeVisible({ timeout: 20_000 });

/** On the first line of the body, with a headline above it. */
export async function beginBody(page: Page, headline = "The key on the nail"): Promise<void> {
  await sheetOf(page).locator("[data-line=headline]").click();
  await page.keyboard.type(headline);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Six nights, and a list.");
  await page.keyboard.press("Enter");
}

/** The blocks of the story as the database has them. */
export async function storedBlocks(articleId: string): Promise<WorkingNode[]> {
  const [kept] = await ask<{ state: Buffer }>(`SELECT state FROM "Manuscript" WHERE "articleId" = $1`, [articleId]);
  const updates = await ask<{ update: Buffer }>(
    `SELECT update FROM "ManuscriptUpdate" WHERE "articleId" = $1 ORDER BY id`,
    [articleId],
  );
  if (!kept) return [];
  const { content = [] } = workingDocumentOf(mergedUpdates([kept.state, ...updates.map(({ update }) => update)]));
  return content.slice(2);
}

/** Waits for these kinds of blocks in the database, in their order; empty lines are not counted. */
export const expectStored = (articleId: string, types: string[]) =>
  expect
    .poll(async () => (await storedBlocks(articleId)).filter(isNoEmptyLine).map(({ type }) => type), {
      timeout: 15_000,
    })
    .toEqual(types);

const isNoEmptyLine = ({ type, content = [] }: WorkingNode) => type !== "paragraph" || content.length > 0;

export const wordsOf = ({ text, content = [] }: WorkingNode): string => text ?? content.map(wordsOf).join("");

/** Copies in another window, as from any other program: what it puts on the clipboard is what it wants. */
export async function copyElsewhere(page: Page, { html, text }: { html: string; text: string }): Promise<void> {
  const elsewhere = await page.context().newPage();
  await elsewhere.setContent("<p>Another program</p>");
  await elsewhere.evaluate(
    ({ html: asHtml, text: asText }) =>
      document.addEventListener("copy", (event) => {
        event.preventDefault();
        if (asHtml) event.clipboardData?.setData("text/html", asHtml);
        event.clipboardData?.setData("text/plain", asText);
      }),
    { html, text },
  );
  await elsewhere.keyboard.press("Control+A");
  await elsewhere.keyboard.press("Control+C");
  await elsewhere.close();
  await page.bringToFront();
}

/** Copies elsewhere, and pastes where the caret stands. */
export async function paste(page: Page, copied: { html?: string; text: string }): Promise<void> {
  await copyElsewhere(page, { html: "", ...copied });
  await page.keyboard.press("Control+V");
}

/** Drops a file on the last line, as from the folder it lies in. */
export async function dropPicture(page: Page, file: string): Promise<void> {
  const line = await sheetOf(page).locator("> p").last().boundingBox();
  if (!line) throw new Error("There is no line to drop on");
  const devtools = await page.context().newCDPSession(page);
  const at = { x: line.x + 40, y: line.y + line.height / 2 };
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await devtools.send("Input.dispatchDragEvent", { type, ...at, data });
  }
}
