import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { placePreorder } from "./commands";
import type { PreorderInput } from "./preorder";

const NOW = new Date("2026-11-23T09:20:00Z");
const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

type Sale = { state?: "draft" | "open" | "closed"; isSoldOut?: boolean; needsAddress?: boolean };

async function magazine({ state = "open", isSoldOut = false, needsAddress = true }: Sale = {}): Promise<string> {
  const slug = `magazine-${randomUUID()}`;
  const edition = { code: "print", name: "Print", priceInCents: 2400, isSoldOut, needsAddress };
  await db().magazine.create({
    data: { slug, title: "Slack Water", state, publishedAt: NOW, editions: { create: edition } },
  });
  return slug;
}

const order = (slug: string, other: Partial<PreorderInput> = {}): PreorderInput => ({
  magazine: slug,
  edition: "print",
  name: "Marta Ohlin",
  email: "marta@post.example",
  copies: 2,
  requestKey: undefined,
  street: "Kettle Street 14",
  postcode: "10400",
  city: "Velmar",
  country: "Inland",
  ...other,
});

const ordersOf = (slug: string) =>
  db().preorder.findMany({
    where: { edition: { magazine: { slug } } },
    select: { copies: true, priceInCents: true, currency: true, name: true, createdAt: true },
  });

test("an order is kept at the price of the database", async () => {
  const slug = await magazine();
  expect(await placePreorder(order(slug), NOW)).toMatchObject({ ok: true });
  expect(await ordersOf(slug)).toEqual([
    { copies: 2, priceInCents: 2400, currency: "EUR", name: "Marta Ohlin", createdAt: NOW },
  ]);
});

test("a form sent twice orders once, pressed twice at once or again across the hour", async () => {
  const slug = await magazine();
  const outcomes = await Promise.all([1, 2, 3].map(() => placePreorder(order(slug), NOW)));
  const again = await placePreorder(order(slug), minutesLater(50));

  const ids = [...outcomes, again].map((outcome) => outcome.ok && outcome.value.preorderId);
  expect(new Set(ids).size).toBe(1);
  expect(await ordersOf(slug)).toHaveLength(1);
});

test("the same order hours later is a new one", async () => {
  const slug = await magazine();
  await placePreorder(order(slug), NOW);
  await placePreorder(order(slug), minutesLater(180));
  expect(await ordersOf(slug)).toHaveLength(2);
});

test("two forms with keys of their own are two orders, one sent again is not", async () => {
  const slug = await magazine();
  const [one, other] = [randomUUID(), randomUUID()];
  for (const requestKey of [one, other, one]) await placePreorder(order(slug, { requestKey }), NOW);
  expect(await ordersOf(slug)).toHaveLength(2);
});

test.each([
  ["closed", { state: "closed" }, "closed"],
  ["sold out", { isSoldOut: true }, "sold-out"],
  ["not shown yet", { state: "draft" }, "unknown-edition"],
] as const)("what is %s cannot be ordered", async (_word, sale, failure) => {
  const slug = await magazine(sale);
  expect(await placePreorder(order(slug), NOW)).toEqual({ ok: false, failure });
  expect(await ordersOf(slug)).toEqual([]);
});

test("an edition that does not exist is refused", async () => {
  const slug = await magazine();
  const outcome = await placePreorder(order(slug, { edition: "gold" }), NOW);
  expect(outcome).toEqual({ ok: false, failure: "unknown-edition" });
});

test("what goes by post needs an address, a file does not", async () => {
  const nowhere = { street: "", postcode: "", city: "", country: "" };
  const posted = await magazine();
  const digital = await magazine({ needsAddress: false });

  expect(await placePreorder(order(posted, nowhere), NOW)).toEqual({ ok: false, failure: "address-missing" });
  expect(await placePreorder(order(digital, nowhere), NOW)).toMatchObject({ ok: true });
});
