import { randomUUID } from "node:crypto";
import { faultsOf } from "./axe.ts";
import { expect, test } from "./fixtures";
import { openDesk, signInAs, untilAwake } from "./staff.ts";

/** The press prints what changed, and a busy machine takes its time. */
const PRINTED = { timeout: 60_000 };

test("an editor writes a page, and readers have what it says, until it is taken down", async ({ page, context }) => {
  test.setTimeout(180_000);
  await signInAs(context, "editor");
  const title = `How to reach us ${randomUUID().slice(0, 8)}`;
  await openDesk(page, "/desk/pages/new");
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Begin the page" }).click();

  const sheet = page.getByRole("textbox", { name: "Story" });
  await expect(sheet).toBeVisible();
  await untilAwake(page);
  const slug = await page.getByLabel("Address", { exact: true }).inputValue();
  await expect(sheet.locator("p").last()).toBeVisible();
  await sheet.locator("p").last().click();
  await page.keyboard.type("Write to the desk, or come by on a Tuesday.");
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText(/^Saved /)).toBeVisible();
  expect((await page.request.get(`/${slug}`)).status()).toBe(404);
  await page.reload();
  await untilAwake(page);
  await expect(sheet).toContainText("come by on a Tuesday");

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("Public", { exact: true })).toBeVisible();
  const readers = async () => (await page.request.get(`/${slug}`)).text();
  await expect.poll(readers, PRINTED).toContain("come by on a Tuesday");

  await sheet.locator("p").last().click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Knock twice.");
  await page.getByRole("button", { name: "Save for readers" }).click();
  await expect(page.getByText(/^Saved /)).toBeVisible();
  await expect.poll(readers, PRINTED).toContain("Knock twice.");

  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole("button", { name: "Take down" }).click();
  await expect(page.getByText("Not public", { exact: true })).toBeVisible();
  await expect.poll(async () => (await page.request.get(`/${slug}`)).status(), PRINTED).toBe(404);
});

test("who saves a page that a colleague saved meanwhile is asked first, and loses nothing", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await signInAs(context, "editor");
  await openDesk(page, "/desk/pages/new");
  await page.getByLabel("Title").fill(`Two hands ${randomUUID().slice(0, 8)}`);
  await page.getByRole("button", { name: "Begin the page" }).click();
  const sheet = page.getByRole("textbox", { name: "Story" });
  await expect(sheet).toBeVisible();
  const other = await context.newPage();
  await openDesk(other, new URL(page.url()).pathname);

  for (const [window, words] of [
    [page, "Hers."],
    [other, "His."],
  ] as const) {
    const text = window.getByRole("textbox", { name: "Story" }).locator("p").last();
    await text.click();
    await window.keyboard.type(words);
    await expect(window.getByText("Not saved yet")).toBeVisible();
    await window.getByRole("button", { name: "Save", exact: true }).click();
  }
  await expect(other.getByRole("alert").filter({ hasText: "Somebody else saved this page" })).toBeVisible();
  await expect(other.getByText("Not saved yet")).toBeVisible();
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByText(/^Saved /)).toBeVisible();

  const versions = other.locator("section").filter({ hasText: "Versions" }).getByRole("link");
  await expect(versions).toHaveCount(3);
  await versions.nth(1).click();
  await expect(other.getByRole("textbox", { name: "Story" })).toContainText("Hers.");
  await expect(other.getByText("These are the words of")).toBeVisible();
});
