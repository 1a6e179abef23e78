import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { drawnPicture } from "@/modules/media/picture-file.fixture";
import { faultsOf } from "./axe.ts";
import { expect, test } from "./fixtures";
import { beginBody, beginStory, dropPicture, openSheet, sheetOf, untilSaved } from "./sheet.ts";
import { ask, hire, signInAs } from "./staff.ts";

const named = (name: string) => `${name} ${randomUUID().slice(0, 6)}`;

/** Paragraphs enough that not all of them are on the screen. */
async function writeLongStory(page: Page): Promise<void> {
  await beginBody(page);
  for (let night = 1; night <= 24; night += 1) {
    await page.keyboard.insertText(`Night ${night}: the lamp on step ${night} was lit, and nobody saw who lit it.`);
    await page.keyboard.press("Enter");
  }
  await untilSaved(page);
}

async function choose(page: Page, paragraph: string): Promise<void> {
  await sheetOf(page).getByText(paragraph).click({ clickCount: 3 });
}

async function levelOf(locator: Locator): Promise<number> {
  const box = await locator.boundingBox();
  if (!box) throw new Error("It is not drawn");
  return box.y;
}

test("two talk in the margin about words, one is called by name, and it is done", async ({ browser }) => {
  test.setTimeout(240_000);
  const [writing, editing] = await Promise.all([browser.newContext(), browser.newContext()]);
  const oksana = await signInAs(writing, "journalist", named("Oksana"));
  const ruta = await signInAs(editing, "editor", named("Ruta"));
  const id = await beginStory(oksana);
  const writer = await writing.newPage();
  await openSheet(writer, id);
  await writeLongStory(writer);
  const editor = await editing.newPage();
  await openSheet(editor, id);

  await choose(editor, "Night 3:");
  await editor.keyboard.press("Control+Alt+M");
  await expect(editor.getByRole("textbox", { name: "Comment", exact: true })).toBeFocused();
  await editor.keyboard.type(`Who says so, @${oksana.name.slice(0, 4)}`);
  await expect(editor.getByRole("listbox", { name: "People" })).toBeVisible();
  await editor.keyboard.press("Enter");
  await editor.keyboard.type("?");
  await editor.keyboard.press("Control+Enter");
  const words = (page: Page) => sheetOf(page).locator(".comment-words");
  await expect(words(writer)).toHaveText(/^Night 3:/);
  const mentions = () => ask(`SELECT 1 FROM "CommentMention" WHERE "personId" = $1`, [oksana.id]);
  await expect.poll(async () => (await mentions()).length).toBeGreaterThan(0);

  const folded = writer.getByRole("complementary", { name: "Comments" }).getByRole("button", { name: /Who says so/ });
  await expect(async () =>
    expect(Math.abs((await levelOf(folded)) - (await levelOf(words(writer))))).toBeLessThan(8),
  ).toPass();
  await sheetOf(writer).getByText("Night 1:").click();
  await writer.keyboard.press("Home");
  await writer.keyboard.insertText(
    "A sentence so long that it takes two lines of the sheet, and pushes down whatever stands beneath it. ",
  );
  await expect(async () =>
    expect(Math.abs((await levelOf(folded)) - (await levelOf(words(writer))))).toBeLessThan(8),
  ).toPass();

  await sheetOf(writer).getByText("Night 24:").scrollIntoViewIfNeeded();
  await expect(words(writer)).not.toBeInViewport();
  await folded.press("Enter");
  await expect(words(writer)).toBeInViewport();
  const talk = (page: Page) => page.getByRole("region", { name: /^Conversation about “Night 3:/ });
  await talk(writer).getByRole("textbox", { name: "Reply" }).fill("The keeper, on tape.");
  await talk(writer).getByRole("button", { name: "Reply" }).click();
  await editor
    .getByRole("complementary", { name: "Comments" })
    .getByRole("button", { name: /Who says so/ })
    .click();
  await expect(talk(editor).getByText("The keeper, on tape.")).toBeVisible();

  await talk(editor).getByRole("button", { name: "Done" }).click();
  await expect(words(writer)).toHaveCount(0);
  await writer.getByText("Done, 1").click();
  await expect(writer.getByText(`Done, says ${ruta.name}.`)).toBeVisible();
});

test("on a phone a comment is written, and leads back into the text", async ({ browser }) => {
  test.setTimeout(240_000);
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const id = await beginStory(await signInAs(phone, "journalist"));
  const page = await phone.newPage();
  await openSheet(page, id);
  await writeLongStory(page);
  await choose(page, "Night 2:");
  await page.getByRole("button", { name: "Comments" }).tap();
  const sheet = page.getByRole("dialog", { name: "Comments" });
  await sheet.getByRole("button", { name: "Comment on the chosen words" }).tap();
  await sheet.getByRole("textbox", { name: "Comment", exact: true }).fill("Ask the keeper.");
  await sheet.getByRole("button", { name: "Comment", exact: true }).tap();
  await expect(sheet.getByRole("button", { name: /Ask the keeper/ })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await sheet.getByRole("button", { name: "Close" }).tap();
  await expect(page.getByRole("button", { name: "Comments 1" })).toBeVisible();
  await sheetOf(page).getByText("Night 24:").scrollIntoViewIfNeeded();
  await page.getByRole("button", { name: "Comments 1" }).tap();
  await sheet.getByRole("button", { name: /^Show “Night 2:/ }).tap();
  await expect(sheet).toBeHidden();
  await expect(sheetOf(page).locator(".comment-words")).toBeInViewport();
  await expect(page.getByRole("link", { name: "Preview" })).toHaveAttribute("href", `/desk/stories/${id}/preview`);
});

test("what the ready list names is led to, beside the text and on a phone", async ({ browser }, info) => {
  test.setTimeout(240_000);
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const context = await browser.newContext({ viewport });
    const editor = await signInAs(context, "editor");
    const id = await beginStory(editor);
    const page = await context.newPage();
    await openSheet(page, id);
    await beginBody(page);
    await page.keyboard.type("Before it.");
    const file = info.outputPath(`${viewport.width}.jpg`);
    await writeFile(file, await drawnPicture());
    await dropPicture(page, file);
    await expect(page.locator("img.figure-picture")).toBeVisible({ timeout: 30_000 });
    await untilSaved(page);
    await page.getByRole("button", { name: /^Publish, \d to fix$/ }).press("Enter");
    await expect(page.getByRole("region", { name: "Ready to publish" }).getByRole("button").first()).toBeFocused();

    await page.getByRole("button", { name: /^Choose: No main tag/ }).click();
    await expect(page.getByRole("combobox", { name: "Main tag" })).toBeFocused();
    await page.getByRole("button", { name: "Describe: No alt text: para 2." }).click({ timeout: 20_000 });
    await expect(page.getByRole("region", { name: "Picture" }).getByLabel("Alt text")).toBeFocused();
    await expect(page.getByRole("region", { name: "Picture" }).getByLabel("Alt text")).toBeInViewport();
    await context.close();
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on a story with its panel, its margin and its dialog in ${colorScheme}`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({ colorScheme });
    const editor = await hire("editor", "Ruta Amsel");
    await signInAs(context, "editor", editor.name);
    const page = await context.newPage();
    const [story] = await ask<{ id: string }>(
      `SELECT id FROM "Article" WHERE source = 'demo' AND "publishedAt" < now() AND "heroImageId" IS NOT NULL
       ORDER BY "publishedAt" LIMIT 1`,
    );
    await openSheet(page, story?.id ?? "");
    const look = async () => expect(await faultsOf(page)).toEqual([]);
    await look();
    await sheetOf(page).locator("> p").nth(2).click({ clickCount: 3 });
    await page.keyboard.press("Control+Alt+M");
    await page.getByRole("textbox", { name: "Comment", exact: true }).fill("Who says so?");
    await look();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Update" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await look();
    await context.close();
  });
}
