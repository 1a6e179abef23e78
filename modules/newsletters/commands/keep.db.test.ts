import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { emptyBody } from "@/modules/articles/body";
import { db } from "@/modules/platform/db";
import { findSuccessor } from "@/modules/snapshots/queries";
import { byTheClock } from "@/modules/staff/by-the-clock";
import type { NewsletterInput } from "../keeping";
import { listNewsletters, readNewsletterHub } from "../queries";
import { listDeskNewsletters, readNewsletterSheet } from "../queries/desk";
import { bringNewsletterBack, createNewsletter, editNewsletter, orderNewsletters, retireNewsletter } from "./keep";

const NOW = new Date("2026-11-30T12:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const editor = byTheClock("Ruta Amsel");

const begun = (said: { slug?: string } = {}) => ({
  ...{ name: "Delta Weekly", slug: `n-${randomUUID()}`, host: "", description: "Five stories.", rhythm: "Fridays" },
  ...{ language: "en", ...said },
});
const input = (slug: string, said: Partial<NewsletterInput> = {}): NewsletterInput => ({
  ...{ ...begun({ slug }), fromName: "", fromAddress: "", replyTo: "", pictureId: null, colour: null },
  ...{ welcomeSubject: "", welcome: emptyBody, digest: null, ...said },
});

async function newsletter() {
  const created = await createNewsletter(editor, begun(), NOW);
  if (!created.ok) throw new Error(created.failure);
  return read(created.value.newsletterId);
}
const read = (id: string) => db().newsletter.findUniqueOrThrow({ where: { id } });
const seen = async (newsletterId: string) => ({ newsletterId, version: (await read(newsletterId)).version });
const rowOf = async (id: string) => (await listDeskNewsletters(NOW)).find((row) => row.id === id);

async function subscription(newsletterId: string, facts: { confirmedAt?: Date; endedAt?: Date } = {}) {
  const reader = await db().reader.create({ data: { email: `${randomUUID()}@post.example` } });
  return db().subscription.create({ data: { newsletterId, readerId: reader.id, createdAt: daysAgo(90), ...facts } });
}

/** The queue makes its tables at first use: not on the time of the first test. */
beforeAll(async () => {
  await newsletter();
});

test("of two editors who begin a newsletter under one address, one is told that it is taken", async () => {
  const wanted = begun();
  const outcomes = await Promise.all([createNewsletter(editor, wanted, NOW), createNewsletter(editor, wanted, NOW)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes).toContainEqual({ ok: false, failure: "slug-taken" });
});

test("of two who change it at once, the second is told that it has changed, and nothing of theirs is kept", async () => {
  const { id, slug } = await newsletter();
  const before = await seen(id);
  const outcomes = await Promise.all(
    ["Harbour Notes", "River Notes"].map((name) => editNewsletter(editor, before, input(slug, { name }), NOW)),
  );
  expect(outcomes.map((outcome) => (outcome.ok ? "kept" : outcome.failure)).sort()).toEqual(["kept", "stale"]);
  const kept = outcomes[0]?.ok ? "Harbour Notes" : "River Notes";
  expect(await read(id)).toMatchObject({ name: kept, version: 1 });
});

test("a new address leads on from the old one, and its page is printed under both", async () => {
  const { id, slug } = await newsletter();
  const next = `n-${randomUUID()}`;
  expect((await editNewsletter(editor, await seen(id), input(next), NOW)).ok).toBe(true);
  expect(await findSuccessor(`/newsletters/${slug}`, NOW)).toEqual({ is: "moved", to: `/newsletters/${next}` });
  const jobs = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM jobs.job WHERE data->'change' = ${JSON.stringify({ kind: "newsletter", slug: next, formerSlug: slug })}::jsonb`;
  expect(jobs).toHaveLength(1);
});

test.each([
  ["somebody subscribes", (id: string) => subscription(id)],
  [
    "a letter was sent",
    (newsletterId: string) =>
      db().issue.create({ data: { newsletterId, createdBy: "Ruta", number: 1, slug: "one", startedAt: NOW } }),
  ],
  [
    "a page of ours offers it",
    async (id: string) => {
      const box = { type: "newsletterBox", attrs: { slug: (await read(id)).slug } };
      await db().page.create({
        data: { slug: randomUUID(), title: "About", body: { type: "doc", content: [box] }, publishedAt: NOW },
      });
    },
  ],
])("once %s, its address stays", async (_why, happen) => {
  const { id, slug } = await newsletter();
  await happen(id);
  const moved = await editNewsletter(editor, await seen(id), input(`n-${randomUUID()}`), NOW);
  expect(moved).toEqual({ ok: false, failure: "slug-kept" });
  expect((await editNewsletter(editor, await seen(id), input(slug, { name: "Another name" }), NOW)).ok).toBe(true);
});

test("what cannot be found is refused, and nothing is changed", async () => {
  const { id, slug } = await newsletter();
  const digest = {
    ...{ rhythm: "daily" as const, time: "07:00", mostStories: 5, isHeld: false, subject: "" },
    source: { kind: "tag" as const, slug: "no-such-tag" },
  };
  expect(await editNewsletter(editor, await seen(id), input(slug, { digest }), NOW)).toMatchObject({
    failure: "tag-absent",
  });
  const pictureId = randomUUID();
  expect(await editNewsletter(editor, await seen(id), input(slug, { pictureId }), NOW)).toMatchObject({
    failure: "picture-absent",
  });
  expect(await editNewsletter(editor, { newsletterId: randomUUID(), version: 0 }, input(slug), NOW)).toMatchObject({
    failure: "absent",
  });
  expect(await read(id)).toMatchObject({ version: 0 });
});

test("the first letter that goes out by itself tells of what comes from then on", async () => {
  const { id, slug } = await newsletter();
  const digest = {
    ...{ rhythm: "daily" as const, time: "07:00", mostStories: 5, isHeld: false, subject: "" },
    source: { kind: "since-last" as const },
  };
  await editNewsletter(editor, await seen(id), input(slug, { digest }), NOW);
  expect((await read(id)).digestedAt).toEqual(NOW);

  const later = new Date("2026-12-01T12:00:00Z");
  await editNewsletter(editor, await seen(id), input(slug, { digest: { ...digest, mostStories: 6 } }), later);
  expect((await read(id)).digestedAt).toEqual(NOW);
  expect((await readNewsletterSheet(slug))?.digest).toMatchObject({ mostStories: 6 });
});

test("a retired newsletter is offered no longer, keeps its page, and can be brought back", async () => {
  const { id, slug } = await newsletter();
  const isOffered = async () => (await listNewsletters()).some((offer) => offer.slug === slug);
  expect(await isOffered()).toBe(true);

  await retireNewsletter(editor, await seen(id), NOW);
  expect(await isOffered()).toBe(false);
  expect(await readNewsletterHub(slug)).toMatchObject({ slug, isOffered: false });
  expect(await retireNewsletter(editor, { newsletterId: id, version: 0 }, NOW)).toMatchObject({ failure: "stale" });

  await bringNewsletterBack(editor, await seen(id), NOW);
  expect(await isOffered()).toBe(true);
});

test("they are offered in the order that an editor gives them; one that was not named comes behind", async () => {
  const [one, two, three] = [await newsletter(), await newsletter(), await newsletter()];
  await orderNewsletters(editor, [three.id, one.id], NOW);
  const order = (await listDeskNewsletters(NOW)).map(({ id }) => id);
  expect(order.slice(0, 2)).toEqual([three.id, one.id]);
  expect(order.indexOf(two.id)).toBeGreaterThan(1);
});

test("the list counts who gets its letters, who came and who left in a week, and names the last issue and the next", async () => {
  const { id } = await newsletter();
  await subscription(id, { confirmedAt: daysAgo(30) });
  await subscription(id, { confirmedAt: daysAgo(2) });
  await subscription(id, { confirmedAt: daysAgo(60), endedAt: daysAgo(1) });
  await subscription(id);
  const gone = await subscription(id, { confirmedAt: daysAgo(40) });
  await db().reader.delete({ where: { id: gone.readerId ?? "" } }); // erased: counted no longer
  const issue = { newsletterId: id, createdBy: "Ruta" };
  await db().issue.create({
    data: { ...issue, subject: "Older", number: 1, slug: "1", startedAt: daysAgo(8), state: "sent" },
  });
  await db().issue.create({
    data: { ...issue, subject: "Newer", number: 2, slug: "2", startedAt: daysAgo(1), state: "sent" },
  });
  await db().issue.create({ data: { ...issue, subject: "To come", sendAt: daysAgo(-3), state: "scheduled" } });

  expect(await rowOf(id)).toMatchObject({
    ...{ readerCount: 2, joinedCount: 1, leftCount: 1 },
    lastIssue: { subject: "Newer", number: 2 },
    nextIssue: { subject: "To come", sendAt: daysAgo(-3) },
  });
});
