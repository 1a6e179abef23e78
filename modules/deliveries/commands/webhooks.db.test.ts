import { createHmac, createPrivateKey, randomUUID, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { messageIdOf, returnPathOf } from "../mark";
import { type SnsMessage, signedText } from "../sns";
import { addIssue, addReaders, newNewsletter } from "./ledger.fixture";
import { receiveFromMailgun, receiveFromSes } from "./webhooks";

const NOW = new Date();
const SECONDS = Math.floor(NOW.getTime() / 1000);
const authSecret = env().AUTH_SECRET;

/** A certificate as Amazon would show it, made for these tests. */
const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, "../fixtures/sns", name), "utf8");
const key = createPrivateKey(fixture("key.pem"));
const certificate = fixture("certificate.pem");

const TOPIC = "arn:aws:sns:eu-central-1:123456789012:letters";
const CERTIFICATE_URL = "https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem";
const fetched: string[] = [];
const trust = {
  ...{ topicArn: TOPIC, authSecret },
  fetchText: async (address: string) => {
    fetched.push(address);
    return address.endsWith(".pem") ? certificate : "<ConfirmSubscriptionResponse/>";
  },
};

function sns(message: unknown, changes: Partial<SnsMessage> = {}): SnsMessage {
  const unsigned = {
    ...{ Type: "Notification" as const, MessageId: randomUUID(), TopicArn: TOPIC, Message: JSON.stringify(message) },
    ...{ Timestamp: NOW.toISOString(), SignatureVersion: "2" as const, Signature: "", SigningCertURL: CERTIFICATE_URL },
    ...changes,
  };
  const hash = unsigned.SignatureVersion === "1" ? "RSA-SHA1" : "RSA-SHA256";
  return { ...unsigned, Signature: sign(hash, Buffer.from(signedText(unsigned)), key).toString("base64") };
}

const post = (message: SnsMessage) => receiveFromSes(JSON.stringify(message), trust, NOW);

async function acceptedLetter(): Promise<string> {
  const newsletter = await newNewsletter();
  const [reader] = await addReaders(newsletter.id, 1, NOW);
  const issueId = await addIssue(newsletter, { sendAt: NOW });
  const data = { id: randomUUID(), issueId, readerId: reader?.id ?? null, claimedAt: NOW, acceptedAt: NOW };
  return (await db().delivery.create({ data: { ...data, state: "accepted" } })).id;
}

const stateOf = async (id: string) => (await db().delivery.findUniqueOrThrow({ where: { id } })).state;
const sourceOf = (id: string) => returnPathOf(id, "bounce@paper.example", authSecret);
const messageId = (id: string) => messageIdOf(id, { siteUrl: env().SITE_URL, authSecret });

const bounce = (source: string, bounceType = "Permanent", bounceSubType = "General") => ({
  notificationType: "Bounce",
  mail: { source, messageId: "0100018b-1" },
  bounce: {
    ...{ bounceType, bounceSubType, feedbackId: "1" },
    bouncedRecipients: [
      { emailAddress: "a@post.example", status: "5.1.1", diagnosticCode: "smtp; 550 5.1.1 user unknown" },
    ],
  },
});

test.each(["1", "2"] as const)(
  "a bounce from SES, signed by version %s, stops letters to that address",
  async (version) => {
    const id = await acceptedLetter();
    expect(await post(sns(bounce(sourceOf(id)), { SignatureVersion: version }))).toEqual({ ok: true, value: "done" });
    expect(await stateOf(id)).toBe("bounced");
    expect((await db().subscription.findFirst({ where: { reader: { deliveries: { some: { id } } } } }))?.endedBy).toBe(
      "bounced",
    );
  },
);

test("SES tells complaints by the headers of the letter, where it kept them", async () => {
  const id = await acceptedLetter();
  const mail = { source: "letters@paper.example", headers: [{ name: "Message-ID", value: messageId(id) }] };
  const complaint = { complainedRecipients: [{ emailAddress: "a@post.example" }], complaintFeedbackType: "abuse" };
  await post(sns({ eventType: "Complaint", mail, complaint }));
  expect(await stateOf(id)).toBe("complained");
});

test("a message that comes twice is acknowledged and done once", async () => {
  const id = await acceptedLetter();
  const message = sns(bounce(sourceOf(id)));
  expect([await post(message), await post(message)]).toEqual([
    { ok: true, value: "done" },
    { ok: true, value: "known" },
  ]);
});

test("what was changed after signing, or is of another topic, is not believed", async () => {
  const id = await acceptedLetter();
  const signed = sns(bounce(sourceOf(id)));
  const forged = { ok: false, failure: "forged" };
  expect(await post({ ...signed, Message: signed.Message.replace("General", "Generol") })).toEqual(forged);
  expect(await post(sns(bounce(sourceOf(id)), { TopicArn: `${TOPIC}-of-somebody-else` }))).toEqual(forged);
  expect(await post({ ...signed, Signature: "" })).toEqual(forged);
  expect(await receiveFromSes("{", trust, NOW)).toEqual(forged);
  expect(await stateOf(id)).toBe("accepted");
});

test.each([
  "http://sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem",
  "https://sns.eu-central-1.amazonaws.com.evil.example/SimpleNotificationService-1.pem",
  "https://evil.example/SimpleNotificationService-1.pem",
  "https://sns.eu-central-1.amazonaws.com/other.pem",
  "https://user@sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem",
  "https://bucket.s3.amazonaws.com/SimpleNotificationService-1.pem",
])("no certificate is fetched from %s", async (SigningCertURL) => {
  const before = fetched.length;
  expect(await post(sns({}, { SigningCertURL }))).toEqual({ ok: false, failure: "forged" });
  expect(fetched.length).toBe(before);
});

test("a topic that asks whether it may is told yes, at Amazon's own address only", async () => {
  const asking = (SubscribeURL: string) => sns("", { Type: "SubscriptionConfirmation", Token: "token", SubscribeURL });
  const confirm = "https://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription&Token=token";
  expect(await post(asking(confirm))).toEqual({ ok: true, value: "done" });
  expect(fetched.at(-1)).toBe(confirm);
  expect(await post(asking("https://evil.example/?Action=ConfirmSubscription"))).toEqual({
    ok: false,
    failure: "forged",
  });
  expect(fetched.at(-1)).toBe(confirm);
});

const SIGNING_KEY = "key-of-mailgun-0123456789";

function mailgun(data: object, timestamp = SECONDS, token = randomUUID() + randomUUID()) {
  const signature = createHmac("sha256", SIGNING_KEY).update(`${timestamp}${token}`).digest("hex");
  return { signature: { timestamp: String(timestamp), token, signature }, "event-data": data };
}
const postMailgun = (event: unknown) =>
  receiveFromMailgun(JSON.stringify(event), { signingKey: SIGNING_KEY, authSecret }, NOW);

const failed = (id: string, severity = "permanent") => ({
  ...{ event: "failed", severity, recipient: "a@post.example" },
  envelope: { sender: sourceOf(id), targets: "a@post.example", transport: "smtp" },
  "delivery-status": {
    code: 550,
    message: "5.1.1 The email account that you tried to reach does not exist",
    description: "",
  },
});

test("a failure from Mailgun stops letters to that address; one that is tried again does not", async () => {
  const id = await acceptedLetter();
  expect(await postMailgun(mailgun(failed(id, "temporary")))).toEqual({ ok: true, value: "done" });
  expect(await stateOf(id)).toBe("accepted");
  await postMailgun(mailgun(failed(id)));
  expect(await stateOf(id)).toBe("bounced");
});

test("a complaint from Mailgun is known by the Message-ID, which comes without its brackets", async () => {
  const id = await acceptedLetter();
  const headers = { "message-id": messageId(id).slice(1, -1) };
  await postMailgun(mailgun({ event: "complained", message: { headers } }));
  expect(await stateOf(id)).toBe("complained");
});

test("a signature of Mailgun serves once: what comes with it again, or hours later, does nothing", async () => {
  const [first, second] = [await acceptedLetter(), await acceptedLetter()];
  const event = mailgun(failed(first));
  await postMailgun(event);
  expect(await postMailgun({ ...event, "event-data": failed(second) })).toEqual({ ok: true, value: "known" });
  expect(await stateOf(second)).toBe("accepted");

  const forged = { ok: false, failure: "forged" };
  expect(await postMailgun(mailgun(failed(second), SECONDS - 10 * 3_600))).toEqual(forged);
  expect(await postMailgun(mailgun(failed(second), SECONDS + 3_600))).toEqual(forged);
  const event2 = mailgun(failed(second));
  expect(await postMailgun({ ...event2, signature: { ...event2.signature, timestamp: String(SECONDS + 1) } })).toEqual(
    forged,
  );
  expect(await stateOf(second)).toBe("accepted");
});
