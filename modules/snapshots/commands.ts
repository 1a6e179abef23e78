import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { articlePath } from "@/modules/articles/article";
import { dueJob } from "@/modules/articles/due";
import { db } from "@/modules/platform/db";
import type { Job } from "@/modules/platform/job";
import { enqueue } from "@/modules/platform/queue";
import { waitsForReader } from "./address";
import { affectedPaths } from "./affected-paths";
import { listCatalogue } from "./catalogue";
import { type Change, pressJob } from "./change";
import { isAnswered, type Press } from "./draw";
import { inRank, type Rank, untilTurn } from "./line";
import {
  isPingedFeed,
  type Mentions,
  moreMentionsJob,
  packHotJob,
  pingHubJob,
  pressMentionsJob,
  pressNewestJob,
  pressPathsJob,
  reprintJob,
} from "./press-jobs";
import { type PressRunLog, settleRuns, UNLOGGED } from "./press-run";
import { printPath } from "./print";
import { isLogo, listLatelyDue, listNewestArticlePaths, readChangeFacts } from "./queries";
import { listNaming, printedAt, readExpectation } from "./shelf";

/** Enough to keep Next and the compressor busy on two cores; more only waits in line. */
const SIDE_BY_SIDE = 4;
const NEWEST_COUNT = 200;
const CHECK_EVERY_MILLISECONDS = 20;
const CHECK_TIMEOUT_IN_MILLISECONDS = 10_000;
const SWEEP_BACK_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Prints what a change touches: the thing itself, then the pages readers look at, and returns when the public address
 * answers with them. The rest follows in jobs of its own.
 * @throws when a page could not be printed or does not show: the job is tried again
 */
export async function printChange(
  change: Change,
  hasHub: boolean,
  press: Press,
  signal: AbortSignal,
  log: PressRunLog = UNLOGGED,
): Promise<void> {
  if (change.kind === "everything") {
    await startReprint(change.reason, press.clock());
    return log.finished();
  }
  if (change.kind === "image" && (await isLogo(change.imageId))) {
    await startReprint(`logo:${change.imageId}`, press.clock()); // it stands on every page
  }

  const since = press.clock(); // the change is committed: whatever is printed from now on shows it
  const { first, hot, tail, isOnEveryPage, mentions } = affectedPaths(change, await readChangeFacts(change));
  await log.planned(first.length + hot.length);
  await printAndCheck(first, { rank: "first", since }, press, signal, log.printed);
  await log.seen(first.length);
  await printAndCheck(hot, { rank: "hot", since }, press, signal);
  await log.finished();

  await enqueueAll([
    ...inParts(tail, TAIL_PART).map((part) => pressPathsJob(part, since)),
    ...(isOnEveryPage ? [pressNewestJob(since)] : []),
    ...(mentions.length > 0 ? [pressMentionsJob(mentions, since)] : []),
    packHotJob(since),
    ...(hasHub && change.kind === "article" ? pings(hot) : []),
  ]);
}

/** One job a part: a hub of many years has thousands of archives. */
const TAIL_PART = 1_000;
const inParts = <Item>(items: Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/**
 * Prints pages of the second rank, unless they were printed since.
 * @throws when one of them could not be printed, after having tried them all
 */
export async function printPaths(
  paths: string[],
  since: Date,
  hasHub: boolean,
  press: Press,
  signal: AbortSignal,
): Promise<void> {
  await printOrThrow(paths, { rank: "tail", since }, press, signal);
  if (hasHub) await enqueueAll(pings(paths));
}

/** Whoever is told of a feed comes for it at once: it stands printed by then. */
function pings(printed: string[]): Job[] {
  const feeds = printed.filter(isPingedFeed);
  return feeds.length > 0 ? [pingHubJob(feeds)] : [];
}

/** How far one job looks: some thousand pages. */
const STRETCHES_A_JOB = 20;

/**
 * Prints those pages anew that name one of these addresses, wherever they are: a headline that was put right, a story that was taken
 * back and a tag that got another name stand in archives and beside stories nobody can list.
 */
export async function printMentions(mentions: Mentions, press: Press, signal: AbortSignal): Promise<void> {
  const { addresses, since = press.clock() } = mentions;
  let at = mentions.cursor ?? null;
  for (let stretch = 0; stretch < STRETCHES_A_JOB; stretch += 1) {
    await untilTurn("tail", signal);
    const { paths, next } = await listCatalogue(at, press.clock());
    await printOrThrow(await listNaming(addresses, paths), { rank: "tail", since }, press, signal);
    if (next === null) return;
    at = next;
  }
  if (at !== null) await enqueueAll([moreMentionsJob(addresses, since, at)]);
}

export async function printNewest(press: Press, signal: AbortSignal): Promise<void> {
  const since = press.clock();
  await printPaths(await listNewestArticlePaths(since, NEWEST_COUNT), since, false, press, signal);
}

/** The clock has changed what every page shows. */
export async function pressWhatIsNow(): Promise<void> {
  await enqueueAll([pressJob({ kind: "now" })]);
}

/** Has everything printed anew. What stands printed stays until its new print takes its place. */
export async function startReprint(reason: string, now: Date): Promise<void> {
  const fresh = { cursor: null, printedCount: 0, startedAt: now, finishedAt: null };
  await db().$transaction(async (transaction) => {
    await transaction.reprint.upsert({ where: { reason }, create: { reason, ...fresh }, update: fresh });
    await enqueue(transaction, reprintJob(reason));
  });
}

/** Once for each build, however many workers start with it. */
export async function reprintForBuild(buildId: string, now: Date): Promise<void> {
  const reason = `build:${buildId}`;
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.reprint.createMany({ data: { reason, startedAt: now }, skipDuplicates: true });
    if (count === 1) await enqueue(transaction, reprintJob(reason));
  });
}

/** Prints the next stretch of a reprint and queues the one after it. A run that was stopped goes on where it was. */
export async function continueReprint(reason: string, press: Press, signal: AbortSignal): Promise<void> {
  const run = await db().reprint.findUnique({ where: { reason } });
  if (!run || run.finishedAt) return;

  const { paths, next } = await listCatalogue(run.cursor, press.clock());
  const { printedCount, failed } = await printAll(paths, { rank: "tail", since: run.startedAt }, press, signal);
  if (signal.aborted) throw new Error("The worker stops: this stretch is printed again.");

  await db().$transaction(async (transaction) => {
    const { count } = await transaction.reprint.updateMany({
      where: { reason, startedAt: run.startedAt }, // else it was begun anew meanwhile
      data: {
        cursor: next,
        printedCount: { increment: printedCount },
        finishedAt: next === null ? press.clock() : null,
      },
    });
    const again = failed.map(({ path }) => path);
    if (next === null && again.length === 0) await settleRuns(transaction, run.startedAt);
    if (next === null) await enqueue(transaction, packHotJob(press.clock()));
    if (again.length > 0) await enqueue(transaction, pressPathsJob(again, run.startedAt));
    if (next !== null || count === 0) await enqueue(transaction, reprintJob(reason));
  });
}

/** Catches scheduled stories whose time came while no worker ran, or whose job was lost. */
export async function sweepDue(now: Date): Promise<void> {
  const since = new Date(now.getTime() - SWEEP_BACK_IN_MILLISECONDS);
  const due = await listLatelyDue(since, now);
  const missed: Job[] = [];

  for (const { id, slug, publishedAt } of due) {
    const printed = await printedAt(articlePath(slug));
    if (!printed || printed < publishedAt) missed.push(dueJob(id, publishedAt));
  }
  await enqueueAll(missed.map(({ startAt: _passed, ...job }) => job));
}

/** since: what was printed from then on is not printed again. */
type Urgency = { rank: Rank; since: Date };
type Printed = { printedCount: number; failed: { path: string; error: unknown }[] };

async function printAndCheck(
  paths: string[],
  urgency: Urgency,
  press: Press,
  signal: AbortSignal,
  onPrinted = async () => {},
): Promise<void> {
  await printOrThrow(paths, urgency, press, signal);
  await onPrinted();
  await Promise.all(paths.map((path) => waitUntilAnswered(path, press, signal)));
}

async function printOrThrow(paths: string[], urgency: Urgency, press: Press, signal: AbortSignal): Promise<void> {
  const { failed } = await inRank(urgency.rank, () => printAll(paths, urgency, press, signal));
  signal.throwIfAborted();
  const [first] = failed;
  if (first) throw new Error(`${failed.length} of ${paths.length} pages could not be printed`, { cause: first.error });
}

/** The address may be behind a slower disk or a proxy; a print is done when readers get it. */
async function waitUntilAnswered(path: string, press: Press, signal: AbortSignal): Promise<void> {
  const deadline = press.clock().getTime() + CHECK_TIMEOUT_IN_MILLISECONDS;

  for (;;) {
    const expected = await readExpectation(path); // read again each time: a later print may have come
    if (!expected || (await isAnswered(path, expected, press))) return;
    if (press.clock().getTime() > deadline) throw new Error(`${path} is printed, but is not answered with`);
    await wait(CHECK_EVERY_MILLISECONDS, undefined, { signal });
  }
}

async function printAll(paths: string[], urgency: Urgency, press: Press, signal: AbortSignal): Promise<Printed> {
  const waiting = [...paths];
  const printed: Printed = { printedCount: 0, failed: [] };

  async function printOneByOne(): Promise<void> {
    for (let path = waiting.shift(); path !== undefined && !signal.aborted; path = waiting.shift()) {
      await untilTurn(urgency.rank, signal);
      const stands = await printedAt(path);
      if (stands ? stands >= urgency.since : waitsForReader(path)) continue;
      await printInto(printed, path, urgency.since, press);
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, printOneByOne));
  return printed;
}

async function printInto(printed: Printed, path: string, shows: Date, press: Press): Promise<void> {
  try {
    await printPath(path, press, shows);
    printed.printedCount += 1;
  } catch (error) {
    printed.failed.push({ path, error });
  }
}

async function enqueueAll(jobs: Job[]): Promise<void> {
  if (jobs.length === 0) return;
  await db().$transaction(async (transaction) => {
    for (const job of jobs) await enqueue(transaction, job);
  });
}
