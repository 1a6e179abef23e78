import Stripe from "stripe";
import { LocalStripe } from "../modules/platform/local-stripe.fixture.ts";
import { type OwnPaper, openOwnPaper } from "../processes/checks/own-paper.ts";
import { freePort } from "../processes/database/free-port.ts";
import { newMagazine, order, someone } from "./buyers.ts";
import { expect, test } from "./fixtures";
import { ask } from "./staff.ts";

const SECRET = "whsec_of_the_local_machine";
const stripe = new LocalStripe();
let paper: OwnPaper;

test.describe.configure({ mode: "serial", timeout: 180_000 });

/** A paper of its own, where buyers pay by card at a machine that answers as Stripe does. */
test.beforeAll(async () => {
  Object.assign(process.env, { STRIPE_SECRET_KEY: "sk_test_local", STRIPE_WEBHOOK_SECRET: SECRET });
  process.env.STRIPE_API_URL = await stripe.start();
  paper = await openOwnPaper(test.info().outputPath("paper"), { port: await freePort() });
  stripe.onEvent = (event) => {
    const payload = JSON.stringify(event);
    const signature = new Stripe("sk_test_local").webhooks.generateTestHeaderString({ payload, secret: SECRET });
    const headers = { "stripe-signature": signature };
    void fetch(`${paper.url}/api/payments/webhook`, { method: "POST", body: payload, headers });
  };
});
test.afterAll(async () => {
  await paper?.stop();
  await stripe.stop();
});

const stateOf = (email: string) =>
  ask<{ state: string; paid: number }>(
    `SELECT state, "paidInCents" AS paid FROM "Preorder" WHERE email = $1`,
    [email],
    paper,
  );

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a buyer orders, pays by card, and finds the order paid", async ({ browser }) => {
      const page = await (await browser.newContext({ baseURL: paper.url, javaScriptEnabled })).newPage();
      const email = someone();
      await order(page, await newMagazine(5, paper), email);
      await page.getByRole("button", { name: "Pay by card" }).click();
      await expect(async () => {
        await page.reload();
        await expect(page.getByRole("heading", { name: "Your order is paid" })).toBeVisible({ timeout: 2_000 });
      }).toPass({ timeout: 30_000 });
      expect(await stateOf(email)).toEqual([{ state: "confirmed", paid: 2400 }]);
    });
  });
}

test("an event that nobody signed is turned away without a word", async ({ request }) => {
  const answer = await request.post(`${paper.url}/api/payments/webhook`, {
    data: "{}",
    headers: { "stripe-signature": "t=1,v1=00" },
  });
  expect([answer.status(), await answer.text()]).toEqual([401, ""]);
});
