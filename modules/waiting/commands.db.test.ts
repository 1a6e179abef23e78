import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withdrawPreorder } from "@/modules/orders/commands/change";
import { placePreorder } from "@/modules/orders/commands/place";
import { signOrderLink } from "@/modules/orders/order-link";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { eraseReader } from "@/modules/readers/commands/erase";
import { lettersTo } from "@/modules/readers/reader.fixture";
import type { FreshAdmin } from "@/modules/staff/staff";
import { forgetToldWaiting, leaveWaiting, tellAllWaiting, tellWaiting, waitForCopies } from "./commands";
import { countWaiting, readWaitingPlace } from "./queries";
import { signWaitingLink } from "./waiting";

const NOW = new Date("2026-11-23T09:20:00Z");
const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const admin = { personId: null, name: "Olha Zirchak" } as FreshAdmin;
const someone = () => `${randomUUID()}@post.example`;

async function soldOut({ state = "open" }: { state?: "open" | "closed" } = {}) {
  const [slug, stockId] = [`magazine-${randomUUID()}`, randomUUID()];
  const edition = { code: "print", name: `Print ${slug}`, priceInCents: 2400 };
  await db().magazine.create({
    data: { slug, title: "Slack Water", state, publishedAt: NOW, editions: { create: [edition] } },
  });
  await db().stock.create({
    data: { id: stockId, name: "Print run", total: 10, left: 0, magazine: { connect: { slug } } },
  });
  await db().edition.updateMany({ where: { magazine: { slug } }, data: { stockId } });
  const wait = (email: string, copies = 1, now = NOW) =>
    waitForCopies({ magazine: slug, edition: "print", email, copies }, now);
  const raise = (left: number) => db().stock.update({ where: { id: stockId }, data: { left } });
  return { slug, stockId, wait, raise };
}

const toldOf = async (email: string) => (await lettersTo(email)).filter(({ kind }) => kind === "waiting-told").length;
const placeOf = (email: string) => db().waiting.findFirstOrThrow({ where: { email } });

test("those who wait are told in the order they came, as many as there are copies for", async () => {
  const { stockId, wait, raise } = await soldOut();
  const readers = [someone(), someone(), someone(), someone()];
  for (const [index, email] of readers.entries()) await wait(email, 2, new Date(NOW.getTime() + index));
  await tellWaiting(stockId, NOW);
  expect(await Promise.all(readers.map(toldOf))).toEqual([0, 0, 0, 0]);

  await raise(3);
  await Promise.all([1, 2, 3].map(() => tellWaiting(stockId, hoursLater(1))));
  expect(await Promise.all(readers.map(toldOf))).toEqual([1, 1, 0, 0]);

  await tellWaiting(stockId, hoursLater(24));
  expect(await Promise.all(readers.map(toldOf))).toEqual([1, 1, 0, 0]);
  await tellWaiting(stockId, hoursLater(26));
  expect(await Promise.all(readers.map(toldOf))).toEqual([1, 1, 1, 1]);
});

test("a withdrawn order gives its copies to the list, and who orders is off it", async () => {
  const { slug, stockId, wait, raise } = await soldOut();
  await raise(1);
  const order = (email: string) =>
    placePreorder(
      {
        ...{ magazine: slug, edition: "print", name: "Marta Ohlin", email, copies: 1, requestKey: undefined },
        ...{ street: "Kettle Street 14", postcode: "10400", city: "Velmar", country: "Inland" },
      },
      NOW,
    );
  const [buyer, waiter] = [someone(), someone()];
  const placed = await order(buyer);
  await wait(waiter);
  await withdrawPreorder(signOrderLink(placed.ok ? placed.value.preorderId : "", env().AUTH_SECRET), NOW);
  const jobs = await db().$queryRaw`SELECT 1 FROM jobs.job WHERE name = 'tell-waiting' AND singleton_key = ${stockId}`;
  expect(jobs).toHaveLength(1);

  await tellAllWaiting(NOW);
  expect(await toldOf(waiter)).toBe(1);
  expect(await order(waiter)).toMatchObject({ ok: true });
  expect(await db().waiting.count({ where: { email: waiter } })).toBe(0);
});

test("asked twice one keeps one's place and gets one letter; told and asked again one stands at the end", async () => {
  const { stockId, wait, raise } = await soldOut();
  const email = someone();
  expect(await wait(email)).toEqual(await wait(email, 3, hoursLater(1)));
  expect(await placeOf(email)).toMatchObject({ copies: 3, waitsSince: NOW });
  expect(await lettersTo(email)).toHaveLength(1);

  await raise(1);
  await tellWaiting(stockId, hoursLater(2));
  await wait(email, 1, hoursLater(3));
  expect(await placeOf(email)).toMatchObject({ copies: 1, waitsSince: hoursLater(3), toldAt: null });
});

test("twenty sendings at once are one place", async () => {
  const { wait } = await soldOut();
  const email = someone();
  const answers = await Promise.all(Array.from({ length: 20 }, () => wait(email)));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await db().waiting.count({ where: { email } })).toBe(1);
  expect(await lettersTo(email)).toHaveLength(1);
});

test("while orders are closed nobody is told", async () => {
  const { stockId, wait, raise } = await soldOut({ state: "closed" });
  const email = someone();
  await wait(email);
  await raise(5);
  await tellWaiting(stockId, NOW);
  await tellAllWaiting(NOW);
  expect(await toldOf(email)).toBe(0);
});

test("the link in a letter takes one off, and only with its button", async () => {
  const { wait } = await soldOut();
  const email = someone();
  await wait(email);
  const token = signWaitingLink((await placeOf(email)).id, env().AUTH_SECRET);
  expect(await readWaitingPlace(token)).toMatchObject({ copies: 1, magazine: "Slack Water" });
  expect([await leaveWaiting(token), await leaveWaiting(token)]).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await readWaitingPlace(token)).toBeNull();
  expect(await leaveWaiting(`${randomUUID()}.nothing`)).toEqual({ ok: false, failure: "unknown-link" });
});

test("the desk sees how many wait, and nobody's address", async () => {
  const { slug, wait } = await soldOut();
  await wait(someone(), 2);
  await wait(someone(), 3);
  const [row] = (await countWaiting()).filter(({ edition }) => edition.endsWith(slug));
  expect(row).toEqual({ edition: `Print ${slug}`, magazine: "Slack Water", readerCount: 2, copies: 5 });
});

test("a reader who is forgotten waits for nothing, nor does who was told a month ago", async () => {
  const { stockId, wait, raise } = await soldOut();
  const [reader, told] = [someone(), someone()];
  const { id } = await db().reader.create({ data: { email: reader, language: "en" } });
  await wait(reader);
  await eraseReader(admin, id, NOW);
  expect(await db().waiting.count({ where: { email: reader } })).toBe(0);

  await wait(told);
  await raise(1);
  await tellWaiting(stockId, NOW);
  await forgetToldWaiting(hoursLater(29 * 24));
  expect(await db().waiting.count({ where: { email: told } })).toBe(1);
  await forgetToldWaiting(hoursLater(31 * 24));
  expect(await db().waiting.count({ where: { email: told } })).toBe(0);
});
