import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { suppressionHash } from "@/modules/readers/address";
import { byTheOperator } from "@/modules/staff/by-the-clock";
import { previewOf } from "../preview";
import { listReaderImports } from "../queries";
import type { ImportPlan } from "../reader-import";
import { importReaders } from "./import";

const NOW = new Date("2026-11-30T12:00:00Z");
const JOINED = new Date("2024-02-11T08:15:00Z");
const admin = byTheOperator();

const address = (name = "marta") => `${name}-${randomUUID()}@post.example`;

async function newsletter(language = "en"): Promise<string> {
  const { id } = await db().newsletter.create({
    data: { slug: randomUUID(), name: "Delta Weekly", description: "", rhythm: "Fridays", language },
  });
  return id;
}

async function* bytesOf(text: string | Uint8Array) {
  yield typeof text === "string" ? new TextEncoder().encode(text) : text;
}
const CONSENT = "They signed up on the paper forms of our open day.";
const plan = (newsletterIds: string[], said: Partial<ImportPlan> = {}): ImportPlan => ({
  ...{ encoding: "utf-8", delimiter: ",", hasHeader: true, columns: ["address", "joinedOn", "language"] },
  ...{ fileName: "readers.csv", newsletterIds, consent: CONSENT, isDry: false, ...said },
});
const list = (...emails: string[]) =>
  ["email,joined,language", ...emails.map((email) => `${email},2024-02-11T08:15:00Z,uk`)].join("\n");

async function bring(newsletterIds: string[], text: string | Uint8Array, said: Partial<ImportPlan> = {}) {
  const outcome = await importReaders(admin, plan(newsletterIds, said), bytesOf(text), NOW);
  if (!outcome.ok) throw new Error(outcome.failure.reason);
  return outcome.value;
}
const held = (email: string) =>
  db().reader.findUnique({ where: { email }, include: { subscriptions: { include: { consents: true } } } });
const suppress = (email: string) =>
  db().suppression.create({
    data: { addressHash: suppressionHash(email, env().AUTH_SECRET), reason: "erased", suppressedAt: NOW },
  });
async function subscriber(newsletterId: string, facts: { confirmedAt?: Date; endedAt?: Date } = {}): Promise<string> {
  const email = address();
  await db().reader.create({
    data: { email, subscriptions: { create: { newsletterId, createdAt: JOINED, ...facts } } },
  });
  return email;
}

test("readers are taken in as they joined elsewhere, each with the record of where they agreed", async () => {
  const [one, other] = [await newsletter(), await newsletter()];
  const email = address();
  const { counts } = await bring([one, other], list(email));
  expect(counts).toMatchObject({ rows: 1, added: 1, known: 0, wrong: 0 });

  const reader = await held(email);
  expect(reader).toMatchObject({ language: "uk", pausedUntil: null });
  expect(reader?.subscriptions).toHaveLength(2);
  for (const subscription of reader?.subscriptions ?? []) {
    expect(subscription).toMatchObject({ confirmedAt: JOINED, endedAt: null });
    expect(subscription.consents).toMatchObject([{ wording: "import-1", form: subscription.origin, givenAt: JOINED }]);
  }
  const [made] = await listReaderImports();
  expect(made).toMatchObject({ consent: CONSENT, fileName: "readers.csv", counts: { added: 1 } });
  expect(reader?.subscriptions[0]?.origin).toBe(`import:${made?.id}`);
});

test("what the list does not say is the newsletter's language, and today", async () => {
  const id = await newsletter("uk");
  const email = address();
  await bring([id], `${email}\n`, { columns: ["address"], hasHeader: false });
  expect(await held(email)).toMatchObject({ language: "uk", subscriptions: [{ confirmedAt: NOW }] });
});

test("a dry run says the same, and changes nothing", async () => {
  const id = await newsletter();
  const left = await subscriber(id, { confirmedAt: JOINED, endedAt: NOW });
  const emails = [address(), address(), left, "no address"];
  const dry = await bring([id], list(...emails), { isDry: true });
  expect(await held(emails[0] ?? "")).toBeNull();
  expect(await bring([id], list(...emails))).toEqual(dry);
});

test("a second time adds nothing", async () => {
  const id = await newsletter();
  const text = list(address(), address());
  expect((await bring([id], text)).counts).toMatchObject({ added: 2, known: 0 });
  expect((await bring([id], text)).counts).toMatchObject({ added: 0, known: 2 });
  expect(await db().subscription.count({ where: { newsletterId: id } })).toBe(2);
  expect(await db().consent.count({ where: { subscription: { newsletterId: id } } })).toBe(2);
});

test("the same list brought in twice at once is in once", async () => {
  const id = await newsletter();
  const text = list(...Array.from({ length: 50 }, () => address()));
  const outcomes = await Promise.all([bring([id], text), bring([id], text)]);
  expect(outcomes.map(({ counts }) => counts.added).sort((one, other) => one - other)).toEqual([0, 50]);
  expect(await db().subscription.count({ where: { newsletterId: id } })).toBe(50);
});

test("who signs up while a list with the same address is brought in is one reader", async () => {
  const id = await newsletter();
  const emails = Array.from({ length: 20 }, () => address());
  const signUp = (email: string) =>
    db()
      .reader.upsert({ where: { email }, create: { email }, update: {} })
      .catch(() => null);
  const [{ counts }] = await Promise.all([bring([id], list(...emails)), ...emails.map(signUp)]);
  expect(counts).toMatchObject({ rows: 20, added: 20 });
  expect(await db().reader.count({ where: { email: { in: emails } } })).toBe(20);
});

test("suppressed and erased addresses are kept out, those who left stay away, and those who wait need to wait no more", async () => {
  const id = await newsletter();
  const erased = address("erased");
  await suppress(erased);
  const left = await subscriber(id, { confirmedAt: JOINED, endedAt: NOW });
  const waiting = await subscriber(id);
  const here = await subscriber(id, { confirmedAt: JOINED });

  const { counts, problems } = await bring([id], list(erased, left, waiting, here));
  expect(counts).toEqual({
    ...{ rows: 4, added: 1, known: 1, ended: 1, suppressed: 1, leftOut: 0, twice: 0, wrong: 0 },
  });
  expect(problems).toEqual([
    { line: 2, address: erased, problem: "suppressed" },
    { line: 3, address: left, problem: "ended" },
  ]);
  expect(await held(erased)).toBeNull();
  expect((await held(left))?.subscriptions[0]?.endedAt).toEqual(NOW);
  expect((await held(waiting))?.subscriptions[0]).toMatchObject({
    confirmedAt: JOINED,
    consents: [{ wording: "import-1" }],
  });
  expect((await held(here))?.subscriptions[0]?.consents).toEqual([]);
});

test("who left one of two newsletters gets the other, and only that", async () => {
  const [one, other] = [await newsletter(), await newsletter()];
  const left = await subscriber(one, { confirmedAt: JOINED, endedAt: NOW });
  expect((await bring([one, other], list(left))).counts).toMatchObject({ added: 1, ended: 0 });
  const subscriptions = (await held(left))?.subscriptions ?? [];
  expect(subscriptions.filter(({ endedAt }) => endedAt === null).map(({ newsletterId }) => newsletterId)).toEqual([
    other,
  ]);
});

test("rows that cannot be read are named by their line, also after a cell of several lines", async () => {
  const id = await newsletter();
  const email = address();
  const text = `name,email\n"Lina\nMarsh",${email}\nBroken,not an address\nAgain,${email.toUpperCase()}\n\nShort\n`;
  const { counts, problems } = await bring([id], text, { columns: ["nothing", "address"] });
  expect(counts).toMatchObject({ rows: 4, added: 1, wrong: 2, twice: 1 });
  expect(problems).toEqual([
    { line: 4, address: "not an address", problem: "wrong-address" },
    { line: 5, address: email.toUpperCase(), problem: "twice" },
    { line: 7, address: "", problem: "too-few-columns" },
  ]);
});

test("of Ghost's members only those who get its letters are taken", async () => {
  const id = await newsletter();
  const bytes = readFileSync(path.join(import.meta.dirname, "../members.fixture.csv"));
  const preview = previewOf(bytes, { isCut: false });
  const { counts } = await bring([id], bytes, { ...preview, fileName: "members.csv" });
  expect(counts).toEqual({
    ...{ rows: 5, added: 2, known: 0, ended: 0, suppressed: 0, leftOut: 2, twice: 0, wrong: 1 },
  });
  expect(await held("orest.vale@post.example")).toMatchObject({ subscriptions: [{ confirmedAt: JOINED }] });
});

test.each([
  ["wrong-encoding", Uint8Array.from([0x61, 0xe9, 0x62])],
  ["no-list", 'email\n"never closed\n'],
  ["empty", "email\n"],
  ["empty", ""],
] as const)("a file that is %s is refused, and nothing is kept", async (reason, text) => {
  const id = await newsletter();
  const before = await db().readerImport.count();
  const outcome = await importReaders(admin, plan([id], { columns: ["address"] }), bytesOf(text), NOW);
  expect(outcome).toMatchObject({ ok: false, failure: { reason } });
  expect(await db().readerImport.count()).toBe(before);
});

test("a plan that cannot be carried out is refused", async () => {
  const id = await newsletter();
  const nobody = await importReaders(admin, plan([id], { columns: ["language"] }), bytesOf(list(address())), NOW);
  expect(nobody).toMatchObject({ failure: { reason: "no-address-column" } });
  const email = address();
  const gone = await importReaders(admin, plan([id, randomUUID()]), bytesOf(list(email)), NOW);
  expect(gone).toMatchObject({ failure: { reason: "newsletter-absent" } });
  expect(await held(email)).toBeNull();
});

test("an import is in the log, with counts and without an address", async () => {
  const email = address();
  await bring([await newsletter()], list(email));
  const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { number: "desc" } });
  expect(entry).toMatchObject({ action: "imported readers", details: { added: 1 } });
  expect(JSON.stringify(entry.details)).not.toContain(email);
});
