import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, expect, test } from "vitest";
import { orderWelcome } from "@/modules/issues/commands/welcome";
import { MailNotTaken, sendLetter } from "@/modules/mailings/commands";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { orderLetter } from "@/modules/platform/mail";
import { openMailer } from "@/modules/platform/mailer";
import { readLetterLink } from "@/modules/readers/address";
import { drawLetter } from "./letters";

const NOW = new Date("2026-11-24T09:00:00Z");
const CONTENT = {
  link: "http://localhost:3000/sign-in/invitation?token=abc",
  name: "Łucja Żuk",
  invitedBy: "Ruta Amsel",
  role: "editor",
};

const folder = process.env.DATA_DIR ?? "";
const received: ParsedMail[] = [];
let refusal: { message: string; responseCode: number } | null = null;

/** A real mail server, that takes or refuses as a test wants it to. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, done) {
    simpleParser(stream).then((mail) => {
      if (refusal) return done(Object.assign(new Error(refusal.message), { responseCode: refusal.responseCode }));
      received.push(mail);
      done();
    }, done);
  },
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

let smtpUrl: string | undefined;

beforeEach(() => {
  received.length = 0;
  refusal = null;
  smtpUrl = `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`;
});

const order = (to = "lucja@post.example") =>
  db().$transaction((transaction) => orderLetter(transaction, { kind: "invitation", to, content: CONTENT }, NOW));
async function send(mailId: string, now = NOW): Promise<void> {
  const mailer = openMailer({ SMTP_URL: smtpUrl, DATA_DIR: folder }, 1);
  await sendLetter(mailId, drawLetter, mailer.handOver, now).finally(mailer.close);
}
const readMail = (id: string) => db().outgoingMail.findUniqueOrThrow({ where: { id } });

test("a letter reaches its reader in words and in markup, in its language, from the paper", async () => {
  const id = await order();
  await send(id);

  const [mail] = received;
  expect(mail?.subject).toBe("Your place at the desk of The Newsroom");
  expect(mail?.from?.value[0]).toEqual({ name: "The Newsroom", address: "desk@newsroom.example" });
  expect(mail?.messageId).toBe(`<${id}@localhost>`);
  expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail?.html).toContain('lang="en"');
  expect(mail?.html).toContain(CONTENT.link);
  expect(mail?.text).toContain("Ruta Amsel invites you");
  expect(mail?.text).toContain(CONTENT.link);
});

test("once it is handed over its words are wiped: they held a link", async () => {
  const id = await order();
  await send(id);

  expect(await readMail(id)).toMatchObject({ acceptedAt: NOW, content: {}, html: "", text: "", attempts: 1 });
});

test("a letter is sent once, however often its job runs", async () => {
  const id = await order();
  await Promise.all([send(id), send(id), send(id)]);
  await send(id);

  expect(received).toHaveLength(1);
});

test("a server that is busy is asked again, with the same words under the same number", async () => {
  const id = await order();
  refusal = { message: "try again later", responseCode: 451 };
  await expect(send(id)).rejects.toThrow(MailNotTaken);
  expect(await readMail(id)).toMatchObject({ acceptedAt: null, failedAt: null, attempts: 1 });
  expect((await readMail(id)).problem).toContain("try again later");

  refusal = null;
  await send(id);
  expect(received).toHaveLength(1);
  expect(received[0]?.messageId).toBe(`<${id}@localhost>`);
  expect(await readMail(id)).toMatchObject({ acceptedAt: NOW, problem: "", attempts: 2 });
});

test("a server that refuses for good is not asked again", async () => {
  const id = await order("nobody@post.example");
  refusal = { message: "no such mailbox", responseCode: 550 };
  await send(id);
  refusal = null;
  await send(id);

  expect(received).toHaveLength(0);
  expect(await readMail(id)).toMatchObject({ acceptedAt: null, failedAt: NOW, content: {}, html: "" });
  expect((await readMail(id)).problem).toContain("no such mailbox");
});

test("a server that is not there is tried for two days, then the letter is given up", async () => {
  const id = await order();
  smtpUrl = "smtp://127.0.0.1:1";
  await expect(send(id)).rejects.toThrow(MailNotTaken);
  await send(id, new Date(NOW.getTime() + 49 * 3_600_000));

  expect((await readMail(id)).failedAt).not.toBeNull();
});

test("without a mail server letters are written into the folder of mail", async () => {
  smtpUrl = undefined;
  const id = await order();
  await send(id);

  expect(await readdir(path.join(folder, "mail"))).toContain(`${id}localhost.eml`);
  const mail = await simpleParser(await readFile(path.join(folder, "mail", `${id}localhost.eml`)));
  expect(mail.text).toContain(CONTENT.link);
});

test("a line break in a name cannot add a header", async () => {
  const id = await db().$transaction((transaction) =>
    orderLetter(
      transaction,
      { kind: "sign-in-notice", to: "a@post.example", content: { ...NOTICE, device: "X\r\nBcc: all@post.example" } },
      NOW,
    ),
  );
  await send(id);

  expect(received[0]?.bcc).toBeUndefined();
  expect(received[0]?.headers.has("bcc")).toBe(false);
});

const NOTICE = { name: "Ruta", address: "::1", method: "password", at: NOW.toISOString() };

const ISSUE_WORDS = { number: 38, slug: "38-boat", subject: "Eleven people who waited", preheader: "Bread by van" };
const said = (text: string) => [
  {
    ...{ kind: "text" as const, id: "0192f0c1-7a3e-7c11-8d00-000000000901" },
    body: { type: "doc" as const, content: [{ type: "paragraph", content: [{ type: "text", text }] }] },
  },
];

async function letterOfRiverNotes() {
  const words = { slug: `river-${randomUUID()}`, name: "River Notes", description: "Notes", rhythm: "Fridays" };
  return db().newsletter.create({
    data: { ...words, fromName: "Nadia Korvin", fromAddress: "nadia@newsroom.example" },
  });
}

test("a colleague reads a proof as readers will read the letter, and is told that it is one", async () => {
  const { id: newsletterId } = await letterOfRiverNotes();
  const data = {
    newsletterId,
    ...ISSUE_WORDS,
    number: null,
    slug: null,
    blocks: said("Good evening."),
    createdBy: "Ann",
  };
  const issue = await db().issue.create({ data });
  const letter = { kind: "issue-proof", to: "ann@newsroom.example", content: { issueId: issue.id } };
  await send(await db().$transaction((transaction) => orderLetter(transaction, letter, NOW)));

  const [mail] = received;
  expect(mail?.subject).toBe("[Proof] Eleven people who waited");
  expect(mail?.from?.value[0]).toEqual({ name: "Nadia Korvin", address: "nadia@newsroom.example" });
  expect(mail?.html).toContain("Good evening.");
  expect(mail?.text).toContain("RIVER NOTES");
  expect(mail?.html).not.toMatch(/token=|\uFDD0|reader\.invalid/);
});

test("a welcome reaches its reader with a way to leave in its head and at its foot, and nothing of it is kept", async () => {
  const { id: newsletterId } = await letterOfRiverNotes();
  await db().newsletter.update({
    where: { id: newsletterId },
    data: {
      welcomeSubject: "Welcome aboard",
      welcomeBlocks: said("Thank you for letting us in."),
      replyTo: "nadia@post.example",
    },
  });
  const email = `marta-${randomUUID()}@post.example`;
  const reader = await db().reader.create({ data: { email } });
  const wish = await db().subscription.create({ data: { newsletterId, readerId: reader.id, confirmedAt: NOW } });
  await orderWelcome(wish.id, NOW);
  const mail = await db().outgoingMail.findFirstOrThrow({ where: { to: email } });
  await send(mail.id);

  const [letter] = received;
  expect(letter?.subject).toBe("Welcome aboard");
  expect(letter?.html).toContain("Thank you for letting us in.");
  expect(letter?.replyTo?.value[0]?.address).toBe("nadia@post.example");
  const list = letter?.headers.get("list") as { unsubscribe?: { url: string; mail: string } };
  expect(list.unsubscribe?.url).toMatch(/\/api\/newsletters\/unsubscribe\?token=/);
  expect(list.unsubscribe?.mail).toBe("nadia@post.example?subject=unsubscribe");
  expect(letter?.headers.get("list-unsubscribe-post") ?? letter?.headerLines.map(({ line }) => line).join()).toContain(
    "List-Unsubscribe=One-Click",
  );
  const token = /unsubscribe\?token=([\w.-]+)/.exec(letter?.text ?? "")?.[1] ?? "";
  expect(readLetterLink(token, env().AUTH_SECRET)).toMatchObject({ readerId: reader.id, newsletterId, issueId: null });
  expect(await readMail(mail.id)).toMatchObject({ content: {}, headers: {}, html: "", text: "" });
});

const ORDERED = {
  ...{ number: 1282, name: "Олена Ткач", magazine: "Slack Water", edition: "Print", copies: 2, totalInCents: 4800 },
  ...{ keptInCents: 4800, currency: "EUR", shipsOn: "2027-01-15", link: "https://daymark.example/orders/abc" },
};

test.each([
  ["order-placed", { keptInCents: 0 }, /^Your order 1282: Slack Water/, "15 January 2027"],
  ["order-paid", {}, /1282 is paid/, "€48 for 2 copies"],
  ["order-shipped", { tracking: "RB 1" }, /on its way/, "this number: RB 1"],
  ["order-withdrawn", { keptInCents: 0 }, /is withdrawn/, "There is nothing to pay."],
  ["order-cancelled", {}, /is cancelled/, "What you paid, €48, goes back the way it came."],
  [
    "order-date",
    { was: "2027-01-15", words: "The paper mill is on strike." },
    /another date$/,
    "paper mill is on strike",
  ],
  ["order-refunded", { amountInCents: 850 }, /^Money back/, "€8.50"],
  ["order-readdressed", {}, /goes to another address/, "will be sent to the address"],
])("of an order, %s says what became of it and where it is seen", async (kind, other, subject, words) => {
  const drawn = await drawLetter(kind, { ...ORDERED, ...other });
  expect(drawn.subject).toMatch(subject);
  const text = drawn.text.replace(/\s+/g, " ");
  for (const part of [words, ORDERED.link]) expect(text).toContain(part);
  expect(drawn.html).toContain(ORDERED.name);
});

test("who lost the links to their orders is sent each of them", async () => {
  const orders = [1283, 1282].map((number) => ({
    ...ORDERED,
    number,
    link: `https://daymark.example/orders/${number}`,
  }));
  const drawn = await drawLetter("order-links", { orders });
  expect(drawn.subject).toMatch(/^Your orders at /);
  for (const { link } of orders) expect(drawn.text).toContain(link);
});

test.each([
  ["waiting-joined", /^You are on the list for Slack Water/, ["2 copies", "/leave"]],
  ["waiting-told", /^Slack Water can be ordered again/, ["2 copies", "/magazine", "/leave"]],
])("who waits for copies is told so by %s, with the way off the list", async (kind, subject, parts) => {
  const links = { link: "https://daymark.example/magazine", leaveLink: "https://daymark.example/leave" };
  const drawn = await drawLetter(kind, { ...ORDERED, ...links });
  expect(drawn.subject).toMatch(subject);
  for (const part of parts) expect(drawn.html).toContain(part);
});
