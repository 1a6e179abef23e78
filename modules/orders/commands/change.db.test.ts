import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { byTheOperator } from "@/modules/staff/by-the-clock";
import type { Change } from "../order";
import { signOrderLink } from "../order-link";
import { findOrders, listOrders, readOrderSheet } from "../queries/desk";
import { readOrderNumbers } from "../queries/numbers";
import { readOrder } from "../queries/order";
import { changeOrder, withdrawPreorder } from "./change";
import { noteOrder, resendOrderLetter } from "./desk";
import { placePreorder } from "./place";

const NOW = new Date("2026-12-01T09:20:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const admin = byTheOperator();

/** An order of two copies at 24 euros, of a magazine with 10. */
async function ordered(name = "Marta Ohlin") {
  const [slug, stockId, email] = [`magazine-${randomUUID()}`, randomUUID(), `${randomUUID()}@post.example`];
  await db().magazine.create({ data: { slug, title: "Slack Water", state: "open", publishedAt: NOW } });
  const { id: magazineId } = await db().magazine.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  await db().stock.create({ data: { id: stockId, magazineId, name: "Print run", total: 10, left: 10 } });
  const { id: editionId } = await db().edition.create({
    data: { magazineId, stockId, code: "print", name: "Print", priceInCents: 2400 },
    select: { id: true },
  });
  const address = { street: "Kettle Street 14", postcode: "10400", city: "Velmar", country: `Inland ${slug}` };
  const form = { magazine: slug, edition: "print", name, email, copies: 2, requestKey: randomUUID(), ...address };
  const placed = await placePreorder(form, NOW);
  if (!placed.ok) throw new Error(placed.failure);
  return { id: placed.value.preorderId, slug, stockId, editionId, email, country: address.country };
}

const left = async (stockId: string) => (await db().stock.findUniqueOrThrow({ where: { id: stockId } })).left;
const lettersTo = async (email: string) =>
  (await db().outgoingMail.findMany({ where: { to: email }, orderBy: { id: "asc" } })).map(({ kind }) => kind);
const inTurn = async (id: string, ...changes: Change[]) => {
  for (const [index, change] of changes.entries()) {
    expect(await changeOrder(admin, id, change, later(index + 1))).toMatchObject({ ok: true });
  }
};
const refund = (amountInCents: number, refundedBefore = 0): Change => ({
  ...{ deed: "refund", amountInCents, refundedBefore },
});
const auditsOf = async (subject: string) =>
  (await db().auditEntry.findMany({ where: { subject }, orderBy: { number: "asc" } })).map(({ action }) => action);

test("an order goes from its payment to its arrival, each step a row, and its buyer hears of what matters", async () => {
  const { id, email, stockId } = await ordered();
  const ship: Change = { deed: "ship", words: "RB 123 456 789" };
  await inTurn(id, { deed: "pay" }, { deed: "pack" }, ship, { deed: "deliver" });

  expect(await db().preorder.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ state: "delivered", paidInCents: 4800, refundedInCents: 0 },
  });
  const sheet = await readOrderSheet(admin, id, NOW);
  expect(sheet?.events.map(({ deed, changedBy }) => [deed, changedBy])).toEqual([
    ...["deliver", "ship", "pack", "pay"].map((deed) => [deed, "The command line"]),
    ["place", "the buyer"],
  ]);
  expect(await lettersTo(email)).toEqual(["order-placed", "order-paid", "order-shipped"]);
  const shipped = await db().outgoingMail.findFirstOrThrow({ where: { to: email, kind: "order-shipped" } });
  expect(shipped.content).toMatchObject({ tracking: "RB 123 456 789", keptInCents: 4800 });
  expect(await left(stockId)).toBe(8);
});

test("an order that nobody has paid is not packed, one that is sent is not cancelled, and nothing is written of it", async () => {
  const { id, email } = await ordered();
  expect(await changeOrder(admin, id, { deed: "pack" }, NOW)).toEqual({ ok: false, failure: "not-from-here" });
  await inTurn(id, { deed: "pay" }, { deed: "ship" });
  expect(await changeOrder(admin, id, { deed: "cancel" }, NOW)).toEqual({ ok: false, failure: "not-from-here" });
  expect(await changeOrder(admin, randomUUID(), { deed: "pay" }, NOW)).toEqual({ ok: false, failure: "unknown-order" });
  expect(await lettersTo(email)).toEqual(["order-placed", "order-paid", "order-shipped"]);
  expect(await auditsOf(`order:${id}`)).toEqual(["recorded the payment of", "shipped"]);
});

test("a payment that several admins record at once is recorded once", async () => {
  const { id, email } = await ordered();
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => changeOrder(admin, id, { deed: "pay" }, later(1))));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await lettersTo(email)).toEqual(["order-placed", "order-paid"]);
});

test("a part that two refund at once goes back once; the rest ends the order", async () => {
  const { id, stockId } = await ordered();
  await inTurn(id, { deed: "pay" }, { deed: "ship" });
  const outcomes = await Promise.all([1, 2].map(() => changeOrder(admin, id, refund(800), later(3))));
  expect(outcomes.map((outcome) => outcome.ok || outcome.failure).sort()).toEqual(["stale", true]);
  expect(await changeOrder(admin, id, refund(5000, 800), later(4))).toEqual({ ok: false, failure: "too-much" });
  expect(await changeOrder(admin, id, refund(4000, 800), later(5))).toEqual({ ok: true, value: { state: "refunded" } });
  expect(await left(stockId)).toBe(8); // they are with the post
});

test("who cancels and who withdraws at once give the copies back once, and money that came in is due", async () => {
  const { id, stockId, email } = await ordered();
  await inTurn(id, { deed: "pay" });
  const token = signOrderLink(id, env().AUTH_SECRET);
  await Promise.all([changeOrder(admin, id, { deed: "cancel" }, later(2)), withdrawPreorder(token, later(2))]);

  expect(await left(stockId)).toBe(10);
  expect((await lettersTo(email)).filter((kind) => kind !== "order-placed" && kind !== "order-paid")).toHaveLength(1);
  const due = await listOrders(admin, { state: "due", country: (await readOrderSheet(admin, id, NOW))?.country }, NOW);
  expect(due.lines.map((line) => line.id)).toEqual([id]);
  expect((await readOrderNumbers()).due).toEqual([{ currency: "EUR", inCents: expect.any(Number) }]);

  await inTurn(id, refund(4800));
  expect(await left(stockId)).toBe(10);
});

test("many orders changed in any order: what is sold and what is left is what exists, and no money is lost", async () => {
  const { id: _first, slug, stockId, email } = await ordered();
  const placed = await Promise.all(
    Array.from({ length: 8 }, () =>
      placePreorder(
        {
          ...{ magazine: slug, edition: "print", name: "B", email, copies: 1, requestKey: randomUUID() },
          ...{ street: "K 1", postcode: "10400", city: "Velmar", country: "Inland" },
        },
        NOW,
      ),
    ),
  );
  const ids = placed.flatMap((outcome) => (outcome.ok ? [outcome.value.preorderId] : []));
  const deeds = ["pay", "cancel", "pack", "ship", "unpack", "cancel"] as const;
  await Promise.all(
    deeds.flatMap((deed) => ids.toSorted(() => Math.random() - 0.5).map((id) => changeOrder(admin, id, { deed }, NOW))),
  );

  const orders = await db().preorder.findMany({ where: { edition: { magazine: { slug } } } });
  const held = orders.filter(({ state }) => state !== "cancelled").reduce((sum, { copies }) => sum + copies, 0);
  expect(held + (await left(stockId))).toBe(10);
  for (const { state, paidInCents } of orders) {
    if (state === "packed" || state === "shipped" || state === "confirmed") expect(paidInCents).toBe(2400);
  }
});

test("a note is for the desk, and the buyer's page never shows it", async () => {
  const { id } = await ordered();
  expect(await noteOrder(admin, id, "Rang: will pay on Friday", later(1))).toEqual({ ok: true });
  expect((await readOrderSheet(admin, id, NOW))?.events[0]).toMatchObject({
    ...{ deed: "note", words: "Rang: will pay on Friday" },
  });
  const shown = await readOrder(signOrderLink(id, env().AUTH_SECRET));
  expect(JSON.stringify(shown)).not.toContain("Friday");
  expect(await noteOrder(admin, randomUUID(), "x", NOW)).toEqual({ ok: false, failure: "unknown-order" });
});

test("the last letter goes out again as it was, with the number of the parcel", async () => {
  const { id, email } = await ordered();
  await inTurn(id, { deed: "pay" }, { deed: "ship", words: "RB 1" }, { deed: "deliver" });
  await noteOrder(admin, id, "Asked where it is", later(5));
  expect(await resendOrderLetter(admin, id, later(6))).toEqual({ ok: true });

  expect((await lettersTo(email)).at(-1)).toBe("order-shipped");
  const last = await db().outgoingMail.findFirstOrThrow({ where: { to: email }, orderBy: { id: "desc" } });
  expect(last.content).toMatchObject({ tracking: "RB 1" });
  expect((await readOrder(signOrderLink(id, env().AUTH_SECRET)))?.changes.at(-1)?.deed).toBe("deliver");
});

test("the list is read a stretch at a time, narrowed by edition, state and country", async () => {
  const { id, editionId, country } = await ordered();
  const form = { requestKey: "", copies: 1, priceInCents: 2400, currency: "EUR", name: "B", email: "b@post.example" };
  await db().preorder.createMany({
    data: Array.from({ length: 60 }, () => ({ ...form, editionId, requestKey: randomUUID(), country: "Overseas" })),
  });

  const first = await listOrders(admin, { edition: editionId }, NOW);
  const second = await listOrders(admin, { edition: editionId, before: first.next ?? 0 }, NOW);
  const numbers = [...first.lines, ...second.lines].map(({ number }) => number);
  expect(numbers).toHaveLength(61);
  expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
  expect(second.next).toBeNull();
  expect((await listOrders(admin, { country }, NOW)).lines.map((line) => line.id)).toEqual([id]);
  expect((await listOrders(admin, { edition: editionId, state: "refunded" }, NOW)).lines).toEqual([]);
});

test("an order is found by its number, and by a part of a name or an address, whatever signs are in it", async () => {
  const mark = randomUUID().slice(0, 8);
  const { id, email } = await ordered(`Олена_Ткач% ${mark}`);
  const { number } = await db().preorder.findUniqueOrThrow({ where: { id } });
  const found = async (words: string) => (await findOrders(admin, words, NOW)).map((line) => line.id);

  expect(await found(String(number))).toContain(id);
  expect(await found(`олена_ткач% ${mark}`)).toEqual([id]);
  expect(await found(`Олена\\Ткач% ${mark}`)).toEqual([]);
  expect(await found(email.slice(0, 20).toUpperCase())).toEqual([id]);
  expect(await found("99999999999999")).toEqual([]);
});

test("who looks is in the log, without a word of whom they looked for", async () => {
  const { id, email } = await ordered("Ada Unseen");
  await findOrders(admin, "Ada Unseen", NOW);
  await listOrders(admin, { country: "Nowhere" }, NOW);
  await readOrderSheet(admin, id, NOW);

  expect(await auditsOf(`order:${id}`)).toEqual(["looked at"]);
  const log = await db().auditEntry.findMany({ where: { subject: { in: ["orders", `order:${id}`] } } });
  expect(log.map(({ action }) => action)).toEqual(expect.arrayContaining(["searched", "looked at the list of"]));
  expect(JSON.stringify(log, (_key, value) => (typeof value === "bigint" ? String(value) : value))).not.toMatch(
    new RegExp(`Unseen|${email}`),
  );
});
