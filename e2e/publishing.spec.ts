import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { drawnPicture } from "@/modules/media/picture-file.fixture";
import { expect, test } from "./fixtures";
import { holdFrontPage } from "./front-page.ts";
import { joinByMail } from "./inviting.ts";
import { dropPicture, sheetOf } from "./sheet.ts";
import { ask, hire, openDesk, signInAs } from "./staff.ts";

const HEADLINE = `The ferry keeps its winter timetable ${randomUUID().slice(0, 8)}`;
const slug = HEADLINE.toLowerCase().replace(/[^a-z0-9]+/g, "-");

test.describe.configure({ mode: "serial" });
test.use({ expectedComplaints: [/410/] });

test("an invited journalist's story with a picture goes back, is published, corrected, picked and withdrawn", async ({
  browser,
}, info) => {
  test.setTimeout(400_000); // it may have to wait for the front page
  const [writing, editing, reading, directing] = await Promise.all([1, 2, 3, 4].map(() => browser.newContext()));
  if (!writing || !editing || !reading || !directing) throw new Error("No browser");
  const [writer, editor, admin] = await Promise.all([writing.newPage(), editing.newPage(), directing.newPage()]);
  await signInAs(directing, "admin", `Iryna ${randomUUID().slice(0, 6)}`);
  const oksana = {
    ...{ name: `Oksana ${randomUUID().slice(0, 6)}`, role: "Journalist" as const },
    email: `oksana.${randomUUID().slice(0, 8)}@daymark.example`,
  };
  await joinByMail(admin, writer, oksana);
  await ask(
    `INSERT INTO "Author" (id, slug, name, "personId")
     SELECT gen_random_uuid(), $1, name, id FROM "Person" WHERE email = $2`,
    [`oksana-${randomUUID()}`, oksana.email],
  );
  await signInAs(editing, "editor", `Ruta ${randomUUID().slice(0, 6)}`);

  await openDesk(writer, "/desk/stories");
  await writer.getByRole("button", { name: /^New story/ }).click();
  await writer.waitForURL(/\/desk\/stories\/[0-9a-f-]{36}$/);
  const address = new URL(writer.url()).pathname;
  const sheet = sheetOf(writer);
  await sheet.click();
  await writer.keyboard.press("Control+Home");
  await writer.keyboard.type(HEADLINE);
  await writer.keyboard.press("Enter");
  await writer.keyboard.type("Nothing changes before March.");
  await writer.keyboard.press("Enter");
  await writer.keyboard.type("The last boat leaves at nine, as it did last year.");
  const picture = info.outputPath("ferry.jpg");
  await writeFile(picture, await drawnPicture());
  await dropPicture(writer, picture);
  await expect(writer.locator("img.figure-picture")).toBeVisible({ timeout: 30_000 });
  await writer.getByLabel("Alt text").first().fill("A white ferry at the quay");
  await writer.getByLabel("Credit").first().fill("Oksana Reed");
  await expect(writer.getByText(/^Saved /)).toBeVisible();
  await writer.getByRole("combobox", { name: "Main tag" }).selectOption({ label: "Ports" });
  await writer.getByRole("button", { name: "Hand in" }).click();
  await expect(writer.getByRole("button", { name: "Hand in" })).toBeHidden();

  await editor.goto(address);
  await editor.getByRole("button", { name: "Return with a note" }).click();
  await editor.getByLabel(/^What is to be done/).fill("Say who decided it.");
  await editor.getByRole("button", { name: "Return it" }).click();
  await expect(writer.getByText("Say who decided it.")).toBeVisible();

  await expect(sheet).toHaveAttribute("contenteditable", "true");
  await sheet.getByText("The last boat leaves").click();
  await writer.keyboard.press("End");
  await writer.keyboard.type(" The harbour office decided it.");
  await expect(editor.getByText("The harbour office decided it.")).toBeVisible();
  await expect(writer.getByText(/^Saved /)).toBeVisible();
  await writer.getByRole("button", { name: "Hand in" }).click();
  await expect(editor.getByRole("button", { name: "Mark ready" })).toBeVisible();

  await editor.getByRole("button", { name: "Publish", exact: true }).click();
  await editor.getByRole("button", { name: "Publish now" }).click();
  await expect(editor.getByText(/^Live in \d+\.\d\d? s/)).toBeVisible({ timeout: 20_000 });
  await editor.getByRole("button", { name: "Back to the story" }).click();

  const reader = await reading.newPage();
  await reader.goto(`/articles/${slug}`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await expect(reader.getByText("The harbour office decided it.")).toBeVisible();
  await expect(reader.getByRole("img", { name: "A white ferry at the quay" })).toBeVisible();
  await expect(reader.getByRole("main").getByText("Oksana Reed")).toBeVisible();

  await editor.getByRole("button", { name: "Add a correction" }).click();
  await editor
    .getByLabel(/correction|wrong/i)
    .last()
    .fill("The last boat leaves at ten.");
  await editor.getByRole("button", { name: "Publish the correction" }).click();
  await expect(async () => {
    await reader.reload();
    await expect(reader.getByText("The last boat leaves at ten.")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });

  const letFrontPageGo = await holdFrontPage();
  await openDesk(editor, "/desk/front");
  await editor.getByRole("searchbox").fill(HEADLINE);
  await editor.getByRole("button", { name: `Add “${HEADLINE}”` }).click();
  await editor.getByRole("menuitem", { name: /^Editors’ Pick 1/ }).click();
  const putLive = editor.getByRole("button", { name: /^Put live/ });
  await expect(async () => {
    if (await putLive.isVisible()) await putLive.click(); // refused while a move of somebody else is not seen: then again
    await expect(editor.getByText(/^Live in \d+\.\d s$/)).toBeVisible({ timeout: 15_000 });
  }).toPass({ timeout: 90_000 });
  await reader.goto("/");
  await expect(reader.locator(".picks").getByRole("link", { name: HEADLINE })).toBeVisible();

  await openDesk(editor, address);
  await editor.getByRole("button", { name: "Withdraw …" }).click();
  await editor.getByRole("button", { name: /^Withdraw “/ }).click();
  await expect(async () => expect((await reader.goto(`/articles/${slug}`))?.status()).toBe(410)).toPass({
    timeout: 10_000,
  });
  await expect(async () => {
    await reader.goto("/");
    await expect(reader.getByRole("link", { name: HEADLINE })).toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await letFrontPageGo();
});

test("a journalist cannot publish, nor open a colleague's draft", async ({ page, context }) => {
  const other = await hire("journalist", `Pavlo ${randomUUID().slice(0, 6)}`);
  const [row] = await ask<{ id: string }>(
    `INSERT INTO "Article" (id, slug, headline, "changedAt") VALUES (gen_random_uuid(), $1, 'Not theirs', now()) RETURNING id`,
    [`not-theirs-${randomUUID()}`],
  );
  await ask(`INSERT INTO "ArticleWriter" ("articleId", "personId") VALUES ($1, $2)`, [row?.id, other.id]);
  await signInAs(context, "journalist");

  expect((await page.request.get(`/desk/stories/${row?.id}`)).status()).toBe(404);
  await openDesk(page, "/desk/stories");
  await page.getByRole("button", { name: /^New story/ }).click();
  await page.waitForURL(/\/desk\/stories\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("textbox", { name: "Story" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Publish/ })).toHaveCount(0);
});
