import { expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { faultsOf } from "./axe.ts";
import { untilAwake } from "./staff.ts";

/** Codes of an app, each a new one: a code serves once. */
export function codesOf(secret: string) {
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  let last = "";
  return {
    async next(): Promise<string> {
      await expect.poll(() => app.generate(), { timeout: 40_000 }).not.toBe(last);
      last = app.generate();
      return last;
    },
  };
}

/** Fills in the form of sign-in and sends it. */
export async function sendSignIn(page: Page, email: string, password: string, code = ""): Promise<void> {
  await page.getByLabel("Mail address").fill(email);
  await passwordField(page).fill(password);
  await page.getByRole("textbox", { name: /^(?:Code from your app|Recovery code)/ }).fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Not the button that shows what is typed in it. */
export const passwordField = (page: Page, name: string | RegExp = /^(?:New )?[Pp]assword/) =>
  page.getByRole("textbox", { name });

/** From "Your account". */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await untilAwake(page);
}

export async function expectNoBarriers(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
}
