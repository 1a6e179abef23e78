import { seedOf } from "../modules/manuscripts/manuscript-document.ts";
import { expect, test } from "./fixtures";
import { beginStory, openSheet, sheetOf, untilSaved } from "./sheet.ts";
import { ask, signInAs } from "./staff.ts";

test("what is half done or too much opens for everybody, is told, and leads to where it is mended", async ({
  context,
  page,
}) => {
  const editor = await signInAs(context, "editor");
  const id = await beginStory(editor, { headline: "The key on the nail" });
  const state = seedOf({
    type: "doc",
    content: [
      { type: "headline", content: [{ type: "text", text: "The key on the nail" }] },
      { type: "standfirst", content: [{ type: "text", text: "Six nights, and a list." }] },
      { type: "paragraph", content: [{ type: "text", text: "It hung behind the piano." }] },
      { type: "infoBox", attrs: { label: "x".repeat(81) }, content: [{ type: "paragraph" }] },
      { type: "embed", attrs: { url: "" } },
    ],
  });
  await ask(`INSERT INTO "Manuscript" ("articleId", state, "changedAt") VALUES ($1, $2, now())`, [
    id,
    Buffer.from(state),
  ]);

  await openSheet(page, id);
  const ready = page.getByRole("region", { name: "Ready to publish" });
  await expect(ready).toContainText("An embed has no address yet: para 3. Readers would not get it.");
  await expect(ready).toContainText("The label of an info box has more than 80 characters: para 2.");

  const label = sheetOf(page).getByRole("textbox", { name: "Label" });
  await expect(label).toHaveAccessibleDescription("1 of 81 characters are too many: at most 80.");
  await label.fill("In brief");
  await expect(label).toHaveAccessibleDescription("");
  await ready.getByRole("button", { name: /^Go: An embed has no address yet/ }).click();
  await expect(sheetOf(page).getByRole("textbox", { name: "Address" })).toBeFocused();
  await page.keyboard.insertText("https://example.org/plan");
  await untilSaved(page);
  await expect(ready).not.toContainText("embed");
  await expect(ready).not.toContainText("80 characters");
});
