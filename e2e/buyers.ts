import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type { PaperKeys } from "./paper.ts";
import { ask } from "./staff.ts";

/** A magazine of its own for a journey. @param left copies on stock @returns its slug */
export async function newMagazine(left: number, paper?: PaperKeys): Promise<string> {
  const [magazine, stock] = [randomUUID(), randomUUID()];
  const slug = `low-tide-${magazine.slice(0, 8)}`;
  const run = (sql: string, values: unknown[]) => ask(sql, values, ...(paper ? [paper] : []));
  await run(
    `INSERT INTO "Magazine" (id, slug, title, state, "publishedAt") VALUES ($1, $2, 'Low Tide', 'open', now() - interval '1 hour')`,
    [magazine, slug],
  );
  await run(`INSERT INTO "Stock" (id, "magazineId", name, total, "left") VALUES ($1, $2, 'Low tide run', 10, $3)`, [
    ...[stock, magazine, left],
  ]);
  await run(
    `INSERT INTO "Edition" (id, "magazineId", code, name, "priceInCents", "stockId") VALUES ($1, $2, 'print', 'Print', 2400, $3)`,
    [randomUUID(), magazine, stock],
  );
  return slug;
}

export const someone = () => `reader-${randomUUID().slice(0, 8)}@post.example`;

/** Fills the form of a magazine and sends it. */
export async function order(page: Page, slug: string, email: string): Promise<void> {
  await page.goto(`/magazine/${slug}#order`);
  await page.getByLabel("Name").fill("Марта Ґедзь");
  await page.locator("#order-email").fill(email);
  await page.getByLabel("Street and number").fill("вул. Чайникова, 14");
  await page.getByLabel("Postcode").fill("10400");
  await page.getByLabel("Town").fill("Velmar");
  await page.getByLabel("Country").selectOption("UA");
  const send = page.getByRole("button", { name: "Order with obligation to pay" });
  await send.click();
  // Without script nobody has seen the sum yet: it is told, and sent again.
  const told = page.getByRole("heading", { name: /^It comes to/ });
  await expect.poll(async () => page.url().includes("/orders/") || (await told.isVisible())).toBe(true);
  if (await told.isVisible()) await send.click();
}
