import { expect, test } from "vitest";
import { WELCOME_JOB } from "@/modules/newsletters/newsletter";
import { db } from "@/modules/platform/db";
import { readLink } from "../queries/shown-link";
import { lettersTo, newAddress, newNewsletter, newReader, tokenSentTo, wish } from "../reader.fixture";
import { confirmWishes, renewConfirmation } from "./confirm";
import { unsubscribe } from "./unsubscribe";

const NOW = new Date("2026-11-30T09:00:00Z");
const SOON = new Date("2026-11-30T09:05:00Z");
const IN_EIGHT_DAYS = new Date("2026-12-08T09:00:00Z");
const HERE = "203.0.113.9";

async function asked(newsletters: string[]): Promise<{ email: string; token: string }> {
  const email = newAddress();
  await wish({ email, newsletter: newsletters }, NOW);
  return { email, token: await tokenSentTo(email, "confirm-subscription") };
}

test("looking at a link changes nothing; its button confirms, notes from where, and orders the welcome", async () => {
  const { id, slug } = await newNewsletter({ name: "Load Curve" });
  const { email, token } = await asked([slug]);
  expect(await readLink(token, SOON)).toMatchObject({ state: "open", newsletters: [{ name: "Load Curve" }] });
  expect(await readLink(token, SOON)).toMatchObject({ state: "open", preferencesToken: null });

  expect(await confirmWishes(token, HERE, SOON)).toEqual({ ok: true, value: { startedCount: 1 } });
  const subscription = await db().subscription.findFirstOrThrow({
    where: { newsletterId: id, reader: { email } },
    include: { consents: true },
  });
  expect(subscription).toMatchObject({ confirmedAt: SOON, endedAt: null });
  expect(subscription.consents).toMatchObject([{ givenAt: NOW, confirmedAt: SOON, confirmedFrom: HERE }]);
  const jobs = await db().$queryRaw<{ data: unknown }[]>`SELECT data FROM jobs.job WHERE name = ${WELCOME_JOB}`;
  expect(jobs.map(({ data }) => data)).toContainEqual({ subscriptionId: subscription.id });
});

test("pressed twice it confirms once, and says that it is done", async () => {
  const { token } = await asked([(await newNewsletter()).slug]);
  const outcomes = await Promise.all([confirmWishes(token, HERE, SOON), confirmWishes(token, HERE, SOON)]);

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, failure: "used" });
  expect(await readLink(token, SOON)).toMatchObject({ state: "used", preferencesToken: expect.any(String) });
});

test("a link serves for seven days; then another may be asked for by it", async () => {
  const { email, token } = await asked([(await newNewsletter()).slug]);
  expect(await readLink(token, IN_EIGHT_DAYS)).toMatchObject({ state: "expired" });
  expect(await confirmWishes(token, HERE, IN_EIGHT_DAYS)).toEqual({ ok: false, failure: "expired" });

  await Promise.all([renewConfirmation(token, IN_EIGHT_DAYS), renewConfirmation(token, IN_EIGHT_DAYS)]);
  expect(await lettersTo(email)).toHaveLength(2);
  const fresh = await tokenSentTo(email, "confirm-subscription");
  expect(await confirmWishes(fresh, HERE, IN_EIGHT_DAYS)).toMatchObject({ ok: true });
});

test("what is no link of ours opens nothing", async () => {
  expect(await readLink("nonsense", NOW)).toBeNull();
  expect(await confirmWishes("nonsense", HERE, NOW)).toEqual({ ok: false, failure: "unknown" });
  expect(await renewConfirmation("nonsense", NOW)).toEqual({ ok: false, failure: "unknown" });
});

test("only the hash of a link is kept", async () => {
  const { token } = await asked([(await newNewsletter()).slug]);
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  expect(await db().readerLink.count({ where: { tokenHash: token } })).toBe(0);
});

test("who left and says yes once more gets it again", async () => {
  const { id, slug } = await newNewsletter();
  const reader = await newReader([slug], NOW);
  await unsubscribe({ readerId: reader.id, newsletterId: id, issueId: null }, NOW);
  const tomorrow = new Date("2026-12-01T09:00:00Z");
  await wish({ email: reader.email, newsletter: [slug] }, tomorrow);

  expect(await db().subscription.count({ where: { readerId: reader.id, endedAt: null } })).toBe(0);
  await confirmWishes(await tokenSentTo(reader.email, "confirm-subscription"), HERE, tomorrow);
  expect(await db().subscription.findFirst({ where: { readerId: reader.id } })).toMatchObject({
    ...{ confirmedAt: tomorrow, endedAt: null, endedBy: null },
  });
});
