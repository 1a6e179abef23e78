import type { Page } from "@playwright/test";
import { faultsOf } from "./axe.ts";
import { expect, test } from "./fixtures";
import { lettersTo, letterTo } from "./letters.ts";
import { newAddress, oneClickAddress, ownNetwork, signUp } from "./readers.ts";
import { ask } from "./staff.ts";

test.use({ expectedComplaints: [/4(?:22|28)/], extraHTTPHeaders: ownNetwork() });

const STORY = "/articles/harbour-without-light";

const field = (page: Page) => page.getByRole("textbox", { name: /Enter your email to subscribe/ }).first();
const press = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name }).first().click();

/** Opens the link of a letter as its reader does. */
async function openLetter(page: Page, address: string, subject: RegExp): Promise<void> {
  const { links } = await letterTo(address, subject);
  const [link = ""] = links.filter((one) => one.includes("/newsletters/"));
  await page.goto(link);
}

async function expectNoFaults(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
}

test("a wrong address is said beside the field, and nothing typed is lost", async ({ page }) => {
  await page.goto(STORY);
  await field(page).fill("marta@post");
  await press(page, "Subscribe");

  await expect(page.getByText("Please enter a correct email address")).toBeVisible();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveAttribute("aria-invalid", "true");
  await expect(field(page)).toHaveValue("marta@post");
});

test("a reader signs up in the story, confirms, pauses, leaves by one click, and is forgotten", async ({
  page,
  playwright,
}) => {
  const email = newAddress("marta+paper");
  await page.goto(STORY);
  await field(page).fill(email);
  await press(page, "Subscribe");
  await expect(page.getByText("Thank you for signing up. We have sent you a confirmation email.")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${STORY}$`));

  await openLetter(page, email, /confirm/i);
  await expectNoFaults(page);
  await press(page, "Yes, send them");
  await expect(page.getByRole("heading", { name: "You are subscribed" })).toBeVisible();
  await page.getByRole("link", { name: "See and change what you get" }).click();
  await expectNoFaults(page);
  await page.getByLabel("for a month").check();
  await press(page, "Pause");
  await expect(page.getByText(/Nothing comes until/)).toBeVisible();
  await press(page, "Send me letters again");
  await expect(page.getByText("Letters come again.")).toBeVisible();

  const [name] = await page.getByRole("checkbox", { checked: true }).all();
  const slug = (await name?.getAttribute("value")) ?? "";
  const nobody = await playwright.request.newContext({ baseURL: test.info().project.use.baseURL ?? "" });
  const clicked = await nobody.post(await oneClickAddress(email, slug), { form: { "List-Unsubscribe": "One-Click" } });
  expect(clicked.status()).toBe(200);
  await page.reload();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await page.goto(page.url().replace("preferences", "unsubscribe"));
  await expectNoFaults(page);
  await page.getByRole("link", { name: "See and change what you get" }).click();

  await press(page, "Erase everything");
  await openLetter(page, email, /Erase everything/);
  await expectNoFaults(page);
  await press(page, "Erase everything");
  await expect(page.getByRole("heading", { name: "Everything is erased" })).toBeVisible();
  expect(await ask(`SELECT id FROM "Reader" WHERE email = $1`, [email])).toEqual([]);
  expect(await ask(`SELECT id FROM "OutgoingMail" WHERE "to" = $1`, [email])).toEqual([]);
});

test("a mistyped house is noticed, and its reader decides", async ({ page }) => {
  await page.goto("/newsletters");
  await page.getByRole("checkbox", { name: /Delta Weekly/ }).check();
  await field(page).fill(newAddress("oleh").replace("post.example", "gmial.com"));
  await press(page, "Subscribe");
  await expect(page.getByText(/gmial.com – did you mean gmail.com/)).toBeVisible();

  await press(page, /^Yes, oleh-.*@gmail.com$/);
  await expect(page.getByText(/It goes to oleh-.*@gmail.com/)).toBeVisible();
});

test("when many sign up where a reader is, their browser shows that it is no machine", async ({ page, request }) => {
  const network = ownNetwork();
  await page.setExtraHTTPHeaders(network);
  for (const name of ["one", "two", "three"]) {
    expect((await signUp(request, newAddress(name), ["delta-weekly"], network)).status()).toBe(200);
  }
  expect((await signUp(request, newAddress("four"), ["delta-weekly"], network)).status()).toBe(428);

  const email = newAddress("reader");
  await page.goto(STORY);
  await field(page).fill(email);
  await press(page, "Subscribe");
  await expect(page.getByText("Thank you for signing up. We have sent you a confirmation email.")).toBeVisible();
  await letterTo(email, /confirm/i);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false, extraHTTPHeaders: ownNetwork() });

  test("several newsletters are ticked at once, confirmed by a letter, and chosen anew", async ({ page }) => {
    const email = newAddress("oleh+paper");
    await page.goto("/newsletters");
    await page.getByRole("checkbox", { name: /Delta Weekly/ }).check();
    await page.getByRole("checkbox", { name: /Load Curve/ }).check();
    await field(page).fill(email);
    await press(page, "Subscribe");
    await expect(page.getByText(/Thank you for signing up/).first()).toBeVisible();
    expect(page.url()).not.toContain("oleh");

    await openLetter(page, email, /confirm/i);
    await expect(page.getByRole("listitem").filter({ hasText: "Load Curve" })).toBeVisible();
    await press(page, "Yes, send them");
    await page.getByRole("link", { name: "See and change what you get" }).click();
    await expect(page.getByRole("checkbox", { name: /Load Curve/ })).toBeChecked();
    await page.getByRole("checkbox", { name: /Load Curve/ }).uncheck();
    await press(page, "Save");
    await expect(page.getByText("Saved.")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: /Load Curve/ })).not.toBeChecked();

    await page.goto((await oneClickAddress(email, "delta-weekly")).replace("/api", ""));
    await press(page, "Unsubscribe");
    await expect(page.getByRole("heading", { name: "You no longer get “Delta Weekly”" })).toBeVisible();
    await press(page, "Undo");
    await expect(page.getByText("It comes to you as before.")).toBeVisible();
  });

  test("a wish of preferences that cannot be is given back as it was filled in", async ({ page, request }) => {
    const email = newAddress("ulas");
    await signUp(request, email, ["delta-weekly"], ownNetwork());
    await openLetter(page, email, /confirm/i);
    await press(page, "Yes, send them");
    await page.getByRole("link", { name: "See and change what you get" }).click();
    await page.getByLabel("until a day").check();
    await press(page, "Pause");
    await expect(page.getByText("Please choose a day")).toBeVisible();
    await expect(page.getByLabel("until a day")).toBeChecked();

    const other = newAddress("ulas.new");
    await page.getByLabel("New address").fill(other);
    await press(page, "Change the address");
    await openLetter(page, other, /here\?/);
    await press(page, "Yes, send them here");
    await expect(page.getByRole("heading", { name: "Your letters come here" })).toBeVisible();
    await letterTo(email, /elsewhere/);
  });

  test("a reader of Ukrainian letters is asked in Ukrainian, and given everything that is held", async ({
    page,
    request,
  }) => {
    const email = newAddress("oksana");
    await signUp(request, email, ["rankovi-oriientyry"], ownNetwork());
    await openLetter(page, email, /Підтвердьте/);
    await expect(page.getByRole("main")).toHaveAttribute("lang", "uk");
    await press(page, "Так, надсилайте");
    await page.getByRole("link", { name: "Переглянути й змінити підписки" }).click();
    await press(page, "Надішліть мені все одним файлом");
    await openLetter(page, email, /Усе, що/);

    const download = page.waitForEvent("download");
    await press(page, "Завантажити файл");
    const stream = await (await download).createReadStream();
    const held = await new Response(stream as unknown as ReadableStream).text();
    expect(JSON.parse(held)).toMatchObject({ address: email, language: "uk" });
  });

  test("nothing ticked comes back as filled in, with the reason", async ({ page }) => {
    await page.goto("/newsletters");
    await field(page).fill("marta@post.example");
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await press(page, "Subscribe");

    expect((await answer).status()).toBe(422);
    await expect(page.getByText("Tick at least one newsletter")).toBeVisible();
    await expect(field(page)).toHaveValue("marta@post.example");
  });

  test("in a flood the form is pressed once more, after some seconds", async ({ page, request }) => {
    const network = ownNetwork();
    await page.setExtraHTTPHeaders(network);
    for (const name of ["one", "two", "three"]) await signUp(request, newAddress(name), ["delta-weekly"], network);

    const email = newAddress("reader");
    await page.goto("/newsletters");
    await page.getByRole("checkbox", { name: /Delta Weekly/ }).check();
    await field(page).fill(email);
    await press(page, "Subscribe");
    await expect(page.getByRole("alert")).toContainText("Once more, please");
    await expect(async () => {
      await press(page, "Subscribe");
      await expect(page.getByRole("heading", { name: "Thank you for signing up" })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await letterTo(email, /confirm/i);
  });
});

test("a second letter the same day is none, and nobody is told that an address is known", async ({ request }) => {
  const email = newAddress("twice");
  const answers = [
    await signUp(request, email, ["delta-weekly"], ownNetwork()),
    await signUp(request, email, ["delta-weekly"], ownNetwork()),
  ];
  await letterTo(email, /confirm/i);
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(
    Array(2).fill(
      JSON.stringify({ ok: true, message: "Thank you for signing up. We have sent you a confirmation email." }),
    ),
  );
  expect(await lettersTo(email)).toHaveLength(1);
});
