import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { letterTo } from "./letters";
import { expectNoBarriers } from "./signing-in.ts";
import { ask, openDesk, signInAs } from "./staff.ts";

test.use({ expectedComplaints: [/422/] });

/** A reader's order of two printed copies, made as readers make it. */
async function orderAs(page: Page, name: string, country?: string): Promise<{ number: string; email: string }> {
  const email = `buyer-${randomUUID().slice(0, 8)}@post.example`;
  const form = {
    ...{ magazine: "slack-water", edition: "print", name, email, copies: "2", requestKey: randomUUID() },
    ...{ street: "вул. Чайникова, 14", postcode: "10400", city: "Velmar", country: "UA" },
  };
  const headers = { accept: "application/json", origin: test.info().project.use.baseURL ?? "" };
  expect((await page.request.post("/api/preorders", { form, headers })).status()).toBe(200);
  // As orders from before have it: a country in words, of which no other order is.
  if (country) await ask(`UPDATE "Preorder" SET country = $2 WHERE email = $1`, [email, country]);
  const [order] = await ask<{ number: number }>(`SELECT number FROM "Preorder" WHERE email = $1`, [email]);
  return { number: String(order?.number), email };
}

test("an admin finds an order, marks it paid, packed and shipped, and its buyer is told where it is", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await signInAs(context, "admin");
  const mark = randomUUID().slice(0, 8);
  const { number, email } = await orderAs(page, `Марта Олін ${mark}`);

  await openDesk(page, "/desk/magazine");
  await page.getByRole("searchbox", { name: "Number, name or address" }).fill(mark);
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(page.getByText(`One order with “${mark}”`)).toBeVisible();
  expect(page.url()).not.toContain(mark);
  await page.getByRole("link", { name: number, exact: true }).click();

  await expect(page.getByRole("heading", { name: `Order ${number}` })).toBeVisible();
  await page.getByRole("button", { name: "€48 has arrived" }).click();
  await expect(page.getByText("Marked as paid. The buyer is written to.")).toBeVisible();
  await letterTo(email, new RegExp(`^Your order ${number} is paid`));
  await page.getByRole("button", { name: "Mark as packed" }).click();
  await expect(page.getByText("Marked as packed.")).toBeVisible();
  await page.getByRole("button", { name: "Mark as shipped …" }).click();
  await page.getByLabel("Number of the parcel").fill("RB 123 456 789");
  await page.getByRole("button", { name: "Mark as shipped", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Shipped, number RB 123 456 789" })).toBeVisible();

  const { text, links } = await letterTo(email, new RegExp(`^Your order ${number} is on its way`));
  expect(text).toContain("RB 123 456 789");
  await page.goto(links.find((link) => link.includes("/orders/")) ?? "");
  await expect(page.getByRole("heading", { name: "Your order is on its way" })).toBeVisible();
  await expect(page.getByText("Given to the post, number RB 123 456 789")).toBeVisible();
});

test("a paid order that is cancelled asks for its money back until the refund is recorded", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await signInAs(context, "admin");
  const { number, email } = await orderAs(page, "Ines Barroca");
  const [order] = await ask<{ id: string }>(`SELECT id FROM "Preorder" WHERE number = $1`, [number]);
  await openDesk(page, `/desk/magazine/orders/${order?.id}`);
  await page.getByLabel("Note", { exact: true }).fill("Rang twice");
  await page.getByRole("button", { name: "Add the note" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Rang twice" })).toBeVisible();
  await page.getByRole("button", { name: "€48 has arrived" }).click();
  await page.getByRole("button", { name: "Cancel the order …" }).click();
  await page.getByRole("button", { name: `Cancel order ${number}` }).click();
  await expect(page.getByText("€48 has to go back.")).toBeVisible();

  await page.getByRole("button", { name: "Record a refund …" }).click();
  const amount = page.getByLabel("How much, in EUR");
  await amount.fill("lots");
  await page.getByRole("button", { name: "Record the refund" }).click();
  await expect(page.getByText("Type an amount, like 24 or 24.50")).toBeVisible();
  await amount.fill("48,01");
  await page.getByRole("button", { name: "Record the refund" }).click();
  await expect(page.getByText("That is more than is left of what was paid.")).toBeVisible();
  await amount.fill("48");
  await page.getByRole("button", { name: "Record the refund" }).click();
  await expect(page.getByText("€48, all of it sent back")).toBeVisible();
  await expect(page.getByText("€48 has to go back.")).toBeHidden();
  expect((await letterTo(email, /^Money back/)).text).toContain("€48");
});

test("several orders are packed at once, that is undone, and the list is narrowed by the address bar", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await signInAs(context, "admin");
  const country = `Isle ${randomUUID().slice(0, 6)}`;
  const orders = [await orderAs(page, "Jonas Ekwall", country), await orderAs(page, "T. Okafor-Lind", country)];
  await openDesk(page, `/desk/magazine?country=${encodeURIComponent(country)}`);
  await expect(page.getByRole("row")).toHaveCount(3);
  await expectNoBarriers(page);

  await page.getByRole("checkbox", { name: "Choose all orders" }).check();
  await page.getByRole("button", { name: "Paid… 2" }).click();
  await page.getByRole("button", { name: "Mark as paid: 2 orders" }).click();
  await expect(page.getByRole("row").filter({ hasText: /^\S*\d+Paid/ })).toHaveCount(2);
  for (const { email } of orders) await letterTo(email, /is paid/);

  await page.getByRole("checkbox", { name: "Choose all orders" }).check();
  await page.getByRole("button", { name: "Packed 2" }).click();
  await expect(page.getByText("2 orders marked as packed.")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Packed" })).toHaveCount(2);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Packed" })).toHaveCount(0);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "CSV for Excel" }).click();
  const lines = (await readFile(await (await download).path(), "utf8")).split("\r\n");
  expect(lines[0]).toMatch(/^\ufefforder,state,/);
  expect(lines.filter((line) => line.includes(`вул. Чайникова, 14",10400,Velmar,${country}`))).toHaveLength(2);

  await page.getByRole("link", { name: "Remove filter Country" }).click();
  await expect(page).toHaveURL(/\/desk\/magazine$/);
  await page.getByRole("navigation", { name: "States" }).getByRole("link", { name: /^Paid/ }).click();
  await expect(page).toHaveURL(/\?state=confirmed$/);
  await expect(page.getByRole("link", { name: orders[0]?.number ?? "", exact: true })).toBeVisible();
});
