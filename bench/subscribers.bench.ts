import { addClicks } from "@/modules/clicks/commands";
import { closeDatabase, db } from "@/modules/platform/db";
import { importReaders } from "@/modules/reader-imports/commands/import";
import type { ImportPlan } from "@/modules/reader-imports/reader-import";
import { byTheOperator } from "@/modules/staff/by-the-clock";
import { exportReaders } from "@/modules/subscribers/commands/export";
import { countSubscribers, listGrowth, listOrigins } from "@/modules/subscribers/queries/numbers";
import { report } from "./figure";

/** Lists of readers in and out, and the numbers that editors look at. */
const READERS = Number(process.env.BENCH_READERS ?? 100_000);
const MOST_SECONDS = 30;

const admin = byTheOperator();
const { id: newsletterId } = await db().newsletter.create({
  data: { slug: "delta-weekly", name: "Delta Weekly", description: "", rhythm: "Fridays" },
});

const plan: ImportPlan = {
  ...{ encoding: "utf-8", delimiter: ",", hasHeader: true, columns: ["address", "nothing", "wanted", "joinedOn"] },
  ...{ fileName: "members.csv", newsletterIds: [newsletterId], consent: "They agreed in a measurement.", isDry: false },
};

/** As a list of a large paper is: written piece by piece, with names that are left out. */
async function* listOf(count: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode("email,name,subscribed,created_at\n");
  for (let start = 0; start < count; start += 1_000) {
    const rows = Array.from({ length: Math.min(1_000, count - start) }, (_, index) => rowOf(start + index));
    yield encoder.encode(rows.join(""));
  }
}
const rowOf = (number: number) => {
  const day = new Date(Date.UTC(2020, 0, 1 + (number % 2_000))).toISOString();
  return `reader-${number}@house-${number % 97}.example,"Reader, No. ${number}",true,${day}\n`;
};

async function timed<Made>(work: () => Promise<Made>): Promise<{ made: Made; seconds: number }> {
  const begun = performance.now();
  const made = await work();
  return { made, seconds: (performance.now() - begun) / 1_000 };
}
async function bring(isDry: boolean): Promise<{ added: number; seconds: number }> {
  const { made, seconds } = await timed(() => importReaders(admin, { ...plan, isDry }, listOf(READERS), new Date()));
  if (!made.ok) throw new Error(made.failure.reason);
  return { added: made.value.counts.added, seconds };
}

globalThis.gc?.();
const memoryBefore = process.memoryUsage().rss;
const tried = await bring(true);
const first = await bring(false);
const memoryAfter = process.memoryUsage().rss;
const again = await bring(false);
if (tried.added !== READERS || first.added !== READERS || again.added !== 0) throw new Error("The counts are wrong");

const out = await timed(async () => {
  let count = 0;
  const question = { newsletterId: null, states: ["confirmed" as const], hasMark: false };
  for await (const rows of exportReaders(admin, question, new Date())) count += rows.length;
  return count;
});
if (out.made !== READERS) throw new Error("Somebody is missing in the list");

const numbers = await timed(() =>
  Promise.all([
    countSubscribers(newsletterId, new Date()),
    listGrowth(newsletterId, "month", "Europe/Kyiv", new Date()),
    listOrigins(newsletterId),
  ]),
);

await db().issue.create({ data: { newsletterId, number: 1, slug: "1", createdBy: "bench", startedAt: new Date() } });
const clicks = Array.from({ length: 2_000 }, (_, index) => ({
  ...{ newsletterSlug: "delta-weekly", number: 1, path: `/articles/story-${index}`, at: new Date(), count: 3 },
}));
const counted = await timed(() => addClicks(clicks));

const amount = READERS.toLocaleString("en");
report("subscribers", [
  { name: `dry run of a list of ${amount}`, value: tried.seconds, unit: "s", bound: { atMost: MOST_SECONDS } },
  { name: `bringing in a list of ${amount}`, value: first.seconds, unit: "s", bound: { atMost: MOST_SECONDS } },
  {
    name: "the same list a second time, nobody is added",
    value: again.seconds,
    unit: "s",
    bound: { atMost: MOST_SECONDS },
  },
  { name: "memory it took beside what was there", value: (memoryAfter - memoryBefore) / 1e6, unit: "MB" },
  { name: `taking ${amount} out as a list`, value: out.seconds, unit: "s", bound: { atMost: MOST_SECONDS } },
  {
    name: `the numbers of a newsletter with ${amount}`,
    value: numbers.seconds * 1_000,
    unit: "ms",
    bound: { atMost: 1_000 },
  },
  { name: "adding clicks on 2,000 pages", value: counted.seconds * 1_000, unit: "ms", bound: { atMost: 500 } },
]);
await closeDatabase();
