import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { byTheOperator } from "@/modules/staff/by-the-clock";
import { cellsOf, EXPORT_COLUMNS, type ExportQuestion, type ExportRow } from "../export";
import { exportReaders } from "./export";

const NOW = new Date("2026-11-30T12:00:00Z");
const admin = byTheOperator();

async function newsletter() {
  const slug = randomUUID();
  return db().newsletter.create({ data: { slug, name: "Delta Weekly", description: "", rhythm: "Fridays" } });
}
async function subscribers(newsletterId: string, count: number, facts: { confirmedAt?: Date; endedAt?: Date } = {}) {
  const readers = Array.from({ length: count }, () => ({ id: randomUUID(), email: `${randomUUID()}@post.example` }));
  await db().reader.createMany({ data: readers });
  await db().subscription.createMany({
    data: readers.map(({ id }) => ({ readerId: id, newsletterId, origin: "/", createdAt: NOW, ...facts })),
  });
  return readers.map(({ email }) => email);
}
async function exported(said: Partial<ExportQuestion>): Promise<ExportRow[]> {
  const question: ExportQuestion = { newsletterId: null, states: ["confirmed"], hasMark: false, ...said };
  const rows: ExportRow[] = [];
  for await (const batch of exportReaders(admin, question, NOW)) rows.push(...batch);
  return rows;
}

test("a list longer than one stretch is whole, and each reader is in it once", async () => {
  const { id, slug } = await newsletter();
  const emails = await subscribers(id, 4_321, { confirmedAt: NOW });
  const rows = await exported({ newsletterId: id });
  expect(rows.map(({ email }) => email).sort()).toEqual(emails.sort());
  expect(rows[0]).toMatchObject({ newsletter: slug, confirmedAt: NOW });
});

test("only those in the states that were asked for are written out, and nobody who was erased", async () => {
  const { id } = await newsletter();
  const [here] = await subscribers(id, 1, { confirmedAt: NOW });
  const [waiting] = await subscribers(id, 1);
  const [gone] = await subscribers(id, 1, { confirmedAt: NOW, endedAt: NOW });
  const [erased = ""] = await subscribers(id, 1, { confirmedAt: NOW });
  await db().reader.delete({ where: { email: erased } });

  const addresses = async (said: Partial<ExportQuestion>) =>
    (await exported({ newsletterId: id, ...said })).map(({ email }) => email).sort();
  expect(await addresses({})).toEqual([here]);
  expect(await addresses({ states: ["waiting", "ended"] })).toEqual([waiting, gone].sort());
});

test("that a list was taken is in the log, before the first address is given away", async () => {
  const { id } = await newsletter();
  await subscribers(id, 1, { confirmedAt: NOW });
  await exportReaders(admin, { newsletterId: id, states: ["confirmed"], hasMark: false }, NOW).next();
  const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { number: "desc" } });
  expect(entry).toMatchObject({
    action: "exported readers",
    subject: `newsletter:${id}`,
    details: { states: "confirmed" },
  });
});

test("a row has a cell for each column", () => {
  const row: ExportRow = {
    ...{ id: "1", email: "a@post.example", newsletter: "daily", endedBy: "bounced", origin: "/", language: "en" },
    ...{ createdAt: NOW, confirmedAt: NOW, endedAt: NOW, pausedUntil: null },
  };
  const instant = NOW.toISOString();
  const cells = ["a@post.example", "daily", "bounced", instant, instant, instant, "/", "en", ""];
  expect(cellsOf(row)).toEqual(cells);
  expect(cells).toHaveLength(EXPORT_COLUMNS.length);
});
