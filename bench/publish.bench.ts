import { setTimeout as wait } from "node:timers/promises";
import { articlePath } from "@/modules/articles/article";
import { bodySchema } from "@/modules/articles/body";
import { publishArticle, saveRevision } from "@/modules/articles/commands/publish";
import { closeDatabase, db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { closeQueue } from "@/modules/platform/queue";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { median, report } from "./figure";
import { openSamplePaper, startWeb, startWorker, untilIdle } from "./newsroom";

/** From the commit of a publish until the public address answers with the new words. */
const PUBLISHES = 200;
const TIMEOUT_IN_MILLISECONDS = 20_000;
/** How long after the new words came an old answer would still be caught. */
const WATCH_IN_MILLISECONDS = 150;

await openSamplePaper();
const [web, worker] = [await startWeb(), await startWorker()];
await untilIdle();

const stories = await db().article.findMany({
  where: { publishedAt: { lte: new Date() }, withdrawnAt: null },
  select: { id: true, slug: true, standfirst: true, publicRevision: { select: { body: true } } },
});
const times: number[] = [];
let oldAnswers = 0;
for (let number = 0; number < PUBLISHES; number++) await publishOnce(number);

report("publish", [
  { name: `publish to visible, median of ${PUBLISHES}`, value: median(times), unit: "ms", bound: { atMost: 150 } },
  { name: "publish to visible, slowest", value: Math.max(...times), unit: "ms", bound: { atMost: 1_000 } },
  { name: "old answers after the new words were there", value: oldAnswers, unit: "", bound: { atMost: 0 } },
]);
await worker.stop();
await web.stop();
await closeQueue();
await closeDatabase();

/** Publishes new words of a story that readers have, and asks for it without pause. */
async function publishOnce(number: number): Promise<void> {
  const story = stories[number % stories.length];
  if (!story) throw new Error("There are no stories");
  const headline = `Headline of publish ${number} end`;
  const body = bodySchema.parse(story.publicRevision?.body);
  const editor = byTheClock("bench");
  await saveRevision(editor, story.id, { headline, standfirst: story.standfirst, body }, new Date());

  await publishArticle(editor, story.id, new Date());
  const committed = performance.now();
  const isNew = async () => (await readPage(story.slug)).includes(headline);
  while (!(await isNew())) {
    if (performance.now() - committed > TIMEOUT_IN_MILLISECONDS) throw new Error(`${story.slug} stayed old`);
    await wait(1);
  }
  times.push(performance.now() - committed);

  for (const until = performance.now() + WATCH_IN_MILLISECONDS; performance.now() < until; await wait(5)) {
    if (!(await isNew())) oldAnswers += 1;
  }
}

async function readPage(slug: string): Promise<string> {
  const response = await fetch(env().SITE_URL + articlePath(slug), { headers: { "accept-encoding": "br" } });
  return response.text();
}
