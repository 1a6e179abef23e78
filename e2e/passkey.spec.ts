import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { PAPER_PORT } from "./paper.ts";
import { expectNoBarriers, signOut } from "./signing-in.ts";
import { openDesk, signInAs, untilAwake } from "./staff.ts";

// Browsers make no passkeys for numbers. They know this name by themselves, also on a system that does not.
const ADDRESS = `http://localhost:${PAPER_PORT}`;

test.use({ baseURL: ADDRESS });

test("a passkey is made, signs its owner in, and opens what asks for a fresh second factor", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await putAuthenticatorIn(page);
  const { name } = await signInAs(context, "admin", `Ada ${Date.now()}`, ADDRESS);
  await openDesk(page, "/desk/account");
  await page.getByLabel("Name of a new passkey").fill("Work laptop");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("button", { name: "Remove the passkey Work laptop" })).toBeVisible();
  await page.getByLabel("Name of a new passkey").fill("The same laptop");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("This device has a passkey for the desk already.")).toBeVisible();
  await expectNoBarriers(page);

  await signOut(page);
  await page.getByRole("button", { name: "Use your passkey" }).click();
  await expect(page).toHaveURL(/\/desk\/stories$/);
  await openDesk(page, "/desk/people");
  await expect(page.getByRole("row", { name }).getByText("Passkey")).toBeVisible();

  await openDesk(page, "/desk/account/confirm?next=/desk/people");
  await expectNoBarriers(page);
  await page.getByRole("button", { name: "Use your passkey" }).click();
  await expect(page).toHaveURL(/\/desk\/people$/);
});

test("who calls the passkey off is told so, and may use the password", async ({ page }) => {
  await putAuthenticatorIn(page); // it holds none
  await page.goto("/sign-in");
  await untilAwake(page);
  await page.getByRole("button", { name: "Use your passkey" }).click();

  await expect(page.getByText(/^No passkey was shown/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("button", { name: "Sign in" })).toBeEnabled();
});

/** A key such as a laptop has one inside, which sees its owner's finger each time. */
async function putAuthenticatorIn(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}
