import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import { afterAll, expect, test } from "vitest";
import { scheduleWords } from "@/modules/articles/commands/schedule";
import { db } from "@/modules/platform/db";
import { readWallTime } from "@/modules/settings/zoned-time";
import { byTheClock } from "@/modules/staff/by-the-clock";

const ROOT = path.join(import.meta.dirname, "..");
const BUNDLE = path.join(ROOT, `.build/tests/schedule-clock-${randomUUID()}.mjs`); // beneath the packages it imports
const editor = byTheClock("Ruta");

/** The night Kyiv's clocks go back: 03:00 to 04:00 is there twice. */
const FROM = new Date("2026-10-24T22:00:00Z");
const UNTIL = new Date("2026-10-25T03:00:00Z");
const BEFORE = new Date("2026-10-24T12:00:00Z");
const STORY_COUNT = 200;
const RUN_IN_MILLISECONDS = 20_000;
const SPEED = (UNTIL.getTime() - FROM.getTime()) / RUN_IN_MILLISECONDS;

afterAll(() => rmSync(BUNDLE, { force: true }));

test("of 200 stories scheduled across the Kyiv clock change each is published once and none early, whoever kills the worker", async () => {
  await bundleWorker();
  await db().setting.create({ data: { key: "publishing", value: { required: [] } } });
  const times = Array.from({ length: STORY_COUNT }, (_, index) => minuteOf(index));
  for (const publishAt of times) await scheduledStory(publishAt);

  await runAndKill(Date.now());

  const schedules = await db().schedule.findMany({ include: { article: true } });
  expect(schedules).toHaveLength(STORY_COUNT);
  for (const { state, publishAt, article, settledAt } of schedules) {
    expect(state).toBe("met");
    expect(article.publishedAt).toEqual(settledAt);
    expect(article.publishedAt?.getTime()).toBeGreaterThanOrEqual(publishAt.getTime());
  }
  expect(await countsByStory("published")).toEqual(Array(STORY_COUNT).fill(1));
  expect(await pressJobsByStory()).toEqual(Array(STORY_COUNT).fill(1));
}, 120_000);

/** As an editor sets them, by the clock on the wall; of the hour that is there twice, both. */
function minuteOf(index: number): Date {
  const minutes = Math.floor((index * 240) / STORY_COUNT); // 01:00 to 04:59 on the wall
  const two = (value: number) => String(value).padStart(2, "0");
  const read = readWallTime(`2026-10-25T${two(1 + Math.floor(minutes / 60))}:${two(minutes % 60)}`, "Europe/Kyiv");
  if (read.ok) return read.value;
  const choices = "choices" in read.failure ? read.failure.choices : [];
  const chosen = choices[index % 2];
  if (choices.length !== 2 || !chosen) throw new Error("The hour that is there twice was not asked about");
  return chosen;
}

async function scheduledStory(publishAt: Date): Promise<void> {
  const { id } = await db().article.create({ data: { slug: randomUUID(), headline: "", slugFollows: true } });
  const content = [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "The river froze." }] }];
  const words = { headline: `Ice ${id}`, standfirst: "", body: { type: "doc" as const, content } };
  const plan = { publishAt, isSubstantial: true, frontPlace: null, seen: null };
  const outcome = await scheduleWords(editor, id, words, plan, BEFORE);
  if (!outcome.ok) throw new Error(outcome.failure);
}

/** Two workers; one of them is killed every second or so, and another takes its place. */
async function runAndKill(realStarts: number): Promise<void> {
  const start = () => startWorker(realStarts);
  const workers = [start(), start()];
  let killed = 0;
  while (Date.now() < realStarts + RUN_IN_MILLISECONDS) {
    await wait(700 + (killed % 5) * 130);
    workers[killed % 2]?.kill("SIGKILL");
    workers[killed % 2] = start();
    killed += 1;
  }
  expect(killed).toBeGreaterThan(12);
  await untilNoneWaits();
  await Promise.all(workers.map(end));
}

function startWorker(realStarts: number): ChildProcess {
  const clock = { CLOCK_STARTS: String(FROM.getTime()), REAL_STARTS: String(realStarts), SPEED: String(SPEED) };
  return spawn(process.execPath, [BUNDLE], { env: { ...process.env, ...clock }, stdio: "ignore" });
}

async function end(worker: ChildProcess): Promise<void> {
  worker.kill("SIGKILL");
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, "exit");
}

async function untilNoneWaits(): Promise<void> {
  const deadline = Date.now() + 60_000;
  while ((await db().schedule.count({ where: { state: "waiting" } })) > 0) {
    if (Date.now() > deadline) throw new Error("Stories are left waiting");
    await wait(100);
  }
}

async function countsByStory(action: string): Promise<number[]> {
  const groups = await db().auditEntry.groupBy({ by: ["subject"], where: { action }, _count: true });
  return groups.map(({ _count }) => _count);
}

async function pressJobsByStory(): Promise<number[]> {
  const rows = await db().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM jobs.job WHERE name = 'press' GROUP BY data #>> '{change,articleId}'`;
  return rows.map(({ count }) => Number(count));
}

async function bundleWorker(): Promise<void> {
  mkdirSync(path.dirname(BUNDLE), { recursive: true });
  await build({
    entryPoints: [path.join(ROOT, "processes/schedule-clock.fixture.ts")],
    outfile: BUNDLE,
    ...{ bundle: true, platform: "node", format: "esm", target: "node24", packages: "external" },
    alias: { "server-only": path.join(ROOT, "processes/build/nothing.ts") },
    logLevel: "error",
  });
}
