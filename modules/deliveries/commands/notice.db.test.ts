import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { suppressionHash } from "@/modules/readers/address";
import type { Notice, NoticeKind } from "../notice";
import { addIssue, addReaders, newNewsletter } from "./ledger.fixture";
import { receiveNotice } from "./notice";
import { receiveMail } from "./webhooks";

const NOW = new Date("2026-11-24T09:00:00Z");
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);

const notice = (deliveryId: string, kind: NoticeKind, id: string = randomUUID()): Notice => ({
  ...{ id, kind, deliveryId, status: "5.1.1", detail: "unknown-user: 550 no such user" },
});

/** Letters that were accepted, one on each of these days, of one newsletter to one reader; who reads another one too. */
async function accepted(on: Date[]) {
  const [newsletter, other] = [await newNewsletter(), await newNewsletter()];
  const [reader] = await addReaders(newsletter.id, 1, days(-100));
  if (!reader) throw new Error("There is one");
  await db().subscription.create({ data: { readerId: reader.id, newsletterId: other.id, confirmedAt: days(-100) } });
  const deliveryIds: string[] = [];
  for (const claimedAt of on) {
    const issueId = await addIssue(newsletter, { sendAt: claimedAt });
    await db().issue.update({ where: { id: issueId }, data: { slug: issueId, number: null } });
    const data = { id: randomUUID(), issueId, readerId: reader.id, claimedAt, acceptedAt: claimedAt };
    const { id } = await db().delivery.create({ data: { ...data, state: "accepted", domain: "post0.example" } });
    deliveryIds.push(id);
  }
  return { reader, newsletter, deliveryIds, deliveryId: deliveryIds.at(-1) ?? "" };
}

const stateOf = async (id: string) => (await db().delivery.findUniqueOrThrow({ where: { id } })).state;
const endingsOf = async (readerId: string) =>
  (await db().subscription.findMany({ where: { readerId }, orderBy: { endedBy: "asc" } })).map(
    ({ endedBy }) => endedBy,
  );
const suppressionOf = (email: string) =>
  db().suppression.findUnique({ where: { addressHash: suppressionHash(email, env().AUTH_SECRET) } });

test("an address that is no good gets nothing more, of any newsletter", async () => {
  const { reader, deliveryId } = await accepted([days(-1)]);
  expect(await receiveNotice(notice(deliveryId, "bounce"), NOW)).toBe("done");

  expect(await stateOf(deliveryId)).toBe("bounced");
  expect(await endingsOf(reader.id)).toEqual(["bounced", "bounced"]);
  expect(await suppressionOf(reader.email)).toMatchObject({ reason: "bounced", suppressedAt: NOW });
});

test("a notice that comes twice, even at once, is one", async () => {
  const { reader, deliveryId } = await accepted([days(-1)]);
  const same = notice(deliveryId, "bounce");
  const outcomes = await Promise.all([receiveNotice(same, NOW), receiveNotice(same, NOW), receiveNotice(same, NOW)]);
  expect(outcomes.sort()).toEqual(["done", "known", "known"]);

  // Whoever signed up again meanwhile is not thrown out by an old notice that is brought once more.
  await db().subscription.updateMany({ where: { readerId: reader.id }, data: { endedAt: null, endedBy: null } });
  expect(await receiveNotice(same, days(1))).toBe("known");
  expect(await endingsOf(reader.id)).toEqual([null, null]);
});

test("who calls a letter spam never gets one again, and a later bounce does not soften that", async () => {
  const { reader, deliveryId } = await accepted([days(-1)]);
  await receiveNotice(notice(deliveryId, "complaint"), NOW);
  await receiveNotice(notice(deliveryId, "bounce"), days(1));

  expect(await stateOf(deliveryId)).toBe("complained");
  expect(await suppressionOf(reader.email)).toMatchObject({ reason: "complained" });
  expect(await endingsOf(reader.id)).toEqual(["complained", "complained"]);
});

test("a complaint outweighs a bounce that came before", async () => {
  const { reader, deliveryId } = await accepted([days(-1)]);
  await receiveNotice(notice(deliveryId, "bounce"), NOW);
  await receiveNotice(notice(deliveryId, "complaint"), NOW);
  expect(await stateOf(deliveryId)).toBe("complained");
  expect(await suppressionOf(reader.email)).toMatchObject({ reason: "complained" });
});

test("a full mailbox costs a letter, not the reader; four letters in a row over a week do", async () => {
  const { reader, deliveryIds } = await accepted([days(-9), days(-6), days(-3), days(-1)]);
  const [first = "", second = "", third = "", fourth = ""] = deliveryIds;
  for (const id of [first, second, third]) await receiveNotice(notice(id, "soft-bounce"), NOW);
  expect(await endingsOf(reader.id)).toEqual([null, null]);
  expect(await stateOf(first)).toBe("bounced");

  await receiveNotice(notice(fourth, "soft-bounce"), NOW);
  expect(await endingsOf(reader.id)).toEqual(["bounced", "bounced"]);
  expect(await suppressionOf(reader.email)).not.toBeNull();
});

test("one letter that arrived in between says that the mailbox works", async () => {
  const { reader, deliveryIds } = await accepted([days(-9), days(-6), days(-3), days(-2), days(-1)]);
  for (const [index, id] of deliveryIds.entries()) if (index !== 2) await receiveNotice(notice(id, "soft-bounce"), NOW);
  expect(await endingsOf(reader.id)).toEqual([null, null]);
});

test("a reader who moved to another address since is not given up for the old one", async () => {
  const { reader, deliveryId } = await accepted([days(-2)]);
  await db().readerLink.create({
    data: { tokenHash: randomUUID(), readerId: reader.id, purpose: "move", expiresAt: days(1), usedAt: days(-1) },
  });
  await receiveNotice(notice(deliveryId, "bounce"), NOW);
  expect(await stateOf(deliveryId)).toBe("bounced");
  expect(await endingsOf(reader.id)).toEqual([null, null]);
  expect(await suppressionOf(reader.email)).toBeNull();
});

test("a mail called unsubscribe ends the one newsletter it was about", async () => {
  const { reader, newsletter, deliveryId } = await accepted([days(-1)]);
  await receiveNotice(notice(deliveryId, "unsubscribe"), NOW);
  const wishes = await db().subscription.findMany({ where: { readerId: reader.id, endedAt: { not: null } } });
  expect(wishes).toMatchObject([{ newsletterId: newsletter.id, endedBy: "unsubscribed", endedAt: NOW }]);
  expect(await suppressionOf(reader.email)).toBeNull();
  expect(await stateOf(deliveryId)).toBe("accepted");
});

test("a letter to a reader who was erased is counted, and names nobody", async () => {
  const { reader, deliveryId } = await accepted([days(-1)]);
  await db().reader.delete({ where: { id: reader.id } });
  expect(await receiveNotice(notice(deliveryId, "bounce"), NOW)).toBe("done");
  expect(await stateOf(deliveryId)).toBe("bounced");
});

test("what bears no mark of ours changes nothing", async () => {
  const file = path.join(import.meta.dirname, "../fixtures/postfix/unknown-user.eml");
  const forged = readFileSync(file, "latin1").replaceAll("128ccf3c640235c8", "0000000000000000");
  expect(await receiveMail(Buffer.from(forged), env().AUTH_SECRET, NOW)).toBe("not-ours");
  expect(await receiveMail(Buffer.from(forged), env().AUTH_SECRET, NOW)).toBe("known");
});
