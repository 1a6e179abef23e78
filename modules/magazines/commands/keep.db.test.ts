import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { byTheOperator } from "@/modules/staff/by-the-clock";
import type { EditionInput, MagazineInput, StockInput } from "../keeping";
import { readMagazine } from "../queries";
import { readMagazineSheet, readTaxSheet } from "../queries/desk";
import { changeState, createMagazine, editMagazine } from "./keep";
import { saveTaxRates } from "./tax";

const NOW = new Date("2026-12-01T09:00:00Z");
const admin = byTheOperator();

const stock = (total: number): StockInput => ({ id: randomUUID(), name: "Print run", total });
const edition = (stockId: string | null, other: Partial<EditionInput> = {}): EditionInput => ({
  ...{ id: randomUUID(), kind: "print", code: "print", name: "Print", note: "", mostCopies: 9, stockId },
  ...{ taxCategory: "printed", isWithdrawalExempt: true, prices: [{ currency: "EUR", priceInCents: 2400 }] },
  ...other,
});
const input = (slug: string, other: Partial<MagazineInput> = {}): MagazineInput => ({
  ...{ slug, title: "Slack Water", number: "No. 1", standfirst: "", promo: "", shipsOn: "2027-01-15", coverId: null },
  ...{ spreads: [], contents: [], questions: [], stocks: [], editions: [], zones: [] },
  ...other,
});

async function draft() {
  const slug = `m-${randomUUID()}`;
  const created = await createMagazine(admin, { title: "Slack Water", slug }, NOW);
  if (!created.ok) throw new Error(created.failure);
  return { slug, id: created.value.magazineId };
}
const sheetOf = async (id: string) => {
  const sheet = await readMagazineSheet(id);
  if (!sheet) throw new Error("It is gone.");
  return sheet;
};
const seen = async (magazineId: string) => ({ magazineId, version: (await sheetOf(magazineId)).version });
const edit = async (id: string, words: MagazineInput) => editMagazine(admin, await seen(id), words, NOW);
const order = (editionId: string) =>
  db().preorder.create({
    data: {
      ...{ requestKey: randomUUID(), editionId, copies: 1, priceInCents: 2400, currency: "EUR" },
      ...{ name: "B", email: "b@post.example" },
    },
  });
const pressJobsOf = async (slug: string) =>
  (
    await db().$queryRaw<unknown[]>`
      SELECT 1 FROM jobs.job WHERE data->'change' = ${JSON.stringify({ kind: "magazine", slug })}::jsonb`
  ).length;

/** The queue makes its tables at first use: not on the time of the first test. */
beforeAll(async () => {
  const { id, slug } = await draft();
  await edit(id, input(slug, { editions: [edition(null)] }));
  await changeState(admin, { magazineId: id, state: "draft" }, "open", NOW);
});

test("of two who begin a magazine at one address, one is told that it is taken", async () => {
  const wanted = { title: "Slack Water", slug: `m-${randomUUID()}` };
  const outcomes = await Promise.all([createMagazine(admin, wanted, NOW), createMagazine(admin, wanted, NOW)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes).toContainEqual({ ok: false, failure: "slug-taken" });
});

test("everything that was set is there when it is opened again, and readers see it once the sale opens", async () => {
  const { id, slug } = await draft();
  const print = stock(2000);
  const zone = {
    ...{ name: "Germany", countries: ["DE"] },
    prices: [
      { currency: "EUR", firstInCents: 300, furtherInCents: 100 },
      { currency: "JPY", firstInCents: 480, furtherInCents: 160 },
    ],
  };
  const sold = edition(print.id, {
    prices: [
      { currency: "EUR", priceInCents: 2400 },
      { currency: "JPY", priceInCents: 3900 },
    ],
  });
  const words = {
    ...{ stocks: [print], editions: [sold], zones: [zone], contents: [{ page: 8, title: "The harbour" }] },
    questions: [{ question: "When?", answer: "In January." }],
  };
  expect((await edit(id, input(slug, words))).ok).toBe(true);
  expect(await sheetOf(id)).toMatchObject({
    ...{ version: 1, shipsOn: "2027-01-15", questions: words.questions, zones: [zone] },
    ...{ stocks: [{ ...print, left: 2000 }], editions: [{ ...sold, isOrdered: false }] },
  });
  expect(await readMagazine(slug, NOW)).toBeNull();

  expect((await changeState(admin, { magazineId: id, state: "draft" }, "open", NOW)).ok).toBe(true);
  expect(await readMagazine(slug, NOW)).toMatchObject({
    ...{ isOpen: true, contents: words.contents, zones: [{ name: "Germany" }] },
    editions: [{ prices: [{ currency: "EUR" }, { currency: "JPY", inCents: 3900 }], needsAddress: true }],
  });
  expect(await pressJobsOf(slug)).toBe(1);
});

test("of two who change it at once, the second is told, and nothing of theirs is kept", async () => {
  const { id, slug } = await draft();
  const before = await seen(id);
  const outcomes = await Promise.all(
    ["Ebb", "Flood"].map((title) => editMagazine(admin, before, input(slug, { title }), NOW)),
  );
  expect(outcomes.map((outcome) => (outcome.ok ? "kept" : outcome.failure)).sort()).toEqual(["kept", "stale"]);
  expect((await sheetOf(id)).title).toBe(outcomes[0]?.ok ? "Ebb" : "Flood");
});

test("a print run is raised and lowered, never below what is sold", async () => {
  const { id, slug } = await draft();
  const run = stock(100);
  const print = edition(run.id);
  const offer = (total: number) => input(slug, { stocks: [{ ...run, total }], editions: [print] });
  await edit(id, offer(100));
  await db().stock.update({ where: { id: run.id }, data: { left: { decrement: 40 } } });

  expect((await edit(id, offer(150))).ok).toBe(true);
  expect((await sheetOf(id)).stocks).toMatchObject([{ total: 150, left: 110 }]);
  expect((await edit(id, offer(40))).ok).toBe(true);
  expect((await sheetOf(id)).stocks).toMatchObject([{ total: 40, left: 0 }]);
  expect(await edit(id, offer(39))).toEqual({ ok: false, failure: "stock-sold" });
  expect((await sheetOf(id)).stocks).toMatchObject([{ total: 40, left: 0 }]);
});

test("however many take copies while it is lowered, what is sold and what is left are the print run", async () => {
  const { id, slug } = await draft();
  const run = stock(60);
  const print = edition(run.id);
  await edit(id, input(slug, { stocks: [run], editions: [print] }));
  const take = () =>
    db().stock.updateMany({ where: { id: run.id, left: { gte: 1 } }, data: { left: { decrement: 1 } } });
  const before = await seen(id);
  const lowered = { stocks: [{ ...run, total: 30 }], editions: [print] };
  const [outcome, ...taken] = await Promise.all([
    editMagazine(admin, before, input(slug, lowered), NOW),
    ...Array.from({ length: 50 }, take),
  ]);
  const sold = taken.reduce((sum, { count }) => sum + count, 0);
  const [kept] = (await sheetOf(id)).stocks;
  expect((kept?.left ?? 0) + sold).toBe(outcome?.ok ? 30 : 60);
});

test("what was ordered stays, with its stock; what was not can go", async () => {
  const { id, slug } = await draft();
  const [run, other] = [stock(10), stock(10)];
  const [print, gift] = [edition(run.id), edition(run.id, { code: "gift" })];
  await edit(id, input(slug, { stocks: [run, other], editions: [print, gift] }));
  await order(print.id);

  const stocks = [run, other];
  expect(await edit(id, input(slug, { stocks, editions: [gift] }))).toMatchObject({ failure: "edition-ordered" });
  const elsewhere = [{ ...print, stockId: other.id }, gift];
  expect(await edit(id, input(slug, { stocks, editions: elsewhere }))).toMatchObject({ failure: "edition-ordered" });
  expect(await edit(id, input(slug, { stocks: [other], editions: [print] }))).toMatchObject({
    failure: "stock-absent",
  });
  expect((await edit(id, input(slug, { stocks: [run], editions: [print] }))).ok).toBe(true);
  expect(await sheetOf(id)).toMatchObject({ editions: [{ code: "print", isOrdered: true }], stocks: [{ id: run.id }] });
});

test("a sale opens with a date and an edition, rests, goes on, and is not moved by who saw it otherwise", async () => {
  const { id, slug } = await draft();
  const from = (state: "draft" | "open" | "paused") => ({ magazineId: id, state });
  expect(await changeState(admin, from("draft"), "open", NOW)).toMatchObject({ failure: "date-missing" });
  await edit(id, input(slug));
  expect(await changeState(admin, from("draft"), "open", NOW)).toMatchObject({ failure: "edition-missing" });
  await edit(id, input(slug, { editions: [edition(null)] }));
  expect(await changeState(admin, from("draft"), "shipped", NOW)).toMatchObject({ failure: "not-from-here" });

  expect((await changeState(admin, from("draft"), "open", NOW)).ok).toBe(true);
  expect(await changeState(admin, from("draft"), "open", NOW)).toMatchObject({ failure: "stale" });
  expect((await changeState(admin, from("open"), "paused", NOW)).ok).toBe(true);
  expect(await readMagazine(slug, NOW)).toMatchObject({ state: "paused", isOpen: false });
  const editions = (await sheetOf(id)).editions;
  expect(await edit(id, input(`m-${randomUUID()}`, { editions }))).toMatchObject({ failure: "slug-kept" });
  expect(await edit(id, input(slug, { editions, shipsOn: "2027-02-01" }))).toMatchObject({ failure: "date-told" });
});

test("two editions change codes with each other", async () => {
  const { id, slug } = await draft();
  const [print, gift] = [edition(null), edition(null, { code: "gift" })];
  await edit(id, input(slug, { editions: [print, gift] }));
  const swapped = [
    { ...print, code: "gift" },
    { ...gift, code: "print" },
  ];
  expect((await edit(id, input(slug, { editions: swapped }))).ok).toBe(true);
  expect((await sheetOf(id)).editions.map(({ code }) => code)).toEqual(["gift", "print"]);
});

test("a new magazine is sent where the last one was", async () => {
  const { id, slug } = await draft();
  const zone = { name: "Mars", countries: ["AQ"], prices: [{ currency: "EUR", firstInCents: 9, furtherInCents: 1 }] };
  await edit(id, input(slug, { zones: [zone] }));
  expect((await sheetOf((await draft()).id)).zones).toEqual([zone]);
});

test("what is done stands in the log", async () => {
  const { id } = await draft();
  const subject = `magazine:${id}`;
  expect(await db().auditEntry.findMany({ where: { subject }, select: { action: true, actor: true } })).toEqual([
    { action: "began", actor: admin.name },
  ]);
});

test("of two who change the tax rates at once, the second is told", async () => {
  const { version } = await readTaxSheet();
  const rates = [{ country: "DE", category: "printed" as const, rateInBasisPoints: 700 }];
  const outcomes = await Promise.all([1, 2].map(() => saveTaxRates(admin, version, rates, NOW)));
  expect(outcomes.map((outcome) => (outcome.ok ? "kept" : outcome.failure)).sort()).toEqual(["kept", "stale"]);
  expect(await readTaxSheet()).toEqual({
    version: version + 1,
    rows: [{ country: "DE", printed: "7", digital: "", standard: "" }],
  });
});
