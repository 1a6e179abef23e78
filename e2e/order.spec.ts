import { expect, test } from "./fixtures";
import { letterTo } from "./letters";
import { ask } from "./staff";

/** Copies on the shelf and copies of orders that stand, at one moment: what others order meanwhile does not change their sum. */
const shelfAndOrders = async () =>
  (
    await ask<{ sum: number }>(
      `SELECT stock."left" + coalesce(sum(preorder."copies"), 0)::int AS "sum" FROM "Stock" stock
       JOIN "Edition" edition ON edition."stockId" = stock."id"
       LEFT JOIN "Preorder" preorder ON preorder."editionId" = edition."id" AND preorder."state" NOT IN ('cancelled', 'refunded')
       WHERE stock."name" = 'Print run' GROUP BY stock."id" ORDER BY stock."id" LIMIT 1`,
    )
  )[0]?.sum;

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false, expectedComplaints: [/422/] });

  test("a reader orders two copies, finds the order behind the link of a letter, and withdraws", async ({ page }) => {
    const email = `marta-${Math.random().toString(36).slice(2)}@post.example`;
    await page.goto("/magazine/slack-water#order");
    await page.getByRole("radio", { name: /^Print €24/ }).check();
    await page.getByLabel("Name").fill("Марта Олін");
    await page.locator("#order-email").fill("marta@post");
    await page.getByLabel("Street and number").fill("вул. Чайникова, 14");
    await page.getByLabel("Postcode").fill("10400");
    await page.getByLabel("Town").fill("Velmar");
    await page.getByLabel("Country").selectOption("UA");
    await page.getByRole("spinbutton", { name: "Copies", exact: true }).fill("2");
    await page.getByRole("button", { name: "Order with obligation to pay" }).click();
    await expect(page.getByText("Please enter a correct email address").first()).toBeVisible();
    await expect(page.getByLabel("Street and number")).toHaveValue("вул. Чайникова, 14");

    await page.locator("#order-email").fill(email);
    await page.getByRole("button", { name: "Order with obligation to pay" }).click();
    await expect(page.getByRole("heading", { name: "Thank you, Марта Олін. Your order is in" })).toBeVisible();
    await expect(page.getByRole("complementary", { name: "Your order" })).toContainText("€48");

    const { links } = await letterTo(email, /^Your order \d+: Slack Water/);
    await page.goto(links.find((link) => link.includes("/orders/")) ?? "");
    const before = await shelfAndOrders();
    expect(before).toBeGreaterThan(2);
    await page.getByText("Withdraw from this order").click();
    await page.getByRole("button", { name: "Withdraw now" }).click();
    await expect(page.getByRole("heading", { name: "You have withdrawn from this order" })).toBeVisible();
    expect(await shelfAndOrders()).toBe(before);
    expect(await ask(`SELECT "state" FROM "Preorder" WHERE "email" = $1`, [email])).toEqual([{ state: "cancelled" }]);
  });

  test("who withdraws a moment after the copies were packed is told on a page whom to write to", async ({
    page,
    baseURL,
  }) => {
    const email = `late-${Math.random().toString(36).slice(2)}@post.example`;
    const form = {
      ...{ magazine: "slack-water", edition: "print", name: "Late Buyer", email, copies: "1" },
      ...{ street: "Kettle Street 14", postcode: "10400", city: "Velmar", country: "UA" },
    };
    const answer = await page.request.post("/api/preorders", {
      form,
      headers: { origin: baseURL ?? "" },
      maxRedirects: 0,
    });
    await page.goto(answer.headers().location ?? "");
    await page.getByText("Withdraw from this order").click();
    await ask(`UPDATE "Preorder" SET state = 'packed' WHERE email = $1`, [email]);
    await page.getByRole("button", { name: "Withdraw now" }).click();
    await expect(page.getByRole("heading", { name: "It is too late to withdraw by yourself" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Your order is packed" })).toBeVisible();
  });
});
