import { expect, type Page } from "@playwright/test";
import { letterTo } from "./letters.ts";
import { codesOf, passwordField } from "./signing-in.ts";
import { openDesk, untilAwake } from "./staff.ts";

type Invited = { name: string; email: string; role: "Journalist" | "Editor" | "Admin" };

/** Fills in the form on the page of people, and leaves it open. */
export async function writeInvitation(admin: Page, { name, email, role }: Invited): Promise<void> {
  await openDesk(admin, "/desk/people");
  await admin.getByRole("button", { name: "Invite", exact: true }).click();
  await admin.getByLabel("Mail address").fill(email);
  await admin.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill(name);
  await admin.getByLabel("Role").selectOption(role);
}

export async function sendInvitation(admin: Page, email: string): Promise<void> {
  await admin.getByRole("button", { name: "Send the invitation" }).click();
  await expect(admin.getByText(`The invitation to ${email} is on its way.`)).toBeVisible();
}

/** @returns the address in the letter that came */
export async function invitationLink(email: string): Promise<string> {
  const letter = await letterTo(email, /^Your place at the desk/);
  return letter.links.find((url) => url.includes("/sign-in/invitation")) ?? "";
}

/** Chooses a password on the page of the invitation. @param leads to where: a second factor is asked of some */
export async function takePlace(page: Page, password: string, leads: RegExp): Promise<void> {
  await passwordField(page).fill(password);
  await page.getByRole("button", { name: "Take your place" }).click();
  await expect(page).toHaveURL(leads);
  await untilAwake(page);
}

/** @returns the codes of an app that was shown the secret on the page */
export async function beginCodeApp(page: Page) {
  await page.getByRole("button", { name: "Set up a code app" }).click();
  const secret = (await page.locator("code").textContent()) ?? "";
  return codesOf(secret.replaceAll(" ", ""));
}

export async function confirmCode(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: /^Code from your app/ }).fill(code);
  await page.getByRole("button", { name: "Confirm" }).click();
}

/** From the letter to the desk: a journalist who sets up a code app unasked. */
export async function joinByMail(admin: Page, page: Page, invited: Invited & { role: "Journalist" }): Promise<void> {
  await writeInvitation(admin, invited);
  await sendInvitation(admin, invited.email);
  await page.goto(await invitationLink(invited.email));
  await untilAwake(page);
  await takePlace(page, "gulls above the breakwater", /\/desk\/stories$/);
  await openDesk(page, "/desk/account/second-factor");
  const codes = await beginCodeApp(page);
  await confirmCode(page, await codes.next());
  await expect(page.getByText("Your code app is set up.")).toBeVisible();
}
