import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { beginSending } from "@/modules/deliveries/commands/begin";
import { addIssue, addReaders, newNewsletter } from "@/modules/deliveries/commands/ledger.fixture";
import { cancelSending, pauseSending, resumeSending } from "@/modules/deliveries/commands/steer";
import { countDeliveries } from "@/modules/deliveries/queries";
import { sendLetter } from "@/modules/mailings/commands";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { orderLetter, SEND_LETTER } from "@/modules/platform/mail";
import { openMailer } from "@/modules/platform/mailer";
import { isAnyDue, startQueueWorker } from "@/modules/platform/queue";
import { suppressionHash } from "@/modules/readers/address";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { issueLetters } from "./issue-letters";
import { RelayHealth } from "./relay-health";
import { type SenderParts, startSender } from "./sender";

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine a hundred letters take their time

const editor = byTheClock("Ruta");
const NOW = new Date("2026-11-24T09:00:00Z");

type Received = { to: string; mail: ParsedMail };
type Reply = { code: number; text: string } | null;

/** A real mail server that takes or refuses as a test wants it to. */
const received: Received[] = [];
let onRecipient: (address: string) => Reply = () => null;
let onLetter: (to: string) => Promise<Reply> | Reply = () => null;
let onSender: () => Reply = () => null;

const failed = ({ code, text }: { code: number; text: string }) =>
  Object.assign(new Error(text), { responseCode: code });
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onMailFrom: (_address, _session, done) => {
    const reply = onSender();
    done(reply ? failed(reply) : undefined);
  },
  onRcptTo: ({ address }, _session, done) => {
    const reply = onRecipient(address);
    done(reply ? failed(reply) : undefined);
  },
  onData: (stream, session, done) => {
    const to = session.envelope.rcptTo[0]?.address ?? "";
    void simpleParser(stream).then(async (mail) => {
      const reply = await onLetter(to);
      if (reply) return done(failed(reply));
      received.push({ to, mail });
      done(null, "Ok: queued as 4D2F6A8B01");
    });
  },
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.server.address() as { port: number };
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

const stops: (() => Promise<void>)[] = [];
beforeEach(() => {
  received.length = 0;
  onRecipient = () => null;
  onLetter = () => null;
  onSender = () => null;
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await db().issue.updateMany({ where: { state: "sending" }, data: { state: "cancelled" } });
});

function startWorker(parts: Partial<SenderParts> = {}, smtpPort = port) {
  const mailer = openMailer({ ...env(), SMTP_URL: `smtp://127.0.0.1:${smtpPort}` }, 4);
  const sender = startSender({
    ...{ run: randomUUID(), clock: () => new Date(), connections: 4, mailer, lettersOf: issueLetters(env()) },
    pace: { perSecond: 2_000, perDomainAndSecond: 2_000 },
    mustWait: async () => false,
    onTrouble: (message, error) => console.error(message, error),
    health: new RelayHealth(20),
    ...parts,
  });
  const stop = async () => {
    await sender.stop();
    mailer.close();
  };
  stops.push(stop);
  return { stop };
}

async function begun(readerCount: number) {
  const newsletter = await newNewsletter();
  const readers = await addReaders(newsletter.id, readerCount, NOW);
  const issueId = await addIssue(newsletter, { sendAt: NOW });
  const outcome = await beginSending(editor, issueId, new Date());
  expect(outcome).toEqual({ ok: true, value: { recipientCount: readerCount } });
  return { issueId, newsletter, readers };
}

async function until(isDone: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + 40_000;
  while (!(await isDone())) {
    if (Date.now() > deadline) throw new Error("It took too long");
    await wait(20);
  }
}

const stateOf = async (id: string) => (await db().issue.findUniqueOrThrow({ where: { id } })).state;
const isSent = (id: string) => async () => (await stateOf(id)) === "sent";
const sortedCopies = () => received.map(({ to }) => to).sort();

test("every reader gets an issue once, from two workers on one ledger, and the counts add up", async () => {
  const { issueId, readers } = await begun(120);
  startWorker();
  startWorker();
  await until(isSent(issueId));

  expect(sortedCopies()).toEqual(readers.map(({ email }) => email).sort());
  expect(new Set(received.map(({ mail }) => mail.messageId)).size).toBe(120);
  expect(await countDeliveries(issueId)).toMatchObject({ allCount: 120, acceptedCount: 120, pendingCount: 0 });
  const [delivery] = await db().delivery.findMany({ where: { issueId }, take: 1 });
  expect(delivery).toMatchObject({ relayId: "4D2F6A8B01", attempts: 1 });
});

test("whoever leaves, pauses or is suppressed while an issue goes out is passed over from the next batch on", async () => {
  const { issueId, newsletter, readers } = await begun(60);
  const [left, paused, suppressed] = readers;
  if (!left || !paused || !suppressed) throw new Error("There are sixty");
  await db().subscription.updateMany({
    where: { readerId: left.id, newsletterId: newsletter.id },
    data: { endedAt: new Date(), endedBy: "unsubscribed" },
  });
  await db().reader.update({ where: { id: paused.id }, data: { pausedUntil: new Date(Date.now() + 3_600_000) } });
  await db().suppression.create({
    data: {
      addressHash: suppressionHash(suppressed.email, env().AUTH_SECRET),
      reason: "complained",
      suppressedAt: NOW,
    },
  });

  startWorker();
  await until(isSent(issueId));
  expect(sortedCopies()).toEqual(
    readers
      .slice(3)
      .map(({ email }) => email)
      .sort(),
  );
  expect(await countDeliveries(issueId)).toMatchObject({ acceptedCount: 57, skippedCount: 3, allCount: 60 });
});

test("a reader who leaves between two batches gets nothing of the next one", async () => {
  const { issueId, newsletter, readers } = await begun(200);
  let leaving: Promise<unknown> | undefined;
  let whoLeft: string[] = [];
  onLetter = async () => {
    // At the first letter all who were not reached leave at once, by one click each.
    leaving ??= (async () => {
      const reached = await db().delivery.findMany({
        where: { issueId, state: { not: "pending" } },
        select: { readerId: true },
      });
      const known = new Set(reached.map(({ readerId }) => readerId));
      const gone = readers.filter(({ id }) => !known.has(id));
      whoLeft = gone.map(({ email }) => email);
      await db().subscription.updateMany({
        where: { newsletterId: newsletter.id, readerId: { in: gone.map(({ id }) => id) } },
        data: { endedAt: new Date(), endedBy: "unsubscribed" },
      });
    })();
    await leaving;
    return null;
  };
  startWorker();
  await until(isSent(issueId));

  const batchesInHand = 3 * 16; // claimed before they left, by the three lanes
  const counts = await countDeliveries(issueId);
  expect(whoLeft.length).toBeGreaterThan(100);
  expect(counts.acceptedCount).toBeLessThanOrEqual(readers.length - whoLeft.length + batchesInHand);
  expect(counts.acceptedCount + counts.skippedCount).toBe(200);
});

test("a paused issue sends nothing more until it is resumed; a cancelled one never does", async () => {
  const { issueId } = await begun(150);
  onLetter = async () => {
    await wait(10);
    return null;
  };
  startWorker();
  await until(() => received.length > 10);
  expect(await pauseSending(editor, issueId, new Date())).toMatchObject({ ok: true });
  await until(async () => (await countDeliveries(issueId)).sendingCount === 0);

  const afterPause = received.length;
  await wait(400);
  expect(received.length).toBe(afterPause);
  expect(afterPause).toBeLessThan(150);

  await resumeSending(editor, issueId, new Date());
  await until(() => received.length > afterPause);
  expect(await cancelSending(editor, issueId, new Date())).toMatchObject({ ok: true });
  await until(async () => (await countDeliveries(issueId)).sendingCount === 0);
  await until(async () => (await countDeliveries(issueId)).pendingCount === 0);
  const { acceptedCount, skippedCount, allCount } = await countDeliveries(issueId);
  expect(acceptedCount).toBe(received.length);
  expect(acceptedCount + skippedCount).toBe(allCount);
  expect(await resumeSending(editor, issueId, new Date())).toEqual({ ok: false, failure: "not-under-way" });
});

test("a recipient whom the server refuses is not asked for again; one it puts off comes later", async () => {
  const { issueId, readers } = await begun(10);
  const [refused, putOff] = readers.map(({ email }) => email);
  onRecipient = (address) => {
    if (address === refused) return { code: 550, text: `5.1.1 <${address}>: no such mailbox` };
    return address === putOff ? { code: 450, text: "4.2.0 greylisted" } : null;
  };
  startWorker();
  await until(async () => (await countDeliveries(issueId)).acceptedCount === 8);
  await until(async () => (await countDeliveries(issueId)).sendingCount === 0);

  expect(await countDeliveries(issueId)).toMatchObject({ refusedCount: 1, pendingCount: 1 });
  const rows = await db().delivery.findMany({
    where: { issueId, state: { not: "accepted" } },
    orderBy: { state: "asc" },
  });
  expect(rows.map(({ problem }) => problem).join("\n")).not.toContain("@");
  const [pending] = rows.filter(({ state }) => state === "pending");
  expect(pending?.notBefore?.getTime()).toBeGreaterThan(Date.now() + 30_000);
  expect(await stateOf(issueId)).toBe("sending");

  await db().delivery.updateMany({ where: { issueId, state: "pending" }, data: { notBefore: new Date() } });
  onRecipient = () => null;
  await until(isSent(issueId));
  expect(sortedCopies()).toEqual(
    readers
      .map(({ email }) => email)
      .filter((email) => email !== refused)
      .sort(),
  );
});

test("a server that refuses us again and again stops everything with its own words, and nobody counts as refused", async () => {
  const { issueId } = await begun(40);
  onSender = () => ({ code: 550, text: "5.7.1 sender not allowed: letters@paper.example" });
  startWorker();
  await until(async () => (await stateOf(issueId)) === "paused");

  const { problem } = await db().issue.findUniqueOrThrow({ where: { id: issueId } });
  expect(problem).toMatch(/^relay-refuses: .*sender not allowed/);
  expect(problem).not.toContain("letters@paper.example");
  await until(async () => (await countDeliveries(issueId)).pendingCount === 40);
  expect(await db().delivery.count({ where: { issueId, attempts: { gt: 0 } } })).toBe(0);

  onSender = () => null;
  await resumeSending(editor, issueId, new Date());
  await until(isSent(issueId));
  expect(received).toHaveLength(40);
});

test("a server that refuses one recipient after the other is not believed about any of them", async () => {
  const { issueId } = await begun(50);
  onRecipient = () => ({ code: 554, text: "5.7.1 Relay access denied" });
  startWorker();
  await until(async () => (await stateOf(issueId)) === "paused");
  await until(async () => (await countDeliveries(issueId)).sendingCount === 0);

  const counts = await countDeliveries(issueId);
  expect(counts.refusedCount).toBeLessThan(20);
  expect(counts.pendingCount).toBeGreaterThan(30);
});

test("a letter whose line breaks before the server has answered is unknown, and is not sent again by itself", async () => {
  const { issueId, readers } = await begun(12);
  const broken = readers[5]?.email;
  const sockets = new Map<number | undefined, Socket>();
  const closing = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["STARTTLS"] },
    onData: (stream, session, done) => {
      stream.resume().on("end", () => {
        const to = session.envelope.rcptTo[0]?.address ?? "";
        if (to === broken) return sockets.get(session.remotePort)?.destroy();
        received.push({ to, mail: {} as ParsedMail });
        done();
      });
    },
  });
  closing.server.on("connection", (socket: Socket) => sockets.set(socket.remotePort, socket));
  await new Promise<void>((resolve) => closing.listen(0, "127.0.0.1", resolve));
  startWorker({}, (closing.server.address() as { port: number }).port);
  await until(isSent(issueId));

  expect(received.map(({ to }) => to).sort()).toEqual(
    readers
      .map(({ email }) => email)
      .filter((email) => email !== broken)
      .sort(),
  );
  expect(await countDeliveries(issueId)).toMatchObject({ acceptedCount: 11, unknownCount: 1 });
  await stops.pop()?.();
  await new Promise<void>((resolve) => closing.close(resolve));
});

test("no more letters a second go out than allowed, and no more to one domain, over all workers", async () => {
  const newsletter = await newNewsletter();
  await addReaders(
    newsletter.id,
    60,
    NOW,
    (index) => `${randomUUID()}@${index % 3 === 0 ? "big" : `small${index}`}.example`,
  );
  const issueId = await addIssue(newsletter, { sendAt: NOW });
  await beginSending(editor, issueId, new Date());
  const at: { to: string; time: number }[] = [];
  onLetter = (to) => {
    at.push({ to, time: Date.now() });
    return null;
  };
  const pace = { perSecond: 30, perDomainAndSecond: 6 };
  startWorker({ pace });
  startWorker({ pace });
  await until(isSent(issueId));

  // Counted by claims: what is measured at the server may be off by what was under way at the border of a second.
  const claimed = await db().delivery.findMany({ where: { issueId }, select: { claimedAt: true, domain: true } });
  const times = claimed.map(({ claimedAt, domain }) => ({ time: claimedAt?.getTime() ?? 0, domain }));
  const within = (time: number, domain?: string) =>
    times.filter((one) => one.time >= time && one.time < time + 1_000 && (!domain || one.domain === domain)).length;
  expect(Math.max(...times.map(({ time }) => within(time)))).toBeLessThanOrEqual(30);
  expect(Math.max(...times.map(({ time }) => within(time, "big.example")))).toBeLessThanOrEqual(6);
  expect(at).toHaveLength(60);
});

test("a letter that somebody waits for goes before a newsletter under way", async () => {
  const { issueId } = await begun(300);
  const order: string[] = [];
  onLetter = async (to) => {
    await wait(20);
    order.push(to);
    return null;
  };
  const single = openMailer({ ...env(), SMTP_URL: `smtp://127.0.0.1:${port}` }, 2);
  const words = {
    from: { name: "Paper", address: "desk@paper.example" },
    subject: "Confirm",
    html: "<p>Yes?",
    text: "Yes?",
  };
  const run = async (payload: unknown) => {
    const { mailId } = payload as { mailId: string };
    await sendLetter(mailId, async () => words, single.handOver, new Date());
  };
  const queue = await startQueueWorker(
    { [SEND_LETTER]: { timeoutInSeconds: 60, retryLimit: 3, concurrency: 2, run } },
    (message, error) => console.error(message, error),
  );
  stops.push(async () => {
    await queue.stop();
    single.close();
  });
  startWorker({ mustWait: () => isAnyDue(SEND_LETTER) });
  await until(() => order.length > 20);

  const ordered = order.length;
  await db().$transaction(async (transaction) => {
    for (let index = 0; index < 10; index++)
      await orderLetter(
        transaction,
        { kind: "confirmation", to: `waits-${index}@post.example`, content: {} },
        new Date(),
      );
  });
  await until(() => order.filter((to) => to.startsWith("waits-")).length === 10);

  const last = order.findLastIndex((to) => to.startsWith("waits-"));
  const newsletters = order.slice(ordered, last).filter((to) => !to.startsWith("waits-"));
  const inHand = 3 * 16;
  expect(newsletters.length).toBeLessThanOrEqual(inHand + 4);
  expect(order.length).toBeLessThan(300);
  await cancelSending(editor, issueId, new Date());
});

test("a worker that is stopped leaves nothing half done: what it had not begun is free for the next one", async () => {
  const { issueId, readers } = await begun(80);
  onLetter = async () => {
    await wait(30);
    return null;
  };
  const first = startWorker();
  await until(() => received.length > 5);
  await first.stop();
  expect(await countDeliveries(issueId)).toMatchObject({ sendingCount: 0, unknownCount: 0 });

  startWorker();
  await until(isSent(issueId));
  expect(sortedCopies()).toEqual(readers.map(({ email }) => email).sort());
});

test("an issue whose letter cannot be drawn is paused, and none of its readers is lost", async () => {
  const { issueId } = await begun(30);
  const said: string[] = [];
  startWorker({
    lettersOf: () => Promise.reject(new Error("a sheet of another version")),
    onTrouble: (message) => said.push(message),
  });
  await until(async () => (await stateOf(issueId)) === "paused");
  await until(async () => (await countDeliveries(issueId)).pendingCount === 30);
  expect((await db().issue.findUniqueOrThrow({ where: { id: issueId } })).problem).toBe("not-drawn");
  expect(said[0]).toContain(issueId);
});

test("while the server is not there nothing is lost, the issue says so, and all goes on once it is back", async () => {
  const { issueId } = await begun(5);
  const gone = startWorker({}, 1);
  await until(
    async () => (await db().issue.findUniqueOrThrow({ where: { id: issueId } })).problem === "relay-not-reached",
  );
  expect(await countDeliveries(issueId)).toMatchObject({ refusedCount: 0, unknownCount: 0 });
  await gone.stop();

  startWorker();
  await until(isSent(issueId));
  expect(received).toHaveLength(5);
  expect((await db().issue.findUniqueOrThrow({ where: { id: issueId } })).problem).toBe("");
});
