import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { drawIssueLetter } from "@/components/mail/draw-letter";
import { addIssue, addReaders, newNewsletter, sheetOf } from "@/modules/deliveries/commands/ledger.fixture";
import { CLAIM_IN_SECONDS } from "@/modules/deliveries/delivery";
import { countDeliveries } from "@/modules/deliveries/queries";
import { READER_PLACEHOLDERS } from "@/modules/issues/personalise";
import type { IssueSheet } from "@/modules/issues/sheet";
import { closeDatabase, db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { closeQueue } from "@/modules/platform/queue";
import { defaultPaper } from "@/modules/settings/paper";
import { runChild } from "./child";
import { type Figure, report } from "./figure";
import { memoryInMegabytes } from "./newsroom";
import { openPostfix, openSink, type Postfix, postfixLacking } from "./postfix";

/** Newsletters to a real postfix: whether any goes out twice or is lost when workers die, and how fast they go. */
const RECIPIENTS = Number(process.env.BENCH_MAIL ?? 20_000);
const KILLS = 20;
const RATED = 6_000;
const LETTER_IN_BYTES = 30_000;

const folder = path.join(env().DATA_DIR, "mail-bench");
mkdirSync(folder, { recursive: true });
const key = generateKeyPairSync("rsa", { modulusLength: 2_048 }).privateKey.export({ type: "pkcs8", format: "pem" });
const SIGNED = { DKIM_DOMAIN: "paper.example", DKIM_SELECTOR: "bench", DKIM_PRIVATE_KEY: String(key) };

const parts = { crashes: sendThroughCrashes, rate: measureRate };
const wanted = (process.env.BENCH_MAIL_PARTS ?? "crashes,rate").split(",");
const lacking = postfixLacking();
if (lacking) console.log(`    not measured: ${lacking}`);
else {
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts)) if (wanted.includes(name)) figures.push(...(await measure()));
  report("mail", figures);
}
await closeQueue();
await closeDatabase();

async function sendThroughCrashes() {
  const letters = path.join(folder, "letters");
  mkdirSync(letters);
  const sink = await openSink(letters);
  const postfix = await openPostfix(sink.port);
  await postfix.start();
  try {
    const issueId = await planIssue(RECIPIENTS, []);
    const smtpUrl = `smtp://127.0.0.1:${postfix.port}`;
    const kills = await killWhileSending(issueId, postfix, smtpUrl);

    const last = startWorker(smtpUrl);
    await untilTried(issueId);
    const before = await countDeliveries(issueId);
    await settle(postfix);
    await untilTried(issueId);
    await end(last);
    await postfix.untilEmpty();
    return figuresOf(before, await countDeliveries(issueId), { kills, ...copiesIn(letters) });
  } finally {
    await postfix.remove();
    sink.stop();
  }
}

/** Scheduled for now: the worker's own clock begins it. */
async function planIssue(readerCount: number, blocks: IssueSheet["blocks"]): Promise<string> {
  const newsletter = await newNewsletter();
  const address = (index: number) => `reader-${index}@post${index % 40}.example`;
  for (let from = 0; from < readerCount; from += 5_000)
    await addReaders(newsletter.id, Math.min(5_000, readerCount - from), new Date(), (index) =>
      address(from + index).replace("@", `-${newsletter.slug.slice(-6)}@`),
    );
  return addIssue(newsletter, { sendAt: new Date(), sheet: sheetOf(newsletter.slug, { blocks }) });
}

function startWorker(smtpUrl: string): ChildProcess {
  const settings = { SMTP_URL: smtpUrl, MAIL_RATE: "2000", MAIL_DOMAIN_RATE: "2000", ...SIGNED };
  return spawn(process.execPath, [".build/processes/worker.mjs"], {
    env: { ...process.env, ...settings, MAIL_BOUNCE_ADDRESS: "bounce@paper.example" },
    stdio: "ignore", // it would say again and again that no web process prints the archive
  });
}

/** Anywhere in its work, each time as far along as what is left allows; postfix is stopped for a while in the middle. */
async function killWhileSending(issueId: string, postfix: Postfix, smtpUrl: string): Promise<number> {
  let kills = 0;
  for (; kills < KILLS; kills++) {
    const worker = startWorker(smtpUrl);
    await untilTaken(issueId, (RECIPIENTS * (kills + 0.5)) / (KILLS + 1));
    if (kills === KILLS / 2) await stopForAWhile(postfix);
    await wait(Math.random() * 200);
    worker.kill("SIGKILL");
    await once(worker, "exit");
  }
  return kills;
}

async function stopForAWhile(postfix: Postfix): Promise<void> {
  await postfix.stop();
  await wait(5_000);
  await postfix.start();
  await wait(3_000);
}

/** So many were taken up. */
async function untilTaken(issueId: string, count: number): Promise<void> {
  const deadline = Date.now() + 300_000;
  while ((await db().delivery.count({ where: { issueId, state: { not: "pending" } } })) < count) {
    if (Date.now() > deadline) throw new Error("Sending came to a stop");
    await wait(20);
  }
}

/** Nothing is left to try; letters of workers that were killed are unknown once their claims have expired. */
async function untilTried(issueId: string): Promise<void> {
  const deadline = Date.now() + 300_000 + CLAIM_IN_SECONDS * 1000;
  while ((await db().issue.findUniqueOrThrow({ where: { id: issueId } })).state !== "sent") {
    if (Date.now() > deadline) throw new Error("The issue was not sent to its end");
    await wait(200);
  }
}

/** By the operator's command, as documented. The workers are known to be dead here: nobody has to wait ten minutes for it. */
async function settle(postfix: Postfix): Promise<void> {
  await postfix.touchLog();
  const command = ["mail", "settle", "--postfix-log", postfix.logFile, "--hung-up-after", "1"];
  await runChild(process.execPath, [".build/processes/masthead.mjs", ...command], SIGNED).ended;
}

/** What arrived, by Message-ID and recipient. */
function copiesIn(letters: string): { arrived: number; copies: number } {
  const seen = new Set<string>();
  const files = readdirSync(letters);
  for (const file of files) {
    const text = readFileSync(path.join(letters, file), "latin1");
    const [, recipient = ""] = /^X-Rcpt-Args: <(.*?)>/m.exec(text) ?? [];
    const [, messageId = ""] = /^Message-ID:\s*(<.*?>)/im.exec(text) ?? [];
    if (recipient === "" || messageId === "") throw new Error(`${file} cannot be counted`);
    seen.add(`${messageId} ${recipient}`);
  }
  return { arrived: seen.size, copies: files.length - seen.size };
}

type Counts = Awaited<ReturnType<typeof countDeliveries>>;
type Seen = { kills: number; arrived: number; copies: number };

function figuresOf(before: Counts, after: Counts, { kills, arrived, copies }: Seen) {
  const accounted = before.acceptedCount + before.refusedCount + before.unknownCount;
  return [
    { name: "recipients", value: before.allCount, unit: "" },
    { name: "workers killed (kill -9)", value: kills, unit: "", bound: { atLeast: KILLS } },
    { name: "second copies at the sink, by Message-ID and recipient", value: copies, unit: "", bound: { atMost: 0 } },
    { name: "not accounted for before settling", value: before.allCount - accounted, unit: "", bound: { atMost: 0 } },
    { name: "unknown before settling", value: before.unknownCount, unit: "" },
    { name: "unknown after settling", value: after.unknownCount, unit: "", bound: { atMost: 0 } },
    { name: "missing at the sink after settling", value: after.allCount - arrived, unit: "", bound: { atMost: 0 } },
  ];
}

/** One worker, signed letters of 30 KB, straight to the sink. */
async function measureRate() {
  const sink = await openSink(null);
  const blocks = await blocksOf(LETTER_IN_BYTES);
  const issueId = await planIssue(RATED, blocks);
  const worker = startWorker(`smtp://127.0.0.1:${sink.port}`);
  await untilTaken(issueId, RATED / 4);
  const early = memoryInMegabytes(worker.pid ?? 0);
  await untilTried(issueId);
  const late = memoryInMegabytes(worker.pid ?? 0);
  await end(worker);
  sink.stop();

  const [row] = await db().$queryRaw<{ seconds: number }[]>`
    SELECT extract(epoch FROM max("acceptedAt") - min("claimedAt"))::float AS "seconds" FROM "Delivery" WHERE "issueId" = ${issueId}::uuid`;
  return [
    {
      name: `letters of 30 KB a second, one worker, DKIM, ${RATED} letters`,
      value: RATED / (row?.seconds ?? Number.NaN),
      unit: "/s",
      bound: { atLeast: 150 },
    },
    { name: "memory of the worker, after a quarter", value: early, unit: "MB" },
    { name: "memory of the worker, growth until the end", value: late - early, unit: "MB", bound: { atMost: 40 } },
  ];
}

/** As many stories as make a letter of that size. */
async function blocksOf(bytes: number): Promise<IssueSheet["blocks"]> {
  const story = (index: number) => ({
    ...{
      kind: "story" as const,
      form: "row" as const,
      kicker: "",
      language: "en",
      picture: null,
      path: `/articles/story-${index}`,
    },
    articleId: `019360aa-0000-7000-8000-${String(index).padStart(12, "0")}`,
    headline: `Story ${index}: the river froze over in the night, and what the harbour makes of it`,
    standfirst: "Boats are in, and nobody expects to go out before the weekend.",
  });
  const links = { page: "https://paper.example/newsletters/a/1", ...READER_PLACEHOLDERS };
  const blocks: IssueSheet["blocks"] = [];
  for (;;) {
    blocks.push(story(blocks.length));
    const sheet = sheetOf("bench", { blocks });
    const { html } = await drawIssueLetter({ sheet, links, siteUrl: "https://paper.example", paper: defaultPaper });
    if (html.length >= bytes) return blocks;
  }
}

async function end(worker: ChildProcess): Promise<void> {
  worker.kill("SIGTERM");
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, "exit");
}
