import { beforeEach, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { suppressionHash } from "../address";
import { readLink } from "../queries/shown-link";
import { lettersTo, newAddress, newNewsletter, newReader, tokenSentTo } from "../reader.fixture";
import { confirmMove, requestMove } from "./move";

const NOW = new Date("2026-11-30T09:00:00Z");
const SOON = new Date("2026-11-30T09:05:00Z");
const HERE = "203.0.113.9";
const ANSWER = { ok: true, value: undefined };

beforeEach(() => db().allowance.deleteMany());

const emailOf = async (id: string) => (await db().reader.findUniqueOrThrow({ where: { id } })).email;
const gets = async (email: string) =>
  (
    await db().subscription.findMany({
      where: { reader: { email }, confirmedAt: { not: null }, endedAt: null },
      select: { newsletter: { select: { slug: true } } },
    })
  )
    .map(({ newsletter }) => newsletter.slug)
    .sort();

test("letters go to another address once its owner says yes; the one before is told, and not where they go", async () => {
  const { id, email } = await newReader([(await newNewsletter()).slug], NOW);
  const other = newAddress("marta.new");
  expect(await requestMove(id, other, HERE, SOON)).toEqual(ANSWER);
  expect(await emailOf(id)).toBe(email);
  expect(await lettersTo(other)).toMatchObject([{ kind: "confirm-address" }]);

  const token = await tokenSentTo(other, "confirm-address");
  expect(await readLink(token, SOON)).toMatchObject({ purpose: "move", state: "open" });
  await Promise.all([confirmMove(token, SOON), confirmMove(token, SOON)]);
  expect(await emailOf(id)).toBe(other);
  const [, told] = await lettersTo(email);
  expect(told).toMatchObject({ kind: "address-changed" });
  expect(JSON.stringify(told)).not.toContain(other);
});

test("the address that was left may take its letters back", async () => {
  const { id, email } = await newReader([(await newNewsletter()).slug], NOW);
  const other = newAddress("stranger");
  await requestMove(id, other, HERE, SOON);
  await confirmMove(await tokenSentTo(other, "confirm-address"), SOON);

  await confirmMove(await tokenSentTo(email, "address-changed"), SOON);
  expect(await emailOf(id)).toBe(email);
  expect((await lettersTo(other)).map(({ kind }) => kind)).toEqual(["confirm-address"]);
});

test("nobody learns whether an address is known, and who reads at both becomes one", async () => {
  const [mine, both, theirs] = await Promise.all([newNewsletter(), newNewsletter(), newNewsletter()]);
  const reader = await newReader([mine.slug, both.slug], NOW);
  const known = await newReader([both.slug, theirs.slug], NOW);
  await db().allowance.deleteMany();
  await db().subscription.updateMany({
    where: { readerId: reader.id, newsletterId: both.id },
    data: { endedAt: NOW, endedBy: "unsubscribed" },
  });

  expect(await requestMove(reader.id, known.email, HERE, SOON)).toEqual(ANSWER);
  expect(await gets(known.email)).toEqual([both.slug, theirs.slug].sort());
  await confirmMove(await tokenSentTo(known.email, "confirm-address"), SOON);

  expect(await gets(known.email)).toEqual([mine.slug, both.slug, theirs.slug].sort());
  expect(await emailOf(reader.id)).toBe(known.email);
  expect(await db().reader.count({ where: { id: known.id } })).toBe(0);
});

test("an address that is not to be written to, was written to today, or is the same gets nothing, and nobody is told", async () => {
  const { id, email } = await newReader([(await newNewsletter()).slug], NOW);
  const bounced = newAddress("bounced");
  const addressHash = suppressionHash(bounced, env().AUTH_SECRET);
  await db().suppression.create({ data: { addressHash, reason: "bounced", suppressedAt: NOW } });
  const asked = newAddress("asked");

  for (const address of [bounced, asked, asked, email])
    expect(await requestMove(id, address, HERE, SOON)).toEqual(ANSWER);
  expect(await lettersTo(bounced)).toEqual([]);
  expect(await lettersTo(asked)).toHaveLength(1);
  expect((await lettersTo(email)).map(({ kind }) => kind)).toEqual(["confirm-subscription"]);
});

test("a forwarded letter is no way to fill mailboxes: five letters an hour from a network", async () => {
  const { id } = await newReader([(await newNewsletter()).slug], NOW);
  const outcomes = [];
  for (let index = 0; index < 7; index++) outcomes.push(await requestMove(id, newAddress(), "198.51.100.9", SOON));

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
  expect(outcomes.at(-1)).toEqual({ ok: false, failure: "wait" });
});

test("of a reader who is not there nothing is moved", async () => {
  const nobody = "00000000-0000-7000-8000-000000000000";
  expect(await requestMove(nobody, newAddress(), HERE, NOW)).toEqual({ ok: false, failure: "absent" });
  expect(await confirmMove("nonsense", NOW)).toEqual({ ok: false, failure: "unknown" });
});
