import { beforeEach, expect, test } from "vitest";
import { makeStory } from "@/modules/picks/story.fixture";
import { db } from "@/modules/platform/db";
import { byTheClock } from "@/modules/staff/by-the-clock";
import type { AlertInput } from "./alert";
import { changeAlert, endAlert, raiseAlert } from "./commands";
import { readAlert, readRunningAlert } from "./queries";

const NOW = new Date("2026-11-23T12:00:00Z");
const LATER = new Date("2026-11-23T13:00:00Z");
const ruta = byTheClock("Ruta Amsel");
const input: AlertInput = { kind: "breaking", text: "Bridge closed", link: "", endsAt: null };

beforeEach(async () => {
  await db().alert.deleteMany({});
});

async function raise(some: Partial<AlertInput> = {}) {
  const running = await readRunningAlert(NOW);
  const seen = running && { alertId: running.id, version: running.version };
  const raised = await raiseAlert(ruta, { ...input, ...some }, seen, NOW);
  if (!raised.ok) throw new Error(raised.failure);
  return { alertId: raised.value.alertId, version: 0 };
}

test("a raised banner is what readers see, until it ends by itself", async () => {
  await raise({ endsAt: LATER });
  expect(await readAlert(NOW)).toMatchObject({ text: "Bridge closed", article: null });
  expect(await readAlert(LATER)).toBeNull();
});

test("a new banner takes the place of the one before it, which does not come back", async () => {
  await raise({ text: "First" });
  const second = await raise({ text: "Second" });
  expect(await readAlert(NOW)).toMatchObject({ text: "Second" });

  await endAlert(ruta, second, NOW);
  expect(await readAlert(LATER)).toBeNull();
});

test("of two editors who raise a banner at once, the second is told of the first", async () => {
  const outcomes = await Promise.all([raiseAlert(ruta, input, null, NOW), raiseAlert(ruta, input, null, NOW)]);
  expect(outcomes.map((outcome) => (outcome.ok ? "raised" : outcome.failure)).sort()).toEqual([
    "alert-changed",
    "raised",
  ]);
});

test("changed and ended on what was seen, and on nothing else", async () => {
  const seen = await raise();
  expect(await changeAlert(ruta, { ...input, text: "Bridge open" }, seen, NOW)).toMatchObject({ ok: true });
  expect(await changeAlert(ruta, { ...input, text: "Bridge shut" }, seen, NOW)).toEqual({
    ok: false,
    failure: "alert-changed",
  });
  expect(await endAlert(ruta, seen, NOW)).toEqual({ ok: false, failure: "alert-changed" });
  expect(await readAlert(NOW)).toMatchObject({ text: "Bridge open" });
  expect(await endAlert(ruta, { ...seen, version: 1 }, NOW)).toMatchObject({ ok: true });
  expect(await readAlert(NOW)).toBeNull();
});

test("it leads to a story by its link, to another address as it is, and to no story that is not there", async () => {
  const storyId = await makeStory(db(), { publishedAt: NOW });
  const { slug } = await db().article.findUniqueOrThrow({ where: { id: storyId }, select: { slug: true } });
  await raise({ link: `https://daymark.example/articles/${slug}` });
  expect(await readAlert(NOW)).toMatchObject({ article: { id: storyId, slug }, href: null });

  await raise({ link: "/corrections" });
  expect(await readAlert(NOW)).toMatchObject({ article: null, href: "/corrections" });
  const running = await readRunningAlert(NOW);
  const seen = running && { alertId: running.id, version: running.version };
  expect(await raiseAlert(ruta, { ...input, link: "/articles/nowhere" }, seen, NOW)).toEqual({
    ok: false,
    failure: "story-absent",
  });
});

test("one that leads to a story which is not public waits for it", async () => {
  const storyId = await makeStory(db(), { stage: "ready" });
  const { slug } = await db().article.findUniqueOrThrow({ where: { id: storyId }, select: { slug: true } });
  await raise({ link: `/articles/${slug}` });
  expect(await readAlert(NOW)).toBeNull();
  expect(await readRunningAlert(NOW)).toMatchObject({ isWaiting: true, headline: "Ice on the river" });
});

test("none is raised into the past", async () => {
  expect(await raiseAlert(ruta, { ...input, endsAt: NOW }, null, NOW)).toEqual({
    ok: false,
    failure: "time-has-passed",
  });
});
