import { hash } from "@node-rs/argon2";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { lettersTo, letterTo } from "./letters.ts";
import { expectNoBarriers, passwordField, sendSignIn } from "./signing-in.ts";
import { ask, type Colleague, hire, openDesk, signInAs, untilAwake } from "./staff.ts";

test.use({ expectedComplaints: [/40[14]/] });

const OLD = "ferries leave before sunrise";
const NEW = "gulls above the breakwater";

test("who is demoted is told by mail, and is a journalist at the next request", async ({ page, browser }) => {
  const colleague = await browser.newContext();
  const person = await signInAs(colleague, "editor");
  const theirs = await colleague.newPage();
  await openDesk(theirs, "/desk/tags");
  await signInAs(page.context(), "admin");
  await chooseFor(page, person, "Make a journalist");
  await page.getByRole("button", { name: `Make ${person.name} a journalist` }).click();
  await expect(rowOf(page, person).getByText("Journalist", { exact: true })).toBeVisible();

  await theirs.goto("/desk/tags");
  await expect(theirs).toHaveURL(/\/sign-in\?next=/);
  expect((await letterTo(person.email, /^Your role at/)).subject).toContain("journalist");
});

test("who is deactivated is out at the next request, and is told nothing more when they try", async ({
  page,
  browser,
}) => {
  const colleague = await browser.newContext();
  const person = await signInAs(colleague, "journalist");
  await setPassword(person, OLD);
  const theirs = await colleague.newPage();
  await openDesk(theirs, "/desk/stories");
  await signInAs(page.context(), "admin");
  await chooseFor(page, person, "Deactivate");
  await page.getByRole("button", { name: `Deactivate ${person.name}` }).click();
  await expect(rowOf(page, person).getByText("Deactivated journalist")).toBeVisible();

  await theirs.goto("/desk/stories");
  await expect(theirs).toHaveURL(/\/sign-in/);
  await untilAwake(theirs);
  await sendSignIn(theirs, person.email, OLD);
  await expect(theirs.getByText("The address and the password do not fit together.")).toBeVisible();
});

test("a new device is told of by mail, seen in the list, and signed out from another", async ({ page, browser }) => {
  const person = await hire("journalist", `Marta ${Date.now()}`);
  await setPassword(person, OLD);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  for (const each of [other, page]) {
    await each.goto("/sign-in");
    await untilAwake(each);
    await sendSignIn(each, person.email, OLD);
    await expect(each).toHaveURL(/\/desk\/stories$/);
  }
  expect((await letterTo(person.email, /^Signed in to .* with Chrome on /)).text).toContain("by password");

  await openDesk(page, "/desk/account");
  await page.getByRole("button", { name: /^Sign out Chrome on/ }).click();
  await expect(page.getByRole("button", { name: /^Sign out Chrome on/ })).toBeHidden();
  await other.goto("/desk/account");
  await expect(other).toHaveURL(/\/sign-in\?next=/);
  await openDesk(page, "/desk/account");
  await expect(page).toHaveURL(/\/desk\/account$/);
});

test("a forgotten password is replaced by a link from a letter, and every session ends", async ({ page, browser }) => {
  const desk = await browser.newContext();
  const person = await signInAs(desk, "journalist");
  await setPassword(person, OLD);
  const stranger = `nobody.${Date.now()}@daymark.example`;
  for (const address of [stranger, person.email]) {
    await page.goto("/sign-in/reset");
    await untilAwake(page);
    await page.getByLabel("Mail address").fill(address);
    await page.getByRole("button", { name: "Send the letter" }).click();
    await expect(page.getByText(`If somebody works here as ${address}, a letter is on its way`)).toBeVisible();
  }
  await expectNoBarriers(page);

  const letter = await letterTo(person.email, /^A new password for the desk/);
  const link = letter.links.find((url) => url.includes("/sign-in/new-password")) ?? "";
  await page.request.get(link); // as programs that check mail do
  await page.goto(link);
  await untilAwake(page);
  await expectNoBarriers(page);
  await passwordField(page).fill(person.email);
  await page.getByRole("button", { name: "Use this password" }).click();
  await expect(page.getByText("Your name or address is most of it.")).toBeVisible();
  await passwordField(page).fill(NEW);
  await page.getByRole("button", { name: "Use this password" }).click();
  await expect(page.getByText("Your new password is set. Sign in with it.")).toBeVisible();
  await untilAwake(page);
  await sendSignIn(page, person.email, NEW);
  await expect(page).toHaveURL(/\/desk\/stories$/);

  const before = await desk.newPage();
  await before.goto("/desk/account");
  await expect(before).toHaveURL(/\/sign-in/);
  expect(await lettersTo(stranger)).toEqual([]);
  await before.goto(link);
  await expect(before.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
});

test("who changes the password shows the one of now, and is signed out elsewhere", async ({ page, browser }) => {
  const person = await signInAs(page.context(), "editor");
  await setPassword(person, OLD);
  const elsewhere = await browser.newContext();
  await signInAs(elsewhere, "editor", person.name);
  await openDesk(page, "/desk/account");
  const change = async (current: string) => {
    await passwordField(page, /^Password of now/).fill(current);
    await passwordField(page, /^New password/).fill(NEW);
    await page.getByRole("button", { name: "Change the password" }).click();
  };
  await change("harbours close at noon");
  await expect(page.getByText("This is not your password.")).toBeVisible();
  await change(OLD);
  await expect(page.getByText("Your new password is set.")).toBeVisible();

  const other = await elsewhere.newPage();
  await other.goto("/desk/stories");
  await expect(other).toHaveURL(/\/sign-in/);
  await page.reload();
  await expect(page).toHaveURL(/\/desk\/account$/);
});

const rowOf = (page: Page, { email }: Colleague) => page.getByRole("row", { name: email });

async function chooseFor(admin: Page, person: Colleague, item: string): Promise<void> {
  await openDesk(admin, "/desk/people");
  await rowOf(admin, person)
    .getByRole("button", { name: `What can be done with ${person.name}` })
    .click();
  await admin.getByRole("menuitem", { name: item }).click();
}

async function setPassword({ id }: Colleague, password: string): Promise<void> {
  await ask(`UPDATE "Person" SET "passwordHash" = $2 WHERE id = $1`, [id, await hash(password)]);
}
