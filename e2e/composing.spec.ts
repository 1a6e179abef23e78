import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { lettersTo, letterTo } from "./letters.ts";
import { GREYLISTED } from "./mail-server.ts";
import { untilSaved } from "./sheet.ts";
import { expectNoBarriers } from "./signing-in.ts";
import { ask, openDesk, signInAs } from "./staff.ts";

/** No script runs in a letter that is shown: neither do those by which a browser is steered. */
test.use({ expectedComplaints: [/Blocked script execution in 'about:(?:srcdoc|blank)'/] });

/** Of Ukrainian stories the sample has some of this week, and no other journey publishes any. */
async function newsletter(...readers: string[]): Promise<{ slug: string; readers: string[] }> {
  const mark = randomUUID().slice(0, 8);
  const [slug, addresses] = [`limany-${mark}`, readers.map((name) => name.replace("@", `-${mark}@`))];
  await ask(
    `WITH newsletter AS (
       INSERT INTO "Newsletter" (id, slug, name, description, rhythm, language, position)
       VALUES (gen_random_uuid(), $1, 'Лимани', 'Один лист.', 'Щоп’ятниці', 'uk', 990) RETURNING id),
     reader AS (
       INSERT INTO "Reader" (id, email, language) SELECT gen_random_uuid(), unnest($2::text[]), 'uk' RETURNING id)
     INSERT INTO "Subscription" (id, "readerId", "newsletterId", "confirmedAt")
     SELECT gen_random_uuid(), reader.id, newsletter.id, now() - interval '1 day' FROM reader, newsletter`,
    [slug, addresses],
  );
  return { slug, readers: addresses };
}

/** A letter with a subject and words in it, written at the desk. */
async function beginIssue(page: Page, slug: string, subject: string): Promise<void> {
  await openDesk(page, `/desk/newsletters/${slug}`);
  await page.getByRole("button", { name: "New issue" }).click();
  await page.getByRole("menuitem", { name: "Empty" }).click();
  await page.getByLabel("Subject", { exact: true }).fill(subject);
}

/** Chooses from the menu that a slash opens, and writes where the caret then stands. */
async function putIn(page: Page, what: string, words: string): Promise<void> {
  await page.keyboard.press("/");
  await page.getByRole("menu", { name: "Put in" }).getByRole("menuitem", { name: what, exact: true }).click();
  await expect(page.locator("input:focus, [role=textbox]:focus")).toBeVisible();
  await page.keyboard.type(words);
}

const block = (page: Page, name: string): Locator =>
  page.getByRole("list", { name: "Blocks of the letter" }).getByRole("listitem", { name, exact: true });
const letterIn = (page: Page, shownOn: string) => page.frameLocator(`iframe[title="The letter on a ${shownOn}"]`);
const part = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });

/** The number of people is typed, or nothing is sent. */
async function confirm(page: Page, count: number, act: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(`Type ${count} to say`).fill(String(count));
  await dialog.getByRole("button", { name: act, exact: true }).click();
}

test("an editor composes a letter, reads a proof in their inbox, and sends it to everybody once", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000); // it may have to wait for the sample's pictures
  const { slug, readers } = await newsletter("olena@post.example", "orest@post.example", "lina@post.example");
  const editor = await signInAs(context, "editor");
  const subject = `Крига на лимані ${slug.slice(-4)}`;
  await beginIssue(page, slug, subject);
  await expect(page.getByText(/^\d+ characters, whole on phones\.$/)).toBeVisible();
  await page.getByLabel("Line after the subject", { exact: true }).fill("Хліб, пором і шість ночей");

  await page.getByRole("button", { name: "Fill with the last week" }).click();
  const lead = block(page, "Story").first();
  await expect(lead.locator("img")).toBeVisible();
  await expect(lead).toContainText("Пором № 4 знову на лінії");
  await expect(lead).toContainText("Друга половина чекає на килими");
  await expect(page.getByText("not used before", { exact: true })).toBeVisible();

  await page.getByLabel("Line after the subject", { exact: true }).blur();
  await putIn(page, "Text", "Доброго вечора.");
  await page.keyboard.press("Enter");
  await putIn(page, "Sponsor", "Порт Вельмара");
  await block(page, "Sponsor").getByRole("textbox", { name: "The sponsor’s words" }).fill("Кораблі йдуть.");
  await block(page, "Sponsor").getByLabel("Leads to").fill("https://port.example/");
  await block(page, "Sponsor").getByLabel("Leads to").blur();
  await putIn(page, "Sign-off", "Ваша редакція");
  await untilSaved(page);

  for (const scheme of ["light", "dark"]) {
    await expect(letterIn(page, `phone, ${scheme}`).getByText("Ваша редакція")).toBeAttached();
  }
  await page.getByRole("button", { name: "Desktop" }).click();
  await expect(letterIn(page, "desktop, light").getByText("Реклама: Порт Вельмара")).toBeAttached();
  await page.getByRole("button", { name: "Text only" }).click();
  await expect(part(page, "The letter in words")).toContainText("Доброго вечора.");
  await expect(part(page, "Before it goes").getByText("Nobody has seen a proof")).toBeVisible();
  await expectNoBarriers(page); // without the letters' frames: axe would wait for an answer from within

  await page.getByRole("button", { name: "Send me a proof", exact: true }).click();
  await expect(page.getByText(`A proof is on its way to ${editor.email}.`)).toBeVisible();
  expect((await letterTo(editor.email, new RegExp(subject))).text).toContain("Ваша редакція");

  const dialog = page.getByRole("dialog");
  await expect(async () => {
    await page.getByRole("button", { name: "Check and schedule" }).click();
    const count = dialog.getByLabel("Type 3 to say");
    const refusal = dialog.getByText("It is still being made ready: in a moment."); // a picture of a paper just begun
    await expect(count.or(refusal)).toBeVisible();
    if (await refusal.isVisible()) await dialog.getByRole("button", { name: "Back to the letter" }).click();
    await expect(count).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await dialog.getByLabel("Type 3 to say").fill("2");
  await expect(dialog.getByRole("button", { name: "Send to 3 people now" })).toHaveAttribute("aria-disabled", "true");
  await expectNoBarriers(page);
  await confirm(page, 3, "Send to 3 people now");
  await dialog.getByRole("button", { name: "Back to the letter" }).click();
  await expect(page.getByText("Readers have it, as it is here.")).toBeVisible();

  await page.getByRole("link", { name: "See its report" }).click();
  await expect(page.getByRole("row", { name: /^Accepted .* 3$/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /^All .*3$/ })).toBeVisible();
  for (const reader of readers) expect(await lettersTo(reader)).toHaveLength(1);
  const archived = await page.getByRole("link", { name: "As readers have it" }).getAttribute("href");
  await expect.poll(async () => (await page.request.get(archived ?? "")).text()).toContain(`<h1>${subject}</h1>`);
});

test("a letter waits for its minute, is called off, is sent after all, paused, and goes on", async ({
  page,
  context,
}) => {
  const { slug } = await newsletter("olena@post.example", `orest@${GREYLISTED}`);
  await signInAs(context, "editor");
  await beginIssue(page, slug, `Пором ${slug.slice(-4)}`);
  await page.getByLabel("Subject", { exact: true }).blur();
  await putIn(page, "Text", "Пором ходить.");
  await untilSaved(page);

  await page.getByRole("button", { name: "Check and schedule" }).click();
  await page.getByRole("combobox", { name: "When" }).selectOption("later");
  await confirm(page, 2, "Schedule");
  await page.getByRole("dialog", { name: "It goes out by itself" }).getByRole("button").first().click();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Call off the sending" }).click();
  await expect(page.getByText("It does not go out by itself any more.")).toBeVisible();
  await expect(page.getByText("Draft", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Check and schedule" }).click();
  await confirm(page, 2, "Send to 2 people now");
  await page.getByRole("dialog", { name: "It is on its way" }).getByRole("button").first().click();
  const underWay = part(page, "Being sent now").filter({ hasText: slug.slice(-4) });
  await expect(underWay.getByRole("img", { name: /^1 accepted, .* 1 waiting, of 2$/ })).toBeVisible();
  await underWay.getByRole("button", { name: "Pause" }).click();
  const stopped = part(page, "Stopped on its way").filter({ hasText: slug.slice(-4) });
  await expect(stopped).toBeVisible();
  await stopped.getByRole("button", { name: "Go on" }).click();
  await expect(underWay).toBeVisible();

  await ask(
    `UPDATE "Delivery" SET "notBefore" = now() WHERE state = 'pending' AND "issueId" IN
       (SELECT issue.id FROM "Issue" issue JOIN "Newsletter" n ON n.id = issue."newsletterId" WHERE n.slug = $1)`,
    [slug],
  );
  await expect(page.getByText("Readers have it, as it is here.")).toBeVisible();
});
