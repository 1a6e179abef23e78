import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { withdrawArticle } from "@/modules/articles/commands/public-story";
import { publishWords, saveRevision } from "@/modules/articles/commands/publish";
import { readyDraft, wordsOf } from "@/modules/articles/commands/story.fixture";
import { db } from "@/modules/platform/db";
import { byTheClock } from "@/modules/staff/by-the-clock";
import type { Role, Staff } from "@/modules/staff/staff";
import type { Group } from "../story-row";
import { readFilters } from "../view";
import { listCalendar, listIdeas } from "./calendar";
import { countViews, type Looking, listStories, listToday } from "./stories";

const NOW = new Date("2026-11-23T12:02:00Z");
const clock = byTheClock("Ruta");
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);

beforeEach(async () => {
  await db().article.deleteMany();
  await db().pressRun.deleteMany();
});

async function person(role: Role, name: string = role): Promise<Pick<Staff, "role" | "personId">> {
  const { id: personId } = await db().person.create({ data: { email: `${randomUUID()}@paper.example`, name, role } });
  return { role, personId };
}

type Story = Parameters<ReturnType<typeof db>["article"]["create"]>[0]["data"];
let changed = 0;

/** Each is touched a second after the one before. */
async function story(headline: string, data: Partial<Story> = {}, writer?: { personId: string }): Promise<string> {
  changed += 1;
  const changedAt = new Date(NOW.getTime() - 3_600_000 + changed * 1_000);
  const { publishedAt, withdrawnAt, ...rest } = data;
  const own = { slug: randomUUID(), headline, changedAt, ...rest } as Story;
  const { id } = await db().article.create({ data: own, select: { id: true } });
  if (writer) await db().articleWriter.create({ data: { articleId: id, personId: writer.personId } });
  if (!publishedAt) return id;

  const words = { headline, standfirst: "", body: {}, createdBy: "Ann" };
  const { id: publicRevisionId } = await db().revision.create({ data: { articleId: id, number: 1, ...words } });
  const out = { publishedAt, withdrawnAt: withdrawnAt ?? null, publicRevisionId, changedAt };
  await db().article.update({ where: { id }, data: out });
  return id;
}

async function schedule(articleId: string, publishAt: Date, state: "waiting" | "failed" = "waiting") {
  const revision = await db().revision.create({
    data: { articleId, number: 1, headline: "Planned", standfirst: "", body: {}, createdBy: "Ann" },
  });
  await db().schedule.create({ data: { articleId, revisionId: revision.id, publishAt, scheduledBy: "Ann", state } });
}

const looking = (staff: Looking["staff"]): Looking => ({ staff, now: NOW, timeZone: "Europe/Kyiv" });
const list = async (staff: Looking["staff"], sent: Record<string, string> = { view: "everything" }) =>
  (await listStories(looking(staff), readFilters(sent))).rows.map(({ headline }) => headline);
const today = async (staff: Looking["staff"]): Promise<Partial<Record<Group, string[]>>> =>
  Object.fromEntries(
    (await listToday(looking(staff), readFilters({}))).map(({ name, rows }) => [name, rows.map((row) => row.headline)]),
  );

test("a journalist's list holds their own stories and what readers see; another's draft is not there in any way", async () => {
  const [ilka, nadia] = [await person("journalist"), await person("journalist")];
  await story("Hers", {}, ilka);
  const shared = await story("Shared", { stage: "handedIn" }, nadia);
  await db().articleWriter.create({ data: { articleId: shared, personId: ilka.personId } });
  await story("Another's draft", { dueAt: hours(2) }, nadia);
  await story("Another's for tomorrow", { publishedAt: hours(20) }, nadia);
  await story("Another's withdrawn", { publishedAt: hours(-9), withdrawnAt: hours(-1) }, nadia);
  await story("Public", { publishedAt: hours(-2) }, nadia);

  expect(await list(ilka)).toEqual(["Public", "Shared", "Hers"]);
  for (const view of ["needs-edit", "mine", "scheduled", "withdrawn", "corrected"]) {
    expect((await list(ilka, { view })).filter((headline) => headline.startsWith("Another"))).toEqual([]);
  }
  expect(Object.values(await today(ilka)).flat()).toEqual(["Shared", "Hers", "Public"]);
  expect(await list(ilka, { view: "everything", words: "Another" })).toEqual([]);
  const span = { from: hours(-24), until: hours(48) };
  expect((await listCalendar(looking(ilka), span)).map(({ headline }) => headline)).toEqual(["Public"]);
  expect((await listIdeas(looking(ilka))).map(({ headline }) => headline)).toEqual(["Shared", "Hers"]);
  expect(await countViews(looking(ilka))).toEqual({ "needs-edit": 1, mine: 2, scheduled: 0 });
});

test("of another's public story a journalist sees nothing of the work on it", async () => {
  const [ilka, nadia] = [await person("journalist"), await person("journalist", "Nadia")];
  const stage = "returned";
  const live = await story("Public", { publishedAt: hours(-2), stage, stageNote: "Not sure of this" }, nadia);
  const revision = await db().revision.findFirstOrThrow({ where: { articleId: live } });
  await db().schedule.create({
    data: { articleId: live, revisionId: revision.id, publishAt: hours(3), scheduledBy: "Ann" },
  });
  await db().manuscript.create({ data: { articleId: live, state: Buffer.alloc(0) } });
  const typed = { articleId: live, update: Buffer.alloc(0), personId: nadia.personId, at: NOW };
  await db().manuscriptUpdate.create({ data: typed });

  const rowFor = async (staff: Looking["staff"]) =>
    (await listStories(looking(staff), readFilters({ view: "everything" }))).rows[0];
  expect(await rowFor(nadia)).toMatchObject({ note: "Not sure of this", writingNow: [{ name: "Nadia" }] });
  expect(await rowFor(ilka)).toMatchObject({ note: "", writingNow: [] });
  expect(await list(nadia, { view: "scheduled" })).toEqual(["Public"]);
  expect(await list(ilka, { view: "scheduled" })).toEqual([]);
  expect((await today(ilka))["goes-out"]).toBeUndefined();
  const span = { from: hours(-24), until: hours(48) };
  expect((await listCalendar(looking(nadia), span)).map(({ is }) => is)).toEqual(["published", "planned"]);
  expect((await listCalendar(looking(ilka), span)).map(({ is }) => is)).toEqual(["published"]);
});

test("an editor and an admin have every story in their list", async () => {
  const ilka = await person("journalist");
  await story("Draft", {}, ilka);
  await story("Withdrawn", { publishedAt: hours(-9), withdrawnAt: hours(-1) });
  for (const role of ["editor", "admin"] as const) {
    expect(await list(await person(role))).toEqual(["Withdrawn", "Draft"]);
  }
});

test("the day of an editor: what needs them, what goes out by itself, what is in work, what is live", async () => {
  const ruta = await person("editor");
  await story("Being written");
  await story("Back with its writer", { stage: "returned" });
  await story("Handed in", { stage: "handedIn", dueAt: hours(2) });
  await story("Approved, without a time", { stage: "ready" });
  await schedule(await story("Tonight", { stage: "ready" }), hours(4));
  await schedule(await story("Missed its minute", { stage: "ready" }), hours(-1), "failed");
  await story("This morning", { publishedAt: hours(-3) });
  await story("Yesterday", { publishedAt: hours(-20) });
  const late = await story("Not seen by readers", { publishedAt: hours(-1) });
  await db().pressRun.create({
    data: {
      id: randomUUID(),
      subject: `article:${late}`,
      askedAt: hours(-1),
      startedAt: hours(-1),
      problem: "no answer",
    },
  });

  expect(await today(ruta)).toEqual({
    "needs-you": ["Handed in", "Not seen by readers", "Planned", "Approved, without a time"],
    "goes-out": ["Planned"],
    "in-work": ["Back with its writer", "Being written"],
    "live-today": ["This morning"],
  });
});

test("a story in whose margin somebody calls one needs one, says so, and stands nowhere else", async () => {
  const ilka = await person("journalist", "Ilka");
  const called = await story("Called", { stage: "handedIn" }, ilka);
  await story("With the editors", { stage: "handedIn" }, ilka);
  const own = { writtenBy: "Marek Hollin", text: "Says who?", createdAt: NOW };
  const thread = await db().commentThread.create({
    data: {
      ...{ articleId: called, anchor: {}, quote: "", createdAt: NOW },
      comments: { create: { ...own, mentions: { create: { personId: ilka.personId } } } },
    },
  });
  expect(await today(ilka)).toEqual({ "needs-you": ["Called"], "in-work": ["With the editors"] });
  expect((await listToday(looking(ilka), readFilters({})))[0]?.rows[0]?.note).toBe("Marek Hollin: Says who?");

  await db().commentThread.update({ where: { id: thread.id }, data: { resolvedAt: NOW } });
  expect(await today(ilka)).toMatchObject({ "in-work": expect.arrayContaining(["Called", "With the editors"]) });
});

test("the day of a journalist: what came back needs them, what is with the editors is in work", async () => {
  const ilka = await person("journalist");
  await story("Came back", { stage: "returned" }, ilka);
  await story("With the editors", { stage: "handedIn" }, ilka);
  await story("Another's came back", { stage: "returned" });

  expect(await today(ilka)).toEqual({ "needs-you": ["Came back"], "in-work": ["With the editors"] });
});

test("where each story stands is said of it", async () => {
  const ruta = await person("editor");
  await story("Withdrawn", { publishedAt: hours(-9), withdrawnAt: hours(-1) });
  const corrected = await story("Corrected", { publishedAt: hours(-3) });
  await db().correction.create({ data: { articleId: corrected, text: "Six.", correctedBy: "Ann", correctedAt: NOW } });
  await story("Due", { dueAt: hours(2) });
  await schedule(await story("", { stage: "ready" }), hours(4));

  const { rows } = await listStories(looking(ruta), readFilters({ view: "everything" }));
  expect(rows.map(({ headline, standing, time }) => [headline, standing, time.is])).toEqual([
    ["Planned", "scheduled", "planned"],
    ["Due", "draft", "due"],
    ["Corrected", "corrected", "published"],
    ["Withdrawn", "withdrawn", "withdrawn"],
  ]);
});

test("filters narrow the list, and what makes no sense narrows nothing", async () => {
  const [ruta, ilka] = [await person("editor"), await person("journalist")];
  const section = await db().tag.create({ data: { slug: randomUUID(), name: "City", kind: "section" } });
  await story("Ice on the river", { sectionId: section.id });
  await story("Лід на річці", { language: "uk" }, ilka);
  await story("Old", { changedAt: new Date("2025-01-01") });

  expect(await list(ruta, { view: "everything", section: section.slug })).toEqual(["Ice on the river"]);
  expect(await list(ruta, { view: "everything", language: "uk" })).toEqual(["Лід на річці"]);
  expect(await list(ruta, { view: "everything", writer: ilka.personId })).toEqual(["Лід на річці"]);
  expect(await list(ruta, { view: "everything", until: "2025-12-31" })).toEqual(["Old"]);
  expect(await list(ruta, { view: "everything", words: "ice%" })).toEqual([]);
  expect(await list(ruta, { view: "everything", words: "ICE ON" })).toEqual(["Ice on the river"]);
  expect(await list(ruta, { view: "everything", writer: "' OR 1=1", from: "2026-02-31", after: "now" })).toHaveLength(
    3,
  );
});

test("words of a text in work find it for those who may see it, and tell nobody else that it has them", async () => {
  const [ruta, ilka, nadia] = [await person("editor"), await person("journalist"), await person("journalist")];
  const found = async (words: string) =>
    (await Promise.all([ruta, ilka, nadia].map((staff) => list(staff, { view: "everything", words })))).map(
      ({ length }) => length,
    );
  const draft = await readyDraft();
  await db().articleWriter.create({ data: { articleId: draft, personId: ilka.personId } });
  await saveRevision(clock, draft, wordsOf("The ferrymen went on strike."), NOW);
  expect(await found("ferrymen strike")).toEqual([1, 1, 0]);

  await publishWords(clock, draft, wordsOf("The ferrymen went on strike."), { isSubstantial: true, seen: null }, NOW);
  expect(await db().workText.count()).toBe(0);
  expect(await found("ferrymen")).toEqual([1, 1, 1]);

  await saveRevision(clock, draft, wordsOf("The ministry paid them."), NOW);
  expect(await found("ministry")).toEqual([1, 1, 0]);
  await withdrawArticle(clock, draft, { schedule: null }, NOW);
  expect(await found("ministry")).toEqual([1, 1, 0]);
});

test("a list of any length is read page by page, each story once", async () => {
  const ruta = await person("editor");
  const changedAt = new Date("2026-01-01"); // all in one moment, as an import leaves them
  const data = Array.from({ length: 120 }, (_, index) => ({ slug: randomUUID(), headline: `${index}`, changedAt }));
  await db().article.createMany({ data });

  const seen: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const page = await listStories(looking(ruta), readFilters({ view: "everything", after }));
    seen.push(...page.rows.map(({ headline }) => headline));
    after = page.next;
  }
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);
});
