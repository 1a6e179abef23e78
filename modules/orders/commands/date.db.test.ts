import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { byTheOperator } from "@/modules/staff/by-the-clock";
import { listDateChanges } from "../queries/dates";
import { changeDate, tellOfDate } from "./date";

const NOW = new Date("2026-12-01T09:00:00Z");
const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const admin = byTheOperator();
const STILL = new AbortController().signal;

async function magazine(state: "draft" | "open" | "shipped" = "open") {
  const editionId = randomUUID();
  const { id } = await db().magazine.create({
    data: {
      ...{ slug: randomUUID(), title: "Slack Water", state, publishedAt: NOW, shipsOn: new Date("2027-01-15") },
      editions: { create: { id: editionId, code: "print", name: "Print", priceInCents: 2400 } },
    },
  });
  return { id, editionId };
}

const order = async (
  editionId: string,
  state: "placed" | "confirmed" | "packed" | "shipped" | "cancelled" = "placed",
  createdAt = NOW,
) =>
  (
    await db().preorder.create({
      data: {
        ...{ requestKey: randomUUID(), editionId, state, copies: 1, priceInCents: 2400, currency: "EUR" },
        ...{ name: "B", email: `${randomUUID()}@post.example`, createdAt },
      },
    })
  ).email;
const lettersTo = (to: string) => db().outgoingMail.findMany({ where: { to }, select: { kind: true, content: true } });
const input = (shipsOn: string, was = "2027-01-15") => ({ was, shipsOn, words: "The paper mill is on strike." });
const newest = async (id: string) => (await listDateChanges(id))[0]?.id ?? "";

test("every buyer who waits is told of another date once, with the old one, the new one and why", async () => {
  const { id, editionId } = await magazine();
  const waiting = [await order(editionId), await order(editionId, "confirmed"), await order(editionId, "packed")];
  const others = [await order(editionId, "shipped"), await order(editionId, "cancelled")];
  others.push(await order(editionId, "placed", minutesLater(2))); // was told the new date when ordering

  expect((await changeDate(admin, id, input("2027-02-20"), minutesLater(1))).ok).toBe(true);
  const changeId = await newest(id);
  await Promise.all([1, 2].map(() => tellOfDate(changeId, STILL, minutesLater(3))));
  await tellOfDate(changeId, STILL, minutesLater(4));

  for (const email of waiting) {
    expect(await lettersTo(email)).toMatchObject([
      {
        kind: "order-date",
        content: { was: "2027-01-15", shipsOn: "2027-02-20", words: "The paper mill is on strike." },
      },
    ]);
  }
  for (const email of others) expect(await lettersTo(email)).toEqual([]);
  expect(await listDateChanges(id)).toMatchObject([{ toldCount: 3, decidedBy: admin.name, toldAt: minutesLater(3) }]);
  const told = await db().preorderChange.findMany({ where: { dateChangeId: changeId }, select: { words: true } });
  expect(told).toEqual(Array(3).fill({ words: "20 February 2027" }));
});

test("more buyers than one batch are all told", async () => {
  const { id, editionId } = await magazine();
  const form = { editionId, copies: 1, priceInCents: 2400, currency: "EUR", name: "B", email: "b@post.example" };
  const rows = Array.from({ length: 230 }, () => ({ ...form, requestKey: randomUUID(), createdAt: NOW }));
  await db().preorder.createMany({ data: rows });
  await changeDate(admin, id, input("2027-02-20"), minutesLater(1));
  await tellOfDate(await newest(id), STILL, minutesLater(2));
  expect(await listDateChanges(id)).toMatchObject([{ toldCount: 230 }]);
});

test("a date that was changed again is told as the later one only", async () => {
  const { id, editionId } = await magazine();
  const email = await order(editionId);
  await changeDate(admin, id, input("2027-02-20"), minutesLater(1));
  const first = await newest(id);
  await changeDate(admin, id, input("2027-03-01", "2027-02-20"), minutesLater(2));
  await tellOfDate(first, STILL, minutesLater(3));
  await tellOfDate(await newest(id), STILL, minutesLater(3));
  expect(await lettersTo(email)).toMatchObject([{ content: { shipsOn: "2027-03-01" } }]);
});

test("of two who change it at once one is told, and a draft or what is shipped has nobody to tell", async () => {
  const { id } = await magazine();
  const days = ["2027-02-20", "2027-02-21"];
  const outcomes = await Promise.all(days.map((day) => changeDate(admin, id, input(day), NOW)));
  expect(outcomes.map((outcome) => (outcome.ok ? "kept" : outcome.failure)).sort()).toEqual(["kept", "stale"]);

  const refusalOf = async (asked: ReturnType<typeof changeDate>) => {
    const outcome = await asked;
    return outcome.ok ? "none" : outcome.failure;
  };
  const own = await magazine();
  expect(await refusalOf(changeDate(admin, own.id, input("2027-01-15"), NOW))).toBe("same-date");
  for (const state of ["draft", "shipped"] as const)
    expect(await refusalOf(changeDate(admin, (await magazine(state)).id, input("2027-02-20"), NOW))).toBe(
      "not-from-here",
    );
  expect(await refusalOf(changeDate(admin, randomUUID(), input("2027-02-20"), NOW))).toBe("absent");
});
