import type { Page } from "@playwright/test";
import { faultsOf } from "./axe.ts";
import { expect, test } from "./fixtures";
import { holdFrontPage } from "./front-page.ts";
import { ask, openDesk, signInAs } from "./staff";

// There is one front page: these journeys take turns on it, and leave it as they found it.
test.describe.configure({ mode: "serial" });
// In one of them an editor's browser does not hear the news.
test.use({ expectedComplaints: [/front\/state/] });

const place = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const headlineIn = (page: Page, name: string) => place(page, name).getByRole("heading").first();
const putLive = (page: Page) => page.getByRole("button", { name: /^Put live/ });
const undo = (page: Page) => page.getByRole("button", { name: /^Undo/ });

async function openBoard(page: Page) {
  await openDesk(page, "/desk/front");
  await expect(page.getByRole("heading", { name: "Front page" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Add “/ }).first()).toBeVisible();
}

let letFrontPageGo = async () => {};

test.beforeAll(async () => {
  test.setTimeout(300_000);
  letFrontPageGo = await holdFrontPage();
  await ask(`DELETE FROM "FrontDraft"`);
  await ask(`DELETE FROM "FrontMove"`);
  await ask(`DELETE FROM "FrontSwap"`);
});
test.afterAll(() => letFrontPageGo());

test("by keys alone an editor changes two slots, puts it live, and a reader sees it at once", async ({
  page,
  context,
}) => {
  await signInAs(context, "editor", "Marek Hollin");
  await openBoard(page);
  const third = (await headlineIn(page, "Slot 3").textContent()) ?? "";
  const fourth = (await headlineIn(page, "Slot 4").textContent()) ?? "";

  await place(page, "Slot 4")
    .getByRole("button", { name: /^Move “/ })
    .focus();
  await page.keyboard.press("Space");
  await expect(page.getByText(`“${fourth}” over Slot 4 of 4.`)).toBeAttached();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByText(/over Slot 3 of 4\. “.*” moves to slot 4\./)).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Put back where it was.")).toBeAttached();

  await page.keyboard.press("Space");
  await page.keyboard.press("3");
  await page.keyboard.press("Space");
  await expect(headlineIn(page, "Slot 3")).toHaveText(fourth);
  await expect(headlineIn(page, "Slot 4")).toHaveText(third);
  await expect(place(page, "Slot 3").getByRole("button", { name: /^Move “/ })).toBeFocused();

  await putLive(page).click();
  await expect(page.getByText(/^Live in \d+\.\d s$/)).toBeVisible();
  const reader = await context.newPage();
  await reader.goto("/");
  await expect(reader.locator(".slots h3").nth(2)).toHaveText(fourth);

  await page.keyboard.press("z");
  await expect(headlineIn(page, "Slot 3")).toHaveText(third);
  await putLive(page).click();
  await expect(page.getByRole("button", { name: "Nothing to put live" })).toBeVisible();
  await expect(async () => {
    await reader.goto("/");
    await expect(reader.locator(".slots h3").nth(2)).toHaveText(third, { timeout: 500 });
  }).toPass();
});

test("by mouse a found story is dropped on a slot, and who stood there moves on", async ({ page, context }) => {
  await signInAs(context, "editor", "Marek Hollin");
  await openBoard(page);
  await page.getByRole("button", { name: "Not on front yet" }).click();
  await page.getByRole("searchbox").fill("dredger");
  const found = page.getByRole("complementary", { name: "Add a story" }).getByRole("listitem");
  await expect(found).toHaveCount(1);
  const second = (await headlineIn(page, "Slot 2").textContent()) ?? "";

  const from = await found.first().boundingBox();
  const to = await place(page, "Slot 2").boundingBox();
  if (!from || !to) throw new Error("Nothing to drag");
  await page.mouse.move(from.x + 120, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await expect(page.getByText("Over Slot 2 of 4", { exact: true })).toBeVisible();
  await page.mouse.up();

  await expect(headlineIn(page, "Slot 2")).toHaveText(/dredger/i);
  await expect(headlineIn(page, "Slot 3")).toHaveText(second);
  await undo(page).click();
  await expect(headlineIn(page, "Slot 2")).toHaveText(second);
});

test("by finger a slot is held, carried over another and put down", async ({ browser }) => {
  const tablet = await browser.newContext({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });
  await signInAs(tablet, "editor", "Marek Hollin");
  const page = await tablet.newPage();
  await openBoard(page);
  const fourth = (await headlineIn(page, "Slot 4").textContent()) ?? "";
  const from = await place(page, "Slot 4").boundingBox();
  const to = await place(page, "Slot 1").boundingBox();
  if (!from || !to) throw new Error("Nothing to carry");

  const finger = await tablet.newCDPSession(page);
  const at = (share: number) => [
    { x: from.x + 60 + (to.x - from.x) * share, y: from.y + 150 + (to.y - from.y) * share, id: 1 },
  ];
  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  await page.waitForTimeout(400); // held, not scrolled
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
    await finger.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(share) });
  }
  await expect(page.getByText("Over Slot 1 of 4", { exact: true })).toBeVisible();
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });

  await expect(headlineIn(page, "Slot 1")).toHaveText(fourth);
  await undo(page).click();
  await expect(headlineIn(page, "Slot 4")).toHaveText(fourth);
  await tablet.close();
});

test("the second of two editors sees the first's change before overwriting anything", async ({
  page,
  browser,
  context,
}) => {
  await signInAs(context, "editor", "Marek Hollin");
  const elsewhere = await browser.newContext();
  await signInAs(elsewhere, "editor", "Ruta Amsel");
  const rutas = await elsewhere.newPage();
  await openBoard(page);
  await openBoard(rutas);
  const second = (await headlineIn(page, "Slot 2").textContent()) ?? "";
  await expect(page.getByText("Ruta moves too")).toBeVisible();

  await page.route("/desk/front/state", (route) => route.abort()); // the news is late
  await place(rutas, "Slot 2")
    .getByRole("button", { name: /^Move “/ })
    .press("1");
  await expect(headlineIn(rutas, "Slot 1")).toHaveText(second);

  await place(page, "Slot 3")
    .getByRole("button", { name: /^Move “/ })
    .press("1");
  const question = page.getByRole("alert").filter({ hasText: "Ruta Amsel moved" });
  await expect(question).toBeVisible();
  await expect(headlineIn(page, "Slot 1")).toHaveText(second);
  await question.getByRole("button", { name: "Leave it" }).click();
  await page.unroute("/desk/front/state");

  await undo(page).click();
  await expect(headlineIn(rutas, "Slot 2")).toHaveText(second);
  await elsewhere.close();
});

test("a headline for the front page is seen in the preview, and not live", async ({ page, context }) => {
  await signInAs(context, "editor", "Marek Hollin");
  await openBoard(page);
  await page
    .getByRole("button", { name: /headline for here/i })
    .first()
    .click();
  await page.getByLabel("Headline for here").fill("Cranes without light");
  await page.getByRole("button", { name: "Save to the draft" }).click();
  await expect(headlineIn(page, "Lead")).toHaveText("Cranes without light");

  await page.getByRole("link", { name: "Preview" }).click();
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { name: "Cranes without light" })).toBeVisible();
  await page.getByRole("link", { name: "The live page" }).click();
  await expect(frame.getByRole("heading", { name: "Cranes without light" })).toHaveCount(0);

  await openBoard(page);
  await undo(page).click();
  await expect(page.getByRole("button", { name: "Nothing to put live" })).toBeVisible();
});

test("a planned swap stands on the board, and is called off", async ({ page, context }) => {
  await signInAs(context, "editor", "Marek Hollin");
  await openBoard(page);
  await page
    .getByRole("button", { name: /^Add “/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "At a time of day…" }).click();
  await page.getByRole("button", { name: "Plan it" }).click();
  await expect(page.getByText(/slot 1 becomes/)).toBeVisible();
  await page.getByRole("link", { name: /As of/ }).click();
  await expect(page.getByRole("button", { name: "Call off", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Call off", exact: true }).click();
  await expect(page.getByText(/slot 1 becomes/)).toHaveCount(0);
});

test("a journalist finds no board, and a stranger is asked to sign in", async ({ page, context }) => {
  const paths = [
    "/desk/front",
    "/desk/front/state",
    "/desk/front/stories",
    "/desk/front/preview",
    "/desk/front/reader",
  ];
  for (const path of paths) {
    expect(new URL((await page.request.get(path)).url()).pathname, path).toBe("/sign-in");
  }
  await signInAs(context, "journalist", "Nadia Korsun");
  for (const path of paths) expect((await page.request.get(path)).status(), path).toBe(404);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the board in ${colorScheme}`, async ({ page, context }) => {
    await signInAs(context, "editor", "Marek Hollin");
    await page.emulateMedia({ colorScheme });
    await openBoard(page);
    expect(await faultsOf(page)).toEqual([]);
  });
}
