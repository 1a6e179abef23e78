import "server-only";
import type http from "node:http";
import { onlyPublic, openPublic } from "@/modules/platform/public-fetch";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { isSignedByMailgun, mailgunEvent, readMailgunEvent } from "../mailgun";
import { LARGEST_NOTICE_IN_BYTES, type Received, readNotice } from "../notice";
import { readSesEvent } from "../ses";
import { isCertificateOfSns, isConfirmationOfSns, isSignedBySns, type SnsMessage, snsMessage } from "../sns";
import { receiveNotice } from "./notice";

/** What providers post. forged: not signed as it should be, or no message of theirs. */
type Posted = Promise<Result<Received, "forged">>;

/** A letter that came back, as it came. */
export async function receiveMail(message: Buffer, authSecret: string, now: Date): Promise<Received> {
  return receiveNotice(await readNotice(message, authSecret), now);
}

/** @returns the text at an address of Amazon's; null where there is none to be had */
export type FetchText = (address: string) => Promise<string | null>;

type SesTrust = { topicArn: string; authSecret: string; fetchText: FetchText };

/**
 * What SNS brings from SES: of our own topic only, as anybody may make one, and signed. A topic that asks whether it may is told yes.
 */
export async function receiveFromSes(body: string, trust: SesTrust, now: Date): Posted {
  const message = snsMessage.safeParse(parseJson(body)).data;
  if (!message || message.TopicArn !== trust.topicArn || !isCertificateOfSns(message.SigningCertURL))
    return refuse("forged");
  const certificate = await certificateAt(message.SigningCertURL, trust.fetchText);
  if (!certificate || !isSignedBySns(message, certificate, now)) return refuse("forged");

  if (message.Type === "SubscriptionConfirmation") return confirm(message, trust.fetchText);
  const notice = message.Type === "Notification" && readSesEvent(message.Message, message.MessageId, trust.authSecret);
  return ok(notice ? await receiveNotice(notice, now) : "not-ours");
}

type MailgunTrust = { signingKey: string; authSecret: string };

export async function receiveFromMailgun(body: string, { signingKey, authSecret }: MailgunTrust, now: Date): Posted {
  const event = mailgunEvent.safeParse(parseJson(body)).data;
  if (!event || !isSignedByMailgun(event, signingKey, now)) return refuse("forged");
  return ok(await receiveNotice(readMailgunEvent(event, authSecret), now));
}

async function confirm({ SubscribeURL = "" }: SnsMessage, fetchText: FetchText): Posted {
  if (!isConfirmationOfSns(SubscribeURL)) return refuse("forged");
  await fetchText(SubscribeURL);
  return ok("done");
}

/** One certificate signs for years: it is asked for once, and again when it is another one. */
const kept = new Map<string, string>();
const MOST_KEPT = 10;

async function certificateAt(address: string, fetchText: FetchText): Promise<string | null> {
  const known = kept.get(address);
  if (known) return known;
  const certificate = await fetchText(address);
  if (!certificate) return null;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(address, certificate);
  return certificate;
}

const TIMEOUT_IN_MILLISECONDS = 10_000;

/** From the open Internet; redirects are followed to public addresses only, and what is longer than a report is not read. */
export const fetchPublicText: FetchText = async (address) => {
  const rules = { isAllowed: onlyPublic, headers: {}, signal: AbortSignal.timeout(TIMEOUT_IN_MILLISECONDS) };
  const answer = await openPublic(address, rules);
  if (!answer.ok) return null;
  return answer.value.statusCode === 200 ? readText(answer.value) : null;
};

async function readText(answer: http.IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_NOTICE_IN_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
