import { setTimeout as wait } from "node:timers/promises";
import { articlePath } from "@/modules/articles/article";
import { bodySchema } from "@/modules/articles/body";
import { scheduleWords } from "@/modules/articles/commands/schedule";
import { closeDatabase, db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { closeQueue } from "@/modules/platform/queue";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { median, report } from "./figure";
import { openSamplePaper, startWeb, startWorker, untilIdle } from "./newsroom";

/** From the minute that was set until the public address answers with the words of a scheduled update. */
const UPDATES = 30;
const AHEAD_IN_MILLISECONDS = 5_000;
const TIMEOUT_IN_MILLISECONDS = 30_000;

await openSamplePaper();
await db().setting.create({ data: { key: "publishing", value: { required: [] } } }); // the clock is measured, not the stories
const web = await startWeb();
let worker = await startWorker();
await untilIdle();

const stories = await db().article.findMany({
  where: { publishedAt: { lte: new Date() }, withdrawnAt: null },
  orderBy: { id: "asc" },
  take: UPDATES + 1,
  select: { id: true, slug: true, standfirst: true, publicRevision: { select: { body: true } } },
});
type Story = (typeof stories)[number];

const [first, ...others] = stories;
if (!first) throw new Error("There are no stories");
// Each at a second of its own, so that they fall anywhere between two looks of the clock.
const times = await Promise.all(others.map((story, index) => untilSeen(story, AHEAD_IN_MILLISECONDS + index * 737)));

await worker.stop();
const missed = untilSeen(first, 1_000);
await wait(3_000);
const startedAt = performance.now();
worker = await startWorker();
await missed;
const afterStart = performance.now() - startedAt;

report("schedule", [
  { name: `minute to visible, median of ${others.length}`, value: median(times), unit: "ms", bound: { atMost: 1_000 } },
  { name: "minute to visible, slowest", value: Math.max(...times), unit: "ms", bound: { atMost: 5_000 } },
  {
    name: "missed while the worker was down: visible after its start",
    value: afterStart,
    unit: "ms",
    bound: { atMost: 5_000 },
  },
]);
await worker.stop();
await web.stop();
await closeQueue();
await closeDatabase();

/** @returns milliseconds between the minute that was set and the first answer with the new words */
async function untilSeen(story: Story, ahead: number): Promise<number> {
  const headline = `Set for later ${story.id} end`;
  const body = bodySchema.parse(story.publicRevision?.body);
  const publishAt = new Date(Date.now() + ahead);
  const plan = { publishAt, isSubstantial: true, frontPlace: null, seen: null };
  const words = { headline, standfirst: story.standfirst, body };
  const scheduled = await scheduleWords(byTheClock("bench"), story.id, words, plan, new Date());
  if (!scheduled.ok) throw new Error(`${story.slug} could not be scheduled: ${scheduled.failure}`);

  while (!(await readPage(story.slug)).includes(headline)) {
    if (Date.now() - publishAt.getTime() > TIMEOUT_IN_MILLISECONDS) throw new Error(`${story.slug} stayed old`);
    await wait(Date.now() < publishAt.getTime() ? 100 : 5);
  }
  const late = Date.now() - publishAt.getTime();
  if (late < 0) throw new Error(`${story.slug} was ${-late} ms early`);
  return late;
}

async function readPage(slug: string): Promise<string> {
  const response = await fetch(env().SITE_URL + articlePath(slug), { headers: { "accept-encoding": "br" } });
  return response.text();
}
