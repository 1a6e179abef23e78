import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { cardSelect, toCard } from "@/modules/articles/card";
import { scheduleWords } from "@/modules/articles/commands/schedule";
import { readyDraft, wordsOf } from "@/modules/articles/commands/story.fixture";
import { db } from "@/modules/platform/db";
import { byTheClock } from "@/modules/staff/by-the-clock";
import type { StoryWriter } from "@/modules/staff/staff";
import { addTag, changeField } from "./commands";
import { readParticulars } from "./fields";
import type { FieldChange, Particulars } from "./particulars";

const NOW = new Date("2026-11-23T09:00:00Z");

async function story(): Promise<string> {
  return (await db().article.create({ data: { slug: randomUUID(), headline: "Ice" } })).id;
}

async function image(): Promise<string> {
  const { id } = await db().image.create({
    data: {
      ...{ contentHash: randomUUID(), originalName: "a.jpg", originalPath: "a.jpg", mediaType: "image/jpeg" },
      ...{ widthInPixels: 800, heightInPixels: 600, dominantColour: "#000000" },
    },
  });
  return id;
}

const writerOf = (articleId: string, name = "Ilka") => ({ personId: null, name, articleId }) as unknown as StoryWriter;
const read = async (articleId: string) => {
  const found = await db().$transaction((transaction) => readParticulars(transaction, articleId));
  if (!found) throw new Error("No such story");
  return { version: found.row.version, ...found.particulars };
};

async function set<Name extends keyof Particulars>(
  articleId: string,
  field: Name,
  value: Particulars[Name],
  { name = "Ilka", seen = undefined as Awaited<ReturnType<typeof read>> | undefined } = {},
) {
  const before = seen ?? (await read(articleId));
  const change = { field, value, seen: { version: before.version, value: before[field] } } as unknown as FieldChange;
  return changeField(writerOf(articleId, name), change, NOW);
}

test("a field is set, and the log says what it was and what it is", async () => {
  const articleId = await story();
  expect(await set(articleId, "kicker", "Reportage")).toEqual({ ok: true, value: { version: 1 } });
  expect(await read(articleId)).toMatchObject({ kicker: "Reportage", version: 1 });
  expect(await db().auditEntry.findFirst({ where: { subject: `article:${articleId}` } })).toMatchObject({
    ...{ actor: "Ilka", details: { field: "kicker", from: null, to: "Reportage" } },
  });
});

test("who did not see a colleague's value is shown it, with the name, and asked", async () => {
  const articleId = await story();
  const seen = await read(articleId);
  await set(articleId, "kicker", "Reportage", { name: "Ruta", seen });

  const outcome = await set(articleId, "kicker", "Analysis", { seen });
  const failure = { reason: "stale", value: "Reportage", version: 1, by: "Ruta", at: NOW };
  expect(outcome).toEqual({ ok: false, failure });
  expect((await read(articleId)).kicker).toBe("Reportage");

  expect(
    await set(articleId, "kicker", "Analysis", { seen: { ...seen, version: 1, kicker: "Reportage" } }),
  ).toMatchObject({ ok: true });
});

test("a story cuts its picture its own way, until it has another picture", async () => {
  const articleId = await story();
  const imageId = await image();
  await set(articleId, "heroImage", imageId);
  await set(articleId, "heroFocus", { x: 0.1, y: 0.9 });
  expect(await read(articleId)).toMatchObject({ heroImage: imageId, heroFocus: { x: 0.1, y: 0.9 } });
  const row = await db().article.findUniqueOrThrow({ where: { id: articleId }, select: cardSelect });
  expect(toCard({ ...row, publishedAt: NOW }).picture).toMatchObject({ id: imageId, focalX: 0.1, focalY: 0.9 });

  await set(articleId, "heroImage", null);
  expect((await read(articleId)).heroFocus).toBeNull();
});

test("another field that a colleague set meanwhile is no reason to ask", async () => {
  const articleId = await story();
  const seen = await read(articleId);
  await set(articleId, "kicker", "Reportage", { name: "Ruta", seen });

  expect(await set(articleId, "heroCredit", "Mara Lind", { seen })).toEqual({ ok: true, value: { version: 2 } });
  expect(await read(articleId)).toMatchObject({ kicker: "Reportage", heroCredit: "Mara Lind" });
});

test("a live story's new tag shows it at once, and the hub it left is printed too", async () => {
  const articleId = await story();
  const [old, fresh] = await Promise.all(
    ["old", "fresh"].map((name) => db().tag.create({ data: { slug: `${name}-${randomUUID()}`, name } })),
  );
  if (!old || !fresh) throw new Error("No tags");
  await set(articleId, "tags", { main: null, ids: [old.id] });
  const { id } = await db().revision.create({
    data: {
      ...{ articleId, number: 1, headline: "Ice", standfirst: "", createdBy: "Ann" },
      body: { type: "doc", content: [] },
    },
  });
  await db().article.update({ where: { id: articleId }, data: { publishedAt: NOW, publicRevisionId: id } });

  await set(articleId, "tags", { main: fresh.id, ids: [fresh.id] });
  expect(await db().articleTag.findMany({ where: { articleId } })).toMatchObject([
    { tagId: fresh.id, publishedAt: NOW },
  ]);
  const jobs = await db().$queryRaw<{ data: object }[]>`
    SELECT data FROM jobs.job WHERE name = 'press' AND data #>> '{change,articleId}' = ${articleId}`;
  expect(jobs).toMatchObject([{ data: { change: { formerTagSlugs: [old.slug] } } }]);
});

test("another picture takes away what was said of the one before", async () => {
  const articleId = await story();
  await set(articleId, "heroAlt", "Two boats");
  const imageId = await image();
  await set(articleId, "heroImage", imageId);
  expect(await read(articleId)).toMatchObject({ heroImage: imageId, heroAlt: null });
  expect(await set(articleId, "heroImage", randomUUID())).toEqual({ ok: false, failure: { reason: "value-absent" } });
});

/** What two people set about one story at once; each value is there once only. Of a schedule: its id. */
const CONTESTED = ["kicker", "language", "heroCaption", "tags", "authors", "schedule"] as const;
type Contested = (typeof CONTESTED)[number];
/** What somebody has before them, of each of these: as JSON. */
type Screen = Record<Contested, string> & { version: number };

async function contest() {
  const articleId = await readyDraft();
  const words = wordsOf("It froze.");
  const publishAt = new Date(NOW.getTime() + 3_600_000);
  const readSchedule = () => db().schedule.findFirst({ where: { articleId, state: "waiting" }, select: { id: true } });

  const look = async (): Promise<Screen> => {
    const [{ version, ...fields }, schedule] = [await read(articleId), await readSchedule()];
    const { kicker, language, heroCaption, tags, authors } = fields;
    const shown = { kicker, language, heroCaption, tags, authors, schedule: schedule?.id ?? null };
    const spelled = Object.fromEntries(Object.entries(shown).map(([field, value]) => [field, JSON.stringify(value)]));
    return { ...(spelled as Record<Contested, string>), version };
  };

  /** @returns the value set, or the one a colleague set meanwhile */
  const turn = async (field: Contested, seen: Screen, name: string, round: number) => {
    if (field === "schedule") return plan(seen, name);
    const value = await newValue(field, name, round);
    const before = { version: seen.version, value: JSON.parse(seen[field]) };
    const outcome = await changeField(writerOf(articleId, name), { field, value, seen: before } as FieldChange, NOW);
    if (outcome.ok) return { isSet: true, value: JSON.stringify(value) };
    if (outcome.failure.reason !== "stale") throw new Error(outcome.failure.reason);
    return { isSet: false, value: JSON.stringify(outcome.failure.value) };
  };
  const plan = async (seen: Screen, name: string) => {
    const id: string | null = JSON.parse(seen.schedule);
    const asked = { publishAt, isSubstantial: true, frontPlace: null, seen: id === null ? null : { id, publishAt } };
    const outcome = await scheduleWords(byTheClock(name), articleId, words, asked, NOW);
    if (outcome.ok) return { isSet: true, value: JSON.stringify(outcome.value.scheduleId) };
    if (outcome.failure !== "schedule-changed") throw new Error(outcome.failure);
    return { isSet: false, value: JSON.stringify((await readSchedule())?.id ?? null) };
  };
  return { look, turn };
}

/** @param name of one letter; @param round below 676 */
async function newValue(field: Exclude<Contested, "schedule">, name: string, round: number) {
  if (field === "tags") {
    const tag = await db().tag.create({ data: { slug: randomUUID(), name: `${name} ${round}`, kind: "section" } });
    return { main: tag.id, ids: [tag.id] };
  }
  if (field === "authors")
    return [(await db().author.create({ data: { slug: randomUUID(), name: `${name} ${round}` } })).id];
  if (field !== "language") return `${name} ${round}`;
  const letter = (number: number) => String.fromCharCode(97 + number);
  return name + letter(Math.floor(round / 26)) + letter(round % 26);
}

/**
 * Two people, each with a screen of their own that knows only what it has seen. In each round they look or set something, at the
 * same time or one after the other: words, tags, bylines, a schedule. Whatever is overwritten has to have been on the screen of
 * who overwrites it.
 */
test("in 500 interleavings of two people's changes nothing is overwritten unseen", async () => {
  const random = seeded(20261123);
  const { look, turn } = await contest();
  const screens: [Screen, Screen] = [await look(), await look()];
  const history = Object.fromEntries(CONTESTED.map((field) => [field, [screens[0][field]]])) as Record<
    Contested,
    string[]
  >;
  const asked = new Set<Contested>();
  let askedCount = 0;

  for (let round = 0; round < 500; round++) {
    const moves = ([0, 1] as const).map((person) => async (): Promise<Written[]> => {
      const field = CONTESTED[Math.floor(random() * CONTESTED.length)] ?? "kicker";
      const seen = screens[person];
      if (random() < 0.3) return [];
      const { isSet, value } = await turn(field, seen, person === 0 ? "k" : "q", round);
      if (isSet) return [{ person, field, value, saw: seen[field] }];
      asked.add(field);
      askedCount += 1;
      screens[person] = { ...seen, [field]: value }; // both are shown; the person has seen it now
      return [];
    });
    const written = (random() < 0.5 ? await Promise.all(moves.map((move) => move())) : await oneByOne(moves)).flat();
    keepTrack(history, written);
    for (const { person, field, value } of written) screens[person] = { ...screens[person], [field]: value };
    if (random() < 0.4) screens[random() < 0.5 ? 0 : 1] = await look(); // somebody's screen is renewed
  }

  expect(askedCount).toBeGreaterThan(50);
  expect([...asked].sort()).toEqual([...CONTESTED].sort());
  const end = await look();
  for (const field of CONTESTED) expect(history[field].at(-1)).toBe(end[field]);
}, 180_000);

type Written = { person: 0 | 1; field: Contested; value: string; saw: string };

/** Every value follows the one its writer saw: of two written at once, in one order or the other. */
function keepTrack(history: Record<Contested, string[]>, written: Written[]): void {
  const left = [...written];
  while (left.length > 0) {
    const next = left.findIndex(({ field, saw }) => history[field].at(-1) === saw);
    expect(next, `overwritten unseen: ${JSON.stringify(left)}`).toBeGreaterThanOrEqual(0);
    const [change] = left.splice(next, 1);
    if (change) history[change.field].push(change.value);
  }
}

test("another picture, of a colleague who has not seen it, is shown and asked about; with it go the words of the one before", async () => {
  const articleId = await story();
  const seen = await read(articleId);
  const [first, second] = [await image(), await image()];
  await set(articleId, "heroImage", first, { name: "Ruta", seen });
  expect(await set(articleId, "heroImage", second, { seen })).toMatchObject({
    failure: { reason: "stale", value: first, by: "Ruta" },
  });
  expect((await read(articleId)).heroImage).toBe(first);
});

async function oneByOne<Value>(moves: (() => Promise<Value>)[]): Promise<Value[]> {
  const outcomes: Value[] = [];
  for (const move of moves) outcomes.push(await move());
  return outcomes;
}

/** The same "random" rounds in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test("a tag is added to whatever tags a story has, also by two at once", async () => {
  const articleId = await story();
  const [ports, ice, strikes] = await Promise.all(
    ["Ports", "Ice", "Strikes"].map((name) => db().tag.create({ data: { slug: randomUUID(), name } })),
  );
  if (!ports || !ice || !strikes) throw new Error("Tags were not made");
  await set(articleId, "tags", { main: ports.id, ids: [ports.id] });

  // two colleagues at once: both tags are there
  const tagged = await Promise.all(
    [ice, strikes].map(({ id }) => addTag(writerOf(articleId), { id, isMain: false }, NOW)),
  );
  expect(tagged.every(({ ok }) => ok)).toBe(true);
  const { tags } = await read(articleId);
  expect([tags.main, [...tags.ids].sort()]).toEqual([ports.id, [ports.id, ice.id, strikes.id].sort()]);
});

test("an added tag is taken back where nobody changed the tags since, and nowhere else", async () => {
  const articleId = await story();
  const [ice, ports] = await Promise.all(
    ["Ice", "Ports"].map((name) => db().tag.create({ data: { slug: randomUUID(), name } })),
  );
  if (!ice || !ports) throw new Error("Tags were not made");
  const takeBack = async (tagged: Awaited<ReturnType<typeof addTag>>) => {
    if (!tagged.ok) throw new Error(tagged.failure.reason);
    const { version, before, after } = tagged.value;
    const seen = { version, value: after };
    return (await changeField(writerOf(articleId), { field: "tags", value: before, seen }, NOW)).ok;
  };

  expect(await takeBack(await addTag(writerOf(articleId), { id: ice.id, isMain: true }, NOW))).toBe(true);
  expect((await read(articleId)).tags).toEqual({ main: null, ids: [] });

  const tagged = await addTag(writerOf(articleId), { id: ice.id, isMain: true }, NOW);
  await set(articleId, "tags", { main: ports.id, ids: [ports.id] }, { name: "Ruta" });
  expect(await takeBack(tagged)).toBe(false);
  expect((await read(articleId)).tags.main).toBe(ports.id);
});
