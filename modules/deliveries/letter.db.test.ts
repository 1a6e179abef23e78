import { generateKeyPairSync } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { authenticate } from "mailauth";
import { type AddressObject, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, expect, test } from "vitest";
import { openMailer } from "@/modules/platform/mailer";
import { sheetOf } from "./commands/ledger.fixture";
import { letterOf } from "./letter";
import { messageIdOf, readMark } from "./mark";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 });
const DKIM = {
  ...{ DKIM_DOMAIN: "paper.example", DKIM_SELECTOR: "s2026" },
  // As an environment often carries it: on one line.
  DKIM_PRIVATE_KEY: privateKey.export({ type: "pkcs8", format: "pem" }).toString().replaceAll("\n", "\\n"),
};
const folder = process.env.DATA_DIR ?? "";

type Received = { message: Buffer; from: string; to: string };
const received: Received[] = [];
let connections = 0;
const server = new SMTPServer({
  ...{ authOptional: true, disabledCommands: ["STARTTLS"] },
  onConnect: (_session, done) => {
    connections += 1;
    done();
  },
  onData: (stream, session, done) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom === false ? "" : mailFrom.address;
      received.push({ message: Buffer.concat(chunks), from, to: rcptTo[0]?.address ?? "" });
      done(null, "Ok: queued as 4D2F6A8B01");
    });
  },
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
beforeEach(() => {
  received.length = 0;
});
const smtpUrl = () => `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`;

const house = {
  ...{
    siteUrl: "https://paper.example",
    authSecret: "a secret of more than thirty-two characters",
    paperName: "Paper",
  },
  ...{ bounceAddress: "bounce@paper.example", fallbackFrom: "desk@paper.example" },
};
const id = (digit: number) => `019360aa-0000-4000-8000-00000000000${digit}`;
const recipient = { id: id(1), issueId: id(2), newsletterId: id(3), readerId: id(4), email: "marta+news@post.example" };
const words = {
  html: `<html lang="uk"><body><p>Лід на річці</p><!-- ${"я".repeat(2_000)} --></body></html>`,
  text: `Лід на річці\n${"довгий рядок ".repeat(100)}\n.\nFrom here on\n`,
};
const letter = () => letterOf(sheetOf("belarus-weekly", { subject: "Лід на річці" }), words, recipient, house);

/** The public key, where a mailbox would look for it. */
const resolver = async (name: string, type: string) => {
  const record = publicKey.export({ type: "spki", format: "der" }).toString("base64");
  if (name === "s2026._domainkey.paper.example" && type === "TXT") return [[`v=DKIM1; k=rsa; p=${record}`]];
  throw Object.assign(new Error("none"), { code: "ENOTFOUND" });
};

test("a newsletter's letter verifies with mailauth, and both headers of unsubscribing are signed", async () => {
  const mailer = openMailer({ SMTP_URL: smtpUrl(), DATA_DIR: folder, ...DKIM }, 1);
  expect(await mailer.handOver(letter())).toEqual({ is: "accepted", relayId: "4D2F6A8B01" });
  mailer.close();

  const [arrived] = received;
  if (!arrived) throw new Error("It arrived");
  const { dkim } = await authenticate(arrived.message, {
    ip: "127.0.0.1",
    helo: "paper.example",
    sender: arrived.from,
    resolver,
  });
  const [result] = dkim.results;
  expect(result?.status.result).toBe("pass");
  expect(result?.signingDomain).toBe("paper.example");
  const signed = result?.signingHeaders?.keys.toLowerCase().split(/\s*:\s*/) ?? [];
  for (const name of [
    "from",
    "to",
    "subject",
    "message-id",
    "date",
    "list-id",
    "list-unsubscribe",
    "list-unsubscribe-post",
  ])
    expect(signed).toContain(name);
});

test("it bears what mailboxes ask of bulk mail: a list, one click to leave, a return path of its own, a part in words", async () => {
  const mailer = openMailer({ SMTP_URL: smtpUrl(), DATA_DIR: folder }, 1);
  await mailer.handOver(letter());
  mailer.close();

  const [arrived] = received;
  if (!arrived) throw new Error("It arrived");
  expect(arrived.to).toBe(recipient.email);
  expect(arrived.from).toMatch(/^bounce\+[0-9a-f]{32}\.[0-9a-f]{16}@paper\.example$/);
  expect(readMark(arrived.from, house.authSecret)).toBe(recipient.id);

  const mail = await simpleParser(arrived.message);
  const header = (name: string) =>
    mail.headerLines.find(({ key }) => key === name)?.line.replace(/\r?\n\s+/g, " ") ?? "";
  expect(header("list-id")).toBe("List-ID: <belarus-weekly.paper.example>");
  expect(header("list-unsubscribe")).toMatch(
    /^List-Unsubscribe: <https:\/\/paper\.example\/api\/newsletters\/unsubscribe\?token=[\w.-]+>, <mailto:bounce\+[0-9a-f.]+@paper\.example\?subject=unsubscribe>$/,
  );
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(header("feedback-id")).not.toContain(recipient.readerId.replaceAll("-", ""));
  expect(mail.messageId).toBe(messageIdOf(recipient.id, house));
  expect(mail.subject).toBe("Лід на річці");
  expect(mail.text).toContain("Лід на річці");
  expect(mail.text).toContain("\n.\nFrom here on");
  expect(mail.html).toContain('lang="uk"');
  expect((mail.replyTo as AddressObject).text).toBe("desk@paper.example");
  expect(mail.headers.has("x-mailer")).toBe(false);
});

test("letters share connections", async () => {
  connections = 0;
  const mailer = openMailer({ SMTP_URL: smtpUrl(), DATA_DIR: folder }, 2);
  await Promise.all(Array.from({ length: 30 }, () => mailer.handOver(letter())));
  mailer.close();
  expect(received).toHaveLength(30);
  expect(connections).toBeLessThanOrEqual(2);
});

test("without a mail server the letter is a file, signed as well, and the same letter is one file", async () => {
  const mailer = openMailer({ SMTP_URL: undefined, DATA_DIR: folder, ...DKIM }, 1);
  await mailer.handOver(letter());
  await mailer.handOver(letter());
  mailer.close();

  const files = await readdir(path.join(folder, "mail"));
  expect(files).toHaveLength(1);
  const text = await readFile(path.join(folder, "mail", files[0] ?? ""), "utf8");
  expect(text).toMatch(/^DKIM-Signature: /m);
});

test("a key that is named and not there is said at once", () => {
  expect(() => openMailer({ SMTP_URL: smtpUrl(), DATA_DIR: folder, DKIM_DOMAIN: "paper.example" }, 1)).toThrow(
    "DKIM_SELECTOR",
  );
});
