import { newMagazine, order, someone } from "./buyers.ts";
import { expect, test } from "./fixtures";
import { lettersTo, letterTo } from "./letters";
import { ask, signInAs } from "./staff.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled, expectedComplaints: [/422/] });

    test("a buyer has the order sent elsewhere until it is packed, and is told what is wrong beside the field", async ({
      page,
    }) => {
      const email = someone();
      await order(page, await newMagazine(5), email);
      await page.getByText("Change the address").click();
      await page.getByLabel("Street and number").fill("Pier 9");
      await page.getByLabel("Postcode").fill("!!");
      await page.getByRole("button", { name: "Send it there" }).click();
      await expect(page.getByText("Enter a postcode of the country it goes to")).toBeVisible();
      await expect(page.getByLabel("Street and number")).toHaveValue("Pier 9");

      await page.getByLabel("Postcode").fill("10402");
      await page.getByRole("button", { name: "Send it there" }).click();
      await expect(page.getByText("Address changed by you")).toBeVisible();
      await expect(page.getByRole("complementary", { name: "Your order" })).toContainText("10402 Velmar");
      await letterTo(email, /goes to another address/);

      await page.getByText("Change the address").click();
      await ask(`UPDATE "Preorder" SET state = 'packed' WHERE email = $1`, [email]);
      await page.getByLabel("Street and number").fill("Pier 10");
      await page.getByRole("button", { name: "Send it there" }).click();
      await expect(page.getByRole("heading", { name: "It is too late to change the address" })).toBeVisible();
      await expect(page.locator("summary", { hasText: "Change the address" })).toHaveCount(0);
    });

    test("what is sold out has a list: who waits is told when copies come back, and can leave it", async ({
      page,
      browser,
      baseURL,
    }) => {
      const slug = await newMagazine(1);
      const [buyer, waiter] = [someone(), someone()];
      await order(page, slug, buyer);
      await expect(page.getByRole("heading", { name: /Your order is in/ })).toBeVisible();
      const orderPage = page.url();

      await expect(async () => {
        await page.goto(`/magazine/${slug}`);
        await expect(page.getByRole("heading", { name: "Sold out" })).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 30_000 });
      await page.locator("#waiting-email").fill("nobody@post");
      await page.getByRole("button", { name: "Put me on the list" }).click();
      await expect(page.getByText("Please enter a correct email address").first()).toBeVisible();
      await page.locator("#waiting-email").fill(waiter);
      await page.getByRole("button", { name: "Put me on the list" }).click();
      await expect(page.getByRole("heading", { name: "You are on the list" })).toBeVisible();
      await letterTo(waiter, /^You are on the list for Low Tide/);

      const other = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
      await other.goto(orderPage);
      await other.getByText("Withdraw from this order").click();
      await other.getByRole("button", { name: "Withdraw now" }).click();
      await expect(other.getByRole("heading", { name: "You have withdrawn" })).toBeVisible();
      const { links } = await letterTo(waiter, /^Low Tide can be ordered again/);

      await page.goto(links.find((link) => link.includes("/orders/waiting/")) ?? "");
      await page.getByRole("button", { name: "Take me off the list" }).click();
      await expect(page.getByRole("heading", { name: "You are on the list no more" })).toBeVisible();
      expect(await ask(`SELECT 1 FROM "Waiting" WHERE email = $1`, [waiter])).toEqual([]);
    });

    test("who lost the link gets it by letter, and a stranger is answered the same", async ({ page }) => {
      const [email, stranger] = [someone(), someone()];
      await order(page, await newMagazine(5), email);
      await expect(page.getByRole("heading", { name: /Your order is in/ })).toBeVisible();
      for (const asked of [stranger, email]) {
        await page.goto("/orders");
        await page.locator("#order-email").fill(asked);
        await page.getByRole("button", { name: "Send me the link" }).click();
        await expect(page.getByRole("heading", { name: "Look into your mailbox" })).toBeVisible();
      }
      const { links } = await letterTo(email, /^Your order at/);
      await page.goto(links.find((link) => link.includes("/orders/")) ?? "");
      await expect(page.getByRole("heading", { name: /Your order is in/ })).toBeVisible();
      expect(await lettersTo(stranger)).toEqual([]);
    });
  });
}

test("who presses too often is told so on a page, whatever the link opens", async ({ request, baseURL }) => {
  const headers = { origin: baseURL ?? "", "x-forwarded-for": "203.0.113.77" };
  const press = () => request.post("/api/preorders/withdraw", { form: { token: "nothing" }, headers, maxRedirects: 0 });
  for (let count = 0; count < 20; count++) await press();
  const answer = await press();
  expect(answer.status()).toBe(429);
  expect(answer.headers()["content-type"]).toContain("text/html");
  expect(await answer.text()).toMatch(
    /<main[^>]*><div class="notice bad"[\s\S]*That was a lot at once[\s\S]*Find your order/,
  );
});

test("the buyer and the desk have the invoice, the desk its labels and slips; strangers have none", async ({
  page,
  context,
  request,
}) => {
  const email = someone();
  await order(page, await newMagazine(5), email);
  const invoice = await request.get(
    (await page.getByRole("link", { name: "Invoice (PDF)" }).getAttribute("href")) ?? "",
  );
  expect((await invoice.body()).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await request.get("/orders/nothing/invoice.pdf")).status()).toBe(404);

  const [row] = await ask<{ id: string }>(`UPDATE "Preorder" SET state = 'confirmed' WHERE email = $1 RETURNING id`, [
    email,
  ]);
  await signInAs(context, "admin");
  for (const path of ["labels", "packing", `orders/${row?.id}/invoice`]) {
    const answer = await page.request.get(`/desk/magazine/${path}`);
    expect(answer.headers()["content-type"], path).toBe("application/pdf");
    expect((await request.get(`/desk/magazine/${path}`, { maxRedirects: 0 })).headers()["content-type"]).not.toBe(
      "application/pdf",
    );
  }
});
