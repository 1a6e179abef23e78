import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures";
import { beginCodeApp, confirmCode, invitationLink, sendInvitation, takePlace, writeInvitation } from "./inviting.ts";
import { letterTo } from "./letters.ts";
import { expectNoBarriers, passwordField, sendSignIn, signOut } from "./signing-in.ts";
import { openDesk, signInAs, untilAwake } from "./staff.ts";

test.use({ expectedComplaints: [/401/] }); // a wrong code, and a code that is asked for

const PASSWORD = "gulls above the breakwater";

test("a colleague is invited by mail, sets up a code app and recovery codes, and signs in with them", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const email = `olha.${randomUUID().slice(0, 8)}@daymark.example`;
  const desk = await browser.newContext();
  const admin = await desk.newPage();
  await signInAs(desk, "admin");
  await writeInvitation(admin, { name: "Ольга Мельник", email, role: "Editor" });
  await expectNoBarriers(admin);
  await sendInvitation(admin, email);

  const link = await invitationLink(email);
  for (let looks = 0; looks < 3; looks++) expect((await page.request.get(link)).status()).toBe(200); // as mail filters do
  await page.goto(link);
  await untilAwake(page);
  await expectNoBarriers(page);
  await passwordField(page).fill("password2026password");
  await page.getByRole("button", { name: "Take your place" }).click();
  await expect(page.getByText("This is among the passwords that are tried first.")).toBeVisible();
  await takePlace(page, PASSWORD, /\/desk\/account\/second-factor$/);

  const codes = await beginCodeApp(page);
  await confirmCode(page, "00000");
  await expect(page.getByText("This code is wrong")).toBeVisible();
  await expectNoBarriers(page);
  await confirmCode(page, await codes.next());
  await expect(page.getByText("Your code app is set up.")).toBeVisible();
  await page.getByRole("button", { name: "Make recovery codes" }).click();
  const shownOnce = page.getByRole("status").getByRole("listitem");
  await expect(shownOnce).toHaveCount(10);
  const recoveryCodes = await shownOnce.allTextContents();
  await expectNoBarriers(page);
  await openDesk(page, "/desk/account");
  await expect(page.getByText("10 are left.")).toBeVisible();
  await expect(page.getByText(recoveryCodes[0] ?? "", { exact: true })).toBeHidden();
  await expectNoBarriers(page);

  await signOut(page);
  await sendSignIn(page, email, PASSWORD);
  await expect(page.getByText("Type the code from your app as well.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Code from your app/ })).toBeFocused();
  await expectNoBarriers(page);
  await sendSignIn(page, email, PASSWORD, await codes.next());
  await expect(page).toHaveURL(/\/desk\/stories$/);

  await openDesk(page, "/desk/account");
  await signOut(page);
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await sendSignIn(page, email, PASSWORD, recoveryCodes[3]);
  await expect(page).toHaveURL(/\/desk\/stories$/);
  await openDesk(page, "/desk/account");
  await expect(page.getByText("9 are left.")).toBeVisible();
  await signOut(page);
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await sendSignIn(page, email, PASSWORD, recoveryCodes[3]);
  await expect(page.getByText(/^This code is wrong, was used/)).toBeVisible();

  expect((await letterTo(email, /was changed$/)).text).toContain("recovery codes were made");
  await openDesk(admin, "/desk/people");
  await expect(admin.getByRole("row", { name: email }).getByText("Code app")).toBeVisible();
  await expectNoBarriers(admin);
});
