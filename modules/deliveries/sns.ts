import { verify, X509Certificate } from "node:crypto";
import { z } from "zod";

/** A message of Amazon SNS, as it is posted to whoever subscribes to a topic. */
export const snsMessage = z.object({
  Type: z.enum(["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"]),
  MessageId: z.string().min(1).max(200),
  TopicArn: z.string().max(300),
  Message: z.string().max(500_000),
  Timestamp: z.iso.datetime(),
  Subject: z.string().nullish(),
  Token: z.string().optional(),
  SubscribeURL: z.string().optional(),
  SignatureVersion: z.enum(["1", "2"]),
  Signature: z.base64(),
  SigningCertURL: z.string().max(500),
});

export type SnsMessage = z.infer<typeof snsMessage>;

/** Amazon's own addresses, and nothing that only looks like them: certificates and confirmations are fetched from nowhere else. */
const SNS_HOST = /^sns\.[a-z]{2}(?:-[a-z]+)+-\d+\.amazonaws\.com(?:\.cn)?$/;
const CERTIFICATE_PATH = /^\/SimpleNotificationService-[\w-]+\.pem$/;

export function isCertificateOfSns(address: string): boolean {
  const url = URL.parse(address);
  return isOfSns(url) && CERTIFICATE_PATH.test(url.pathname) && url.search === "";
}

export const isConfirmationOfSns = (address: string): boolean => isOfSns(URL.parse(address));

function isOfSns(url: URL | null): url is URL {
  return url?.protocol === "https:" && url.port === "" && url.username === "" && SNS_HOST.test(url.hostname);
}

/** @param certificate PEM, from the address that the message names  @returns whether SNS signed it */
export function isSignedBySns(message: SnsMessage, certificate: string, now: Date): boolean {
  try {
    const { publicKey, validFromDate, validToDate } = new X509Certificate(certificate);
    if (now < validFromDate || now > validToDate) return false;
    const hash = message.SignatureVersion === "1" ? "RSA-SHA1" : "RSA-SHA256";
    return verify(hash, Buffer.from(signedText(message)), publicKey, Buffer.from(message.Signature, "base64"));
  } catch {
    return false; // no certificate, or one of another kind of key
  }
}

/** Which fields are signed, in which order: "Verifying the signatures of Amazon SNS messages". */
export function signedText(message: SnsMessage): string {
  const names =
    message.Type === "Notification"
      ? (["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"] as const)
      : (["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"] as const);
  return names.map((name) => (message[name] == null ? "" : `${name}\n${message[name]}\n`)).join("");
}
