import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { countWords } from "@/modules/articles/body-words";
import { narrate } from "@/modules/narrations/commands/narrate";
import { closeDatabase, db } from "@/modules/platform/db";
import { closeQueue } from "@/modules/platform/queue";
import { openSpeech } from "@/modules/platform/speech";
import { loadDemo } from "@/prisma/demo/load";
import { report } from "./figure";

/** Stories read aloud by the speaker that comes along: how long that takes, what it holds, and whether it sounds like speech. */
const LONG_STORY_WORDS = 2_000;
const clock = () => new Date();
const never = new AbortController().signal;

await loadDemo(clock(), () => {});
const english = await paceOf("harbour-without-light");
const ukrainian = await paceOf(await slugIn("uk"));
const long = await measureLong();
report("narration", [
  { name: "a story of 2,000 words is narrated in", value: long.seconds, unit: "s", bound: { atMost: 60 } },
  {
    name: "most memory held meanwhile by the speakers and the mixer",
    value: long.megabytes,
    unit: "MB",
    bound: { atMost: 500 },
  },
  { name: "words a minute in English, at least", value: english, unit: "words", bound: { atLeast: 120 } },
  { name: "words a minute in English, at most", value: english, unit: "words", bound: { atMost: 200 } },
  { name: "words a minute in Ukrainian, at least", value: ukrainian, unit: "words", bound: { atLeast: 120 } },
  { name: "words a minute in Ukrainian, at most", value: ukrainian, unit: "words", bound: { atMost: 200 } },
]);
await closeQueue();
await closeDatabase();

async function slugIn(language: string): Promise<string> {
  const where = { language, publishedAt: { lte: clock() } };
  return (await db().article.findFirstOrThrow({ where, orderBy: { wordCount: "desc" }, select: { slug: true } })).slug;
}

async function paceOf(slug: string): Promise<number> {
  const { id } = await db().article.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  return narrated(id);
}

/** @returns words a minute: those on the page, by the length of the sound */
async function narrated(articleId: string): Promise<number> {
  await narrate(articleId, openSpeech, clock, never);
  const { headline, standfirst, wordCount, narration } = await db().article.findUniqueOrThrow({
    where: { id: articleId },
    include: { narration: true },
  });
  const words = wordCount + countWords(`${headline} ${standfirst}`);
  return (words / (narration?.durationInSeconds ?? Number.NaN)) * 60;
}

async function measureLong(): Promise<{ seconds: number; megabytes: number }> {
  const articleId = await longStory();
  const watch = watchChildren();
  const begun = performance.now();
  await narrated(articleId);
  return { seconds: (performance.now() - begun) / 1_000, megabytes: (await watch.stop()) / 1_000_000 };
}

/** The sentences of the sample paper, each once: nothing of it was spoken before. */
async function longStory(): Promise<string> {
  const rows = await db().searchText.findMany({ where: { article: { language: "en" } }, select: { articleId: true } });
  const paragraphs: string[] = [];
  const bodies = await db().article.findMany({
    where: { id: { in: rows.map((row) => row.articleId) }, slug: { not: "harbour-without-light" } },
    select: { publicRevision: { select: { body: true } } },
  });
  for (const { publicRevision } of bodies) {
    const texts = [...JSON.stringify(publicRevision?.body ?? {}).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)];
    paragraphs.push(...texts.map(([, text = ""]) => JSON.parse(`"${text}"`)));
  }
  const chosen: string[] = [];
  for (const paragraph of paragraphs) {
    if (countWords(chosen.join(" ")) >= LONG_STORY_WORDS) break;
    chosen.push(paragraph);
  }
  const body = {
    type: "doc",
    content: chosen.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  };
  const headline = "All of it";
  const { id } = await db().article.create({ data: { slug: `long-${randomUUID()}`, headline } });
  const words = { articleId: id, number: 1, headline, standfirst: "", body, createdBy: "Ann" };
  const revision = await db().revision.create({ data: words });
  const wordCount = countWords(chosen.join(" "));
  await db().article.update({
    where: { id },
    data: { publishedAt: clock(), publicRevisionId: revision.id, wordCount },
  });
  return id;
}

/** What the processes begun from here hold together, at most; looked at ten times a second, as Linux tells it. */
function watchChildren(): { stop: () => Promise<number> } {
  let most = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      most = Math.max(most, heldByChildren());
      await wait(100);
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await watching;
      return most;
    },
  };
}

const PAGE_IN_BYTES = 4_096;

function heldByChildren(): number {
  let sum = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const [, parent] = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      if (Number(parent) !== process.pid) continue;
      sum += Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * PAGE_IN_BYTES;
    } catch {
      // It ended meanwhile.
    }
  }
  return sum;
}
