import { randomUUID } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { expect, test } from "./fixtures";
import { ask, openDesk, signInAs } from "./staff.ts";

// Of each kind one is under way at a time, on the one paper there is.
test.describe.configure({ mode: "serial" });

const part = (page: import("@playwright/test").Page, name: string) => page.getByRole("region", { name, exact: true });

test("an admin saves everything, takes it along, and deletes it by its name", async ({ page, context }) => {
  test.setTimeout(180_000);
  await signInAs(context, "admin");
  await openDesk(page, "/desk/archive");
  const backup = part(page, "Backup");
  await backup.getByRole("button", { name: "Make a backup now" }).click();
  const row = backup.getByRole("row").nth(1);
  await expect(row).toContainText(/rows, [\d,]+ files?/, { timeout: 90_000 });

  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    row.getByRole("link", { name: /^Download/ }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^masthead-.+\.zip$/);
  expect((await stat(await saved.path())).size).toBeGreaterThan(1_000_000);

  await row.getByRole("button", { name: /^Delete the backup of/ }).click();
  await page
    .getByRole("button", { name: /^Delete the backup of/ })
    .last()
    .click();
  await expect(backup.getByText("There is no backup on this machine.")).toBeVisible();
  expect(
    (
      await ask<{ action: string }>(`SELECT action FROM "AuditEntry" WHERE action LIKE '%a backup' ORDER BY number`)
    ).map(({ action }) => action),
  ).toEqual(expect.arrayContaining(["made a backup", "downloaded a backup", "deleted a backup"]));
});

test("what was exported is one file, and another system's archive is read before it is written", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  await signInAs(context, "admin");
  await openDesk(page, "/desk/archive");
  const exporting = part(page, "Export");
  await exporting.getByRole("button", { name: "Export everything" }).click();
  const link = exporting.getByRole("link", { name: "Download" }).first();
  await expect(link).toBeVisible({ timeout: 60_000 });
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(JSON.parse(await readFile(await file.path(), "utf8")).db[0].data.posts.length).toBeGreaterThan(60);

  const headline = `The lock keeper ${randomUUID().slice(0, 8)}`;
  const importing = part(page, "Import");
  await importing
    .locator("input[type=file]")
    .last()
    .setInputFiles({
      ...{ name: "old-paper.json", mimeType: "application/json" },
      buffer: Buffer.from(ghostExport(headline)),
    });
  const box = importing.getByRole("article", { name: "old-paper.json" });
  await box.getByRole("button", { name: "Read it" }).click();
  await expect(box.getByText("1 with a date of publication, 0 drafts")).toBeVisible({ timeout: 30_000 });
  expect(await ask(`SELECT 1 FROM "Article" WHERE headline = $1`, [headline])).toEqual([]);

  await page.reload(); // left and come back
  await box.getByRole("button", { name: "Import 1 story" }).click();
  await expect(box.getByText(/^Added 1 story/)).toBeVisible({ timeout: 30_000 });
  await expect(async () => {
    await page.goto("/news-feed");
    await expect(page.getByRole("link", { name: headline })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
});

/** As Ghost writes it, with one post of an hour ago. */
function ghostExport(title: string): string {
  const id = randomUUID().replaceAll("-", "").slice(0, 24);
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const post = {
    ...{ id, uuid: randomUUID(), type: "post", title, slug: `lock-${id}`, status: "published", visibility: "public" },
    ...{ html: "<p>He opened it at six.</p>", created_at: at, updated_at: at, published_at: at },
  };
  const data = { posts: [post], tags: [], users: [], posts_tags: [], posts_authors: [], settings: [] };
  return JSON.stringify({ db: [{ meta: { exported_on: Date.now(), version: "5.0.0" }, data }] });
}
