import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext } from "@playwright/test";
import { type OwnPaper, openOwnPaper } from "../processes/checks/own-paper.ts";
import { freePort } from "../processes/database/free-port.ts";
import { connect } from "../processes/web/live/guest.fixture.ts";
import { expect, test } from "./fixtures";
import { ask, type Colleague, hire, openSession, signInAs } from "./staff.ts";
import { linesIn, linesOn, misplaced, openRoom, sitDown, type Typist, writeSentence } from "./typists.ts";

// A paper of their own: these kill web process and database, which other journeys need.
const folder = mkdtempSync(path.join(tmpdir(), "masthead-together-"));
let paper: OwnPaper;

test.describe.configure({ mode: "serial" });
test.use({ trace: "off" }); // a picture of the page for each word costs more than the writing
test.beforeAll(async () => {
  test.setTimeout(120_000);
  chmodSync(folder, 0o755); // PostgreSQL may run as somebody else
  paper = await openOwnPaper(folder, { port: await freePort() });
});
test.afterAll(async () => {
  await paper?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Seat = Typist & { person: Colleague; context: BrowserContext };

async function seat(browser: Browser, name: string): Promise<Seat> {
  const context = await browser.newContext();
  const person = await signInAs(context, "journalist", name, paper.url, paper);
  return { ...{ name, person, context }, page: await context.newPage(), sentences: [] };
}

const saveState = ({ page }: Typist) => page.locator("[data-save-state]");

test("the line of a story stays open on the web process that draws pages, too", async ({ page }) => {
  // Next takes charge of upgrades with the first request that it answers, wherever it can.
  const askNext = () => page.request.get(`${paper.url}/sign-in`);
  await askNext();
  const writer = await hire("journalist", "Ilka Brandt", paper);
  const articleId = await openRoom(paper, [writer]);
  await openSession(writer.id, paper);
  const [session] = await ask<{ id: string }>(
    `SELECT id FROM "StaffSession" WHERE "personId" = $1`,
    [writer.id],
    paper,
  );

  const guest = connect({ url: paper.url, secret: paper.authSecret }, { articleId, sessionId: session?.id ?? "" });
  await expect.poll(() => guest.provider.isSynced).toBe(true);
  for (let turn = 1; turn <= 5; turn++) {
    guest.type(`Sentence ${turn}.`);
    guest.ask(turn);
    await expect.poll(() => guest.kept.has(turn)).toBe(true);
    await askNext();
  }
  expect(guest.closeCode()).toBe(0);
  guest.leave();
});

test("a line that is taken up again before it was quite put down is open again", async ({ browser }) => {
  test.setTimeout(90_000);
  const gil = await seat(browser, "Gil");
  const storyId = await openRoom(paper, [gil.person]);
  await sitDown(gil, `${paper.url}/desk/stories/${storyId}`);
  await expect(saveState(gil)).toContainText(/^Saved /);

  const thaw = await paper.freeze();
  await writeSentence(gil);
  await gil.context.setOffline(true);
  await gil.context.setOffline(false);
  await expect(saveState(gil)).toContainText("Kept on this device");
  thaw();
  await expect(saveState(gil)).toContainText(/^Saved /, { timeout: 30_000 });
  expect(misplaced(await linesIn(paper, storyId), [gil])).toEqual([]);
});

test("three write one story while a line is cut, the web process is killed twice and PostgreSQL once", async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const typists = await Promise.all(["Ann", "Ben", "Cleo"].map((name) => seat(browser, name)));
  const [ann, ben, cleo] = typists as [Seat, Seat, Seat];
  const storyId = await openRoom(
    paper,
    typists.map(({ person }) => person),
  );
  const address = `${paper.url}/desk/stories/${storyId}`;
  await Promise.all(typists.map((typist) => sitDown(typist, address)));
  const round = () => Promise.all(typists.map((typist) => writeSentence(typist)));

  await round();
  await ben.context.setOffline(true);
  await round();
  await expect(saveState(ben)).toContainText("Kept on this device");
  await paper.kill("web");
  await round();
  await round();
  await paper.untilOpen();
  await paper.kill("postgres");
  await round();
  await ben.context.setOffline(false);
  await round();
  await paper.kill("web");
  await round();

  for (const typist of typists) await expect(saveState(typist)).toContainText(/^Saved /, { timeout: 45_000 });
  const kept = await linesIn(paper, storyId);
  expect(misplaced(kept, typists)).toEqual([]);
  for (const { page } of [ann, ben, cleo]) await expect.poll(() => linesOn(page)).toEqual(kept);
});

test("whoever is taken off a story, or signed out, is told so at once and keeps what they wrote", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const typists = await Promise.all(["Dora", "Emil"].map((name) => seat(browser, name)));
  const [dora, emil] = typists as [Seat, Seat];
  const storyId = await openRoom(
    paper,
    typists.map(({ person }) => person),
  );
  for (const typist of typists) await sitDown(typist, `${paper.url}/desk/stories/${storyId}`);
  for (const typist of typists) await writeSentence(typist);

  await ask(`DELETE FROM "ArticleWriter" WHERE "personId" = $1`, [dora.person.id], paper);
  await expect(saveState(dora)).toContainText("You may not write here any more.");
  await ask(`UPDATE "StaffSession" SET "revokedAt" = now() WHERE "personId" = $1`, [emil.person.id], paper);
  await expect(saveState(emil)).toContainText("You are signed out.");

  for (const { page, context, sentences } of typists) {
    const sheet = page.getByRole("textbox", { name: "Story" });
    await expect(sheet).toHaveAttribute("contenteditable", "false");
    await expect(sheet).toContainText(sentences.join(" "));
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy the text" }).click();
    await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(sentences.join(" "));
  }
});
