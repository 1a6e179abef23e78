import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { ask, openDesk, signInAs } from "./staff.ts";

test.use({ expectedComplaints: [/40[34]/] });

/** A newsletter of a journey's own; nobody else counts in it. */
async function newsletter(name: string): Promise<{ id: string; slug: string }> {
  const slug = `journey-${randomUUID().slice(0, 8)}`;
  const [made] = await ask<{ id: string }>(
    `INSERT INTO "Newsletter" (id, slug, name, description, rhythm, position)
     VALUES (gen_random_uuid(), $1, $2, 'One letter.', 'Fridays', 900 + floor(random() * 90)) RETURNING id`,
    [slug, name],
  );
  return { id: made?.id ?? "", slug };
}

test("an editor begins a newsletter, moves it by keys, and readers get what it says of itself", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await signInAs(context, "editor");
  const name = `River Notes ${randomUUID().slice(0, 6)}`;
  await openDesk(page, "/desk/newsletters/new");
  await page.getByRole("button", { name: "Begin the newsletter" }).click();
  await expect(page.getByText("Give it a name")).toBeVisible();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("What readers get").fill("What the river carried this week.");
  await page.getByLabel("When it comes").fill("Fridays");
  await page.getByRole("button", { name: "Begin the newsletter" }).click();
  await expect(page).toHaveURL(/\/desk\/newsletters\/river-notes-\w+\/settings$/);
  const slug = page.url().split("/").at(-2) ?? "";

  await page.getByLabel("Answers go to").fill("river");
  await page.getByRole("textbox", { name: "Words" }).fill("Good to have you aboard.");
  await page.getByRole("button", { name: "Save the newsletter" }).click();
  await expect(page.getByText("A whole mail address, or nothing")).toBeVisible();
  await expect(page.getByText("A letter has a subject")).toBeVisible();
  await page.getByLabel("Answers go to").fill("river@daymark.example");
  await page.getByLabel("Subject", { exact: true }).last().fill("Welcome aboard");
  await page.getByRole("button", { name: "Save the newsletter" }).click();
  await expect(page.getByText("Saved. Its pages are being printed anew.")).toBeVisible();

  const [kept] = await ask<{ replyTo: string; welcome: string }>(
    `SELECT "replyTo", "welcomeBlocks"::text AS welcome FROM "Newsletter" WHERE slug = $1`,
    [slug],
  );
  expect(kept).toMatchObject({ replyTo: "river@daymark.example" });
  expect(kept?.welcome).toContain("Good to have you aboard.");

  await openDesk(page, "/desk/newsletters");
  const rows = page.getByRole("row").filter({ hasText: "River Notes" });
  const grip = page.getByRole("button", { name: `Move ${name}` });
  await grip.focus();
  await page.keyboard.press("Space");
  await expect(grip).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await expect(page.getByText(new RegExp(`^${name} is number \\d+ of \\d+\\.$`))).toBeAttached();
  await expect(rows.first()).toBeVisible();

  await page.getByRole("button", { name: `What can be done with ${name}` }).click();
  await page.getByRole("menuitem", { name: "Retire" }).click();
  await page.getByRole("button", { name: `Retire “${name}”` }).click();
  await expect(page.getByRole("heading", { name: /No longer offered/ })).toBeVisible();
  await expect(grip).toBeHidden();
});

test("who saves a newsletter that a colleague saved meanwhile is shown both versions, and decides", async ({
  page,
  context,
}) => {
  await signInAs(context, "editor");
  const { slug } = await newsletter("River Notes");
  const settings = `/desk/newsletters/${slug}/settings`;
  const other = await context.newPage();
  for (const window of [page, other]) await openDesk(window, settings);
  const save = (window: Page) => window.getByRole("button", { name: "Save the newsletter" }).click();
  const hostOf = async () => (await ask<{ host: string }>(`SELECT host FROM "Newsletter" WHERE slug = $1`, [slug]))[0];

  await other.getByLabel("Host").fill("Nadia Korvin");
  await save(other);
  await expect(other.getByText("Saved. Its pages are being printed anew.")).toBeVisible();
  await page.getByLabel("Host").fill("Samir Quist");
  await page.getByLabel("When it comes").fill("Mondays");
  await save(page);
  const question = page.getByRole("alert").filter({ hasText: "A colleague" });
  await expect(question).toContainText("Nadia Korvin");
  await expect(question).toContainText("Samir Quist");
  await expect(question).toContainText("Fridays");
  await save(page); // nothing is written over before the question is answered
  await expect(question).toContainText("Nadia Korvin");
  expect(await hostOf()).toEqual({ host: "Nadia Korvin" });

  await question.getByRole("button", { name: "Take mine" }).click();
  await expect(page.getByText("Saved. Its pages are being printed anew.")).toBeVisible();
  expect(await hostOf()).toEqual({ host: "Samir Quist" });
  await other.getByLabel("When it comes").fill("Tuesdays");
  await save(other);
  await other.getByRole("button", { name: "Keep theirs" }).click();
  await expect(other.getByLabel("Host")).toHaveValue("Samir Quist");
  await expect(other.getByLabel("When it comes")).toHaveValue("Mondays");
  await save(other);
  await expect(other.getByText("Saved. Its pages are being printed anew.")).toBeVisible();
});

test("an admin brings in members of a Ghost site once, finds one of them, and erases them", async ({
  page,
  context,
}) => {
  test.setTimeout(150_000);
  await signInAs(context, "admin");
  const mark = randomUUID().slice(0, 8);
  const { id, slug } = await newsletter(`Letter ${mark}`);
  const member = (name: string, gets: boolean) =>
    `1,${name}-${mark}@post.example,"${name}, of Kyiv",,${gets},,,2024-02-11T08:15:00.000Z,,,,`;
  const list = [
    "id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels,tiers,gift_id",
    ...[member("orest", true), member("lina", true), member("quiet", false), "5,no address,Broken,,true,,,,,,,"],
  ].join("\n");
  const chooseList = () =>
    page
      .locator("input[type=file]")
      .setInputFiles({ name: "members.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  const tryIt = async () => {
    await openDesk(page, "/desk/newsletters/import");
    await chooseList();
    await expect(page.getByText("These are members of a Ghost site.")).toBeVisible();
    await page.getByRole("checkbox", { name: `Letter ${mark}` }).check();
    await page.getByLabel("In words").fill("Members of our Ghost site, confirmed there by mail.");
    await page.getByRole("button", { name: "Try it" }).click();
    await expect(page.getByRole("region", { name: "What would become of the list" })).toBeVisible();
  };

  await tryIt();
  await expect(page.getByRole("row", { name: /no address This is no mail address/ })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "All 2 as CSV" }).click();
  expect(await readFile(await (await download).path(), "utf8")).toContain("5,no address,This is no mail address");
  expect(await subscriberCount(id)).toBe(0); // trying changes nothing
  await page.getByRole("button", { name: "Bring in 2 readers" }).click();
  await expect(page.getByText("2 readers were brought in.")).toBeVisible();
  expect(await subscriberCount(id)).toBe(2);

  await tryIt();
  await expect(page.getByRole("button", { name: "Nobody new to bring in" })).toBeVisible();

  await openDesk(page, `/desk/newsletters/${slug}/subscribers`);
  await page.getByLabel("Mail address").fill(`Lina-${mark}@Post.Example`);
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByText("Members of our Ghost site, confirmed there by mail.")).toBeVisible();
  await page.getByRole("button", { name: "Erase everything …" }).click();
  await page.getByRole("button", { name: `Erase lina-${mark}@post.example` }).click();
  await expect(page.getByText("Everything that was held on this address is deleted.")).toBeVisible();
  expect(await ask(`SELECT 1 FROM "Reader" WHERE email = $1`, [`lina-${mark}@post.example`])).toEqual([]);

  await tryIt();
  await expect(page.getByRole("row", { name: /^Suppressed/ })).toContainText("1");
  const answer = await page.request.get(`/desk/newsletters/export?newsletter=${id}&state=confirmed&mark=on`);
  const lines = (await answer.text()).split("\r\n");
  expect(lines[0]).toBe("\ufeffemail,newsletter,state,asked,confirmed,ended,source,language,paused_until");
  expect(lines.filter((line) => line.includes(mark))).toEqual([
    expect.stringContaining(`orest-${mark}@post.example,${slug},confirmed,2024-02-11`),
  ]);
});

const subscriberCount = async (newsletterId: string) =>
  (
    await ask<{ count: number }>(`SELECT count(*)::int FROM "Subscription" WHERE "newsletterId" = $1`, [newsletterId])
  )[0]?.count;

test("who comes from a letter gets the page that everybody gets, and its report counts them and names nobody", async ({
  page,
  browser,
}) => {
  const { id: newsletterId, slug } = await newsletter("Counted Letter");
  const [issue] = await ask<{ id: string }>(
    `INSERT INTO "Issue" (id, "newsletterId", number, slug, subject, state, "createdBy", "startedAt", "finishedAt")
     VALUES (gen_random_uuid(), $1, 7, 'seven', 'Ice on the river', 'sent', 'a journey', now(), now()) RETURNING id`,
    [newsletterId],
  );
  const reader = await (await browser.newContext()).newPage();
  const plain = await reader.request.get("/articles/harbour-without-light");
  const answer = await reader.goto(`/articles/harbour-without-light?letter=${slug}-7`);
  expect(answer?.headers().etag).toBe(plain.headers().etag);

  await signInAs(page.context(), "editor");
  await expect(async () => {
    await openDesk(page, `/desk/newsletters/${slug}/issues/${issue?.id}/report`);
    await expect(page.getByRole("link", { name: /Harbour/i })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByText("Whether a letter was opened is not measured.")).toBeVisible();
});
