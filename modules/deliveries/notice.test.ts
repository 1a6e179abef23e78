import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type BounceReason, reasonOf } from "./bounce-reason";
import { markOf } from "./mark";
import { readNotice } from "./notice";

/** The letters of fixtures/ were sent with it. */
const SECRET = "only-for-tests-0123456789abcdef-0123456789";
const id = (digit: number) => `019360aa-0000-4000-8000-00000000000${digit}`;
const fixture = (server: string, reason: string) =>
  readFileSync(path.join(import.meta.dirname, "fixtures", server, `${reason}.eml`));

/** What came back from both servers, and which letter it was about. */
const FAILURES: [BounceReason, "bounce" | "soft-bounce", number][] = [
  ["unknown-user", "bounce", 1],
  ["mailbox-full", "soft-bounce", 2],
  ["unknown-host", "bounce", 3],
  ["relay-denied", "soft-bounce", 4],
  ["too-big", "soft-bounce", 5],
  ["content-rejected", "soft-bounce", 6],
  ["expired", "soft-bounce", 7],
  ["blocked", "soft-bounce", 8],
  ["mailbox-disabled", "bounce", 9],
];

describe.each(["postfix", "exim"])("a report of %s", (server) => {
  test.each(FAILURES)("about %s is a %s", async (reason, kind, digit) => {
    const notice = await readNotice(fixture(server, reason), SECRET);
    expect(notice).toMatchObject({ kind, deliveryId: id(digit) });
    expect(notice.detail.split(":")[0]).toBe(reason);
    expect(notice.detail).not.toContain("@");
  });
});

test("a report that comes twice, by other ways, is one", async () => {
  const report = fixture("postfix", "unknown-user");
  const again = Buffer.concat([Buffer.from("Delivered-To: bounces@paper.example\nX-Seen: 2\n"), report]);
  expect((await readNotice(again, SECRET)).id).toBe((await readNotice(report, SECRET)).id);
  expect((await readNotice(fixture("postfix", "blocked"), SECRET)).id).not.toBe((await readNotice(report, SECRET)).id);
});

test("a report whose mark is made up names no letter", async () => {
  const forged = fixture("postfix", "unknown-user").toString().replaceAll("128ccf3c640235c8", "128ccf3c640235c9");
  expect(await readNotice(Buffer.from(forged), SECRET)).toMatchObject({ kind: "bounce", deliveryId: null });
});

const mail = (...lines: string[]) => Buffer.from(lines.join("\r\n"));
const mark = markOf(id(1), SECRET);

test("a server that only says it is late is no bounce", async () => {
  const text = fixture("postfix", "expired").toString().replace("Action: failed", "Action: delayed");
  expect(await readNotice(Buffer.from(text), SECRET)).toMatchObject({ kind: "delay", status: "4.2.0" });
});

test("a complaint (RFC 5965) names its letter by the Message-ID of the letter it quotes", async () => {
  const complaint = (type: string) =>
    mail(
      ...[
        "From: <abusedesk@post.example>",
        "To: <abuse@paper.example>",
        "Subject: FW: Ice on the river",
        "MIME-Version: 1.0",
      ],
      'Content-Type: multipart/report; report-type=feedback-report; boundary="part"',
      ...["", "--part", "Content-Type: text/plain", "", "This is an email abuse report.", ""],
      ...[
        "--part",
        "Content-Type: message/feedback-report",
        "",
        `Feedback-Type: ${type}`,
        "User-Agent: SomeGenerator/1.0",
      ],
      ...["Version: 1", "Original-Mail-From: <somebody@paper.example>", ""],
      ...["--part", "Content-Type: message/rfc822", "", "From: <letters@paper.example>", "Subject: Ice on the river"],
      ...[`Message-ID: <${mark}@paper.example>`, "", "Ice.", "", "--part--", ""],
    );
  expect(await readNotice(complaint("abuse"), SECRET)).toMatchObject({ kind: "complaint", deliveryId: id(1) });
  expect(await readNotice(complaint("not-spam"), SECRET)).toMatchObject({ kind: "other" });
});

test("a mail called unsubscribe, to the letter's own address, asks to leave; a note of absence does not", async () => {
  const to = `To: bounce+${mark}@paper.example`;
  const asked = await readNotice(mail("From: a@post.example", to, "Subject: Unsubscribe", "", ""), SECRET);
  expect(asked).toMatchObject({ kind: "unsubscribe", deliveryId: id(1) });

  const absent = mail(
    "From: a@post.example",
    to,
    "Subject: Out of office",
    "Auto-Submitted: auto-replied",
    "",
    "Back on Monday",
  );
  expect(await readNotice(absent, SECRET)).toMatchObject({ kind: "other" });
});

test("prose of an old server is counted, and gives nobody up", async () => {
  const prose = mail(
    ...["From: MAILER-DAEMON@old.example", `To: bounce+${mark}@paper.example`, "Subject: failure notice", ""],
    "Sorry, no mailbox here by that name. (#5.1.1) User unknown",
  );
  expect(await readNotice(prose, SECRET)).toMatchObject({ kind: "soft-bounce", deliveryId: id(1) });
});

test("what is no letter at all is nothing", async () => {
  expect(await readNotice(Buffer.from("\u0000\u0001 not a mail"), SECRET)).toMatchObject({
    kind: "other",
    deliveryId: null,
  });
  expect(await readNotice(Buffer.alloc(0), SECRET)).toMatchObject({ kind: "other" });
});

test.each<[BounceReason, string, string]>([
  ["unknown-user", "5.0.0", "550-5.1.1 The email account that you tried to reach does not exist"],
  ["unknown-user", "5.5.0", "550 5.5.0 Requested action not taken: mailbox unavailable"],
  ["unknown-user", "5.4.1", "550 5.4.1 Recipient address rejected: Access denied."],
  ["unknown-user", "", "554 delivery error: dd This user doesn't have a post.example account"],
  ["unknown-user", "", "550 Message was not accepted -- invalid mailbox. Local mailbox is unavailable: user not found"],
  ["unknown-host", "5.1.10", "556 5.1.10 Recipient address has null MX"],
  ["mailbox-full", "5.0.0", "552 Mailbox is full: over quota"],
  [
    "blocked",
    "5.7.1",
    "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. You are on our block list (S3140)",
  ],
  ["blocked", "5.7.26", "550-5.7.26 This mail is unauthenticated"],
  ["content-rejected", "5.7.1", "550 5.7.1 Our system has detected that this message is likely unsolicited mail: spam"],
  ["expired", "4.4.7", "Delivery time expired"],
  ["other", "5.1.8", "501 5.1.8 Domain of sender address does not resolve"],
  ["other", "5.3.0", "550 5.3.0 something else"],
])("%s: %s %s", (reason, status, said) => {
  expect(reasonOf({ status, said })).toBe(reason);
});
