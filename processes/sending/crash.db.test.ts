import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import { SMTPServer } from "smtp-server";
import { afterAll, expect, test } from "vitest";
import { beginSending } from "@/modules/deliveries/commands/begin";
import { addIssue, addReaders, newNewsletter } from "@/modules/deliveries/commands/ledger.fixture";
import { settleByHand, settleByLog } from "@/modules/deliveries/commands/settle";
import { CLAIM_IN_SECONDS } from "@/modules/deliveries/delivery";
import { countDeliveries, listUnsettled } from "@/modules/deliveries/queries";
import { RelayLogReader } from "@/modules/deliveries/relay-log";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { openMailer } from "@/modules/platform/mailer";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { issueLetters } from "./issue-letters";
import { startSender } from "./sender";

const ROOT = path.join(import.meta.dirname, "../..");
const BUNDLE = path.join(ROOT, `.build/tests/sender-${randomUUID()}.mjs`); // beneath the packages it imports
const editor = byTheClock("Ruta");
const READERS = 90;

afterAll(() => rmSync(BUNDLE, { force: true }));

/** A mail server that has every letter it received whole, whether or not its answer was heard. */
const received: { to: string; messageId: string }[] = [];
let isSilent = false;
const server = new SMTPServer({
  ...{ authOptional: true, disabledCommands: ["STARTTLS"] },
  onData: (stream, session, done) => {
    let text = "";
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString("latin1");
    });
    stream.on("end", () => {
      const [, messageId = ""] = /^Message-ID:\s*(<.*?>)/im.exec(text) ?? [];
      received.push({ to: session.envelope.rcptTo[0]?.address ?? "", messageId });
      if (!isSilent) done(null, "Ok: queued as 4D2F6A8B01");
    });
  },
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const smtpUrl = `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`;
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

test("a worker that is killed between a letter and its record costs no copy and no letter", async () => {
  await bundleWorker();
  const newsletter = await newNewsletter();
  const readers = await addReaders(newsletter.id, READERS, new Date());
  const issueId = await addIssue(newsletter, { sendAt: new Date() });
  await beginSending(editor, issueId, new Date());

  // Four letters are at the server, whole, and their worker is killed before it hears of it.
  const worker = spawn(process.execPath, [BUNDLE], { env: { ...process.env, SMTP_URL: smtpUrl }, stdio: "ignore" });
  await until(() => received.length >= 20);
  isSilent = true;
  await wait(500);
  worker.kill("SIGKILL");
  await once(worker, "exit");
  isSilent = false;

  const { acceptedCount, sendingCount } = await countDeliveries(issueId);
  expect(sendingCount).toBeGreaterThan(0);
  expect(received.length).toBeGreaterThan(acceptedCount);

  // Another worker goes on. It finds the claims of the dead one once they have expired, and leaves their letters alone.
  const aheadInMilliseconds = (CLAIM_IN_SECONDS + 5) * 1_000;
  const second = startSecondWorker(aheadInMilliseconds);
  await until(async () => (await countDeliveries(issueId)).pendingCount === 0);
  await until(async () => (await db().issue.findUniqueOrThrow({ where: { id: issueId } })).state === "sent");
  expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(received.length);
  expect(await countDeliveries(issueId)).toMatchObject({
    unknownCount: sendingCount,
    acceptedCount: READERS - sendingCount,
  });
  expect(await listUnsettled()).toMatchObject([{ issueId, unknownCount: sendingCount }]);

  // The relay's log settles them: what it has was accepted, what it never had goes out.
  const log = logOf(received, new Date(), 15);
  expect((await settleByLog(editor, logOf(received, new Date(), 0), new Date())).pendingCount).toBe(0);
  const settled = await settleByLog(editor, log, new Date());
  expect(settled.unclearCount).toBe(0);
  await until(async () => (await countDeliveries(issueId)).acceptedCount === READERS);
  expect(received.map(({ to }) => to).sort()).toEqual(readers.map(({ email }) => email).sort());
  await second.stop();
}, 180_000);

test("without a log a person says what became of unknown letters", async () => {
  const newsletter = await newNewsletter();
  await addReaders(newsletter.id, 3, new Date());
  const issueId = await addIssue(newsletter, { sendAt: new Date() });
  await beginSending(editor, issueId, new Date());
  const asUnknown = { state: "unknown", claimedAt: new Date(0) } as const;
  await db().delivery.updateMany({ where: { issueId }, data: asUnknown });
  await db().issue.update({ where: { id: issueId }, data: { state: "sent" } });

  expect(await settleByHand(editor, issueId, "pending", new Date())).toBe(3);
  expect(await db().issue.findUniqueOrThrow({ where: { id: issueId } })).toMatchObject({
    state: "sending",
    finishedAt: null,
  });
  await db().delivery.updateMany({ where: { issueId }, data: asUnknown });
  expect(await settleByHand(editor, issueId, "accepted", new Date())).toBe(3);
  expect(await countDeliveries(issueId)).toMatchObject({ acceptedCount: 3, unknownCount: 0 });
  await db().issue.update({ where: { id: issueId }, data: { state: "cancelled" } });
});

function startSecondWorker(aheadInMilliseconds: number) {
  const mailer = openMailer({ ...env(), SMTP_URL: smtpUrl }, 4);
  const sender = startSender({
    ...{ run: randomUUID(), clock: () => new Date(Date.now() + aheadInMilliseconds), connections: 4, mailer },
    ...{ lettersOf: issueLetters(env()), mustWait: async () => false },
    pace: { perSecond: 2_000, perDomainAndSecond: 2_000 },
    onTrouble: (message, error) => console.error(message, error),
  });
  return {
    stop: async () => {
      await sender.stop();
      mailer.close();
    },
  };
}

/** What postfix would have written of these letters, from an hour ago until so many minutes from now. */
function logOf(letters: { messageId: string }[], now: Date, minutesAhead: number) {
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();
  const reader = new RelayLogReader(env().AUTH_SECRET, now);
  reader.read(`${at(-60)} mx postfix/qmgr[1]: something else`);
  for (const [index, { messageId }] of letters.entries()) {
    const queueId = `4D2F6A${index.toString(16).toUpperCase().padStart(4, "0")}`;
    reader.read(`${at(0)} mx postfix/smtpd[2]: ${queueId}: client=localhost[127.0.0.1]`);
    reader.read(`${at(0)} mx postfix/cleanup[3]: ${queueId}: message-id=${messageId}`);
    reader.read(`${at(0)} mx postfix/qmgr[1]: ${queueId}: from=<a@paper.example>, size=3000, nrcpt=1 (queue active)`);
  }
  reader.read(`${at(minutesAhead)} mx postfix/qmgr[1]: something else`);
  return reader.end();
}

async function until(isDone: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isDone())) {
    if (Date.now() > deadline) throw new Error("It took too long");
    await wait(20);
  }
}

async function bundleWorker(): Promise<void> {
  mkdirSync(path.dirname(BUNDLE), { recursive: true });
  await build({
    entryPoints: [path.join(ROOT, "processes/sending/sender.fixture.ts")],
    outfile: BUNDLE,
    ...{ bundle: true, platform: "node", format: "esm", target: "node24", packages: "external", jsx: "automatic" },
    alias: { "server-only": path.join(ROOT, "processes/build/nothing.ts") },
    logLevel: "error",
  });
}
