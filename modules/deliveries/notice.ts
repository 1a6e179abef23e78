import { createHash } from "node:crypto";
import { type Attachment, type ParsedMail, simpleParser } from "mailparser";
import { type BounceReason, isHard, reasonOf, type Told } from "./bounce-reason";
import { withoutAddresses } from "./delivery";
import { readMark } from "./mark";

/** What came back about a letter. deliveryId: null where it bears no mark that we made. detail: names no address. */
export type Notice = {
  /** Who told us, and its id there: one that comes twice has the same. */
  id: string;
  kind: NoticeKind;
  deliveryId: string | null;
  status: string;
  detail: string;
};

/** other: nothing to do about it. */
export type NoticeKind = "bounce" | "soft-bounce" | "complaint" | "delay" | "unsubscribe" | "other";

/** What became of a notice. known: it had come before. not-ours: it names no letter of ours. */
export type Received = "done" | "known" | "not-ours";

/** Reports quote a letter of ours and say little themselves. */
export const LARGEST_NOTICE_IN_BYTES = 1_000_000;

/**
 * Reads a letter that came back to the address of bounces: a report about a delivery (RFC 3464), about a complaint (RFC 5965), or the
 * mail that a reader's "unsubscribe" sends.
 */
export async function readNotice(message: Buffer, authSecret: string): Promise<Notice> {
  const mail = await simpleParser(message, { keepDeliveryStatus: true, skipTextToHtml: true, skipImageLinks: true });
  const deliveryId = readMark(message.toString("latin1"), authSecret);
  const read = ofDelivery(mail) ?? ofComplaint(mail) ?? ofReader(mail) ?? ofOldServer(mail) ?? OTHER;
  const { key = mail.messageId ?? message, ...told } = read;
  return {
    id: `mail:${hashOf(deliveryId ?? "", told.kind, key)}`,
    deliveryId,
    ...told,
    detail: shortDetail(told.detail),
  };
}

/** key: what is the same however often the notice is brought to us. */
type Read = { kind: NoticeKind; status: string; detail: string; key?: string };

const OTHER: Read = { kind: "other", status: "", detail: "" };

/** bounce: the address is no good. soft-bounce: this letter did not arrive. */
export function bounceOf(told: Told): { kind: "bounce" | "soft-bounce"; reason: BounceReason } {
  const reason = reasonOf(told);
  return { kind: isHard(reason) ? "bounce" : "soft-bounce", reason };
}

function ofDelivery(mail: ParsedMail): Read | null {
  const report = partOf(mail, "message/delivery-status");
  if (report === null) return null;
  const [, ...recipients] = groupsIn(report);
  const fields = recipients.find((group) => group.get("action") !== undefined);
  if (!fields) return { ...OTHER, key: report };

  const status = /\d\.\d{1,3}\.\d{1,3}/.exec(fields.get("status") ?? "")?.[0] ?? "";
  const action = fields.get("action")?.toLowerCase();
  const diagnostic = fields.get("diagnostic-code")?.replace(/^[\w-]+\s*;\s*/, "");
  const said = diagnostic ?? mail.text ?? "";
  if (action === "failed") {
    const { kind, reason } = bounceOf({ status, said });
    return { kind, status, detail: `${reason}: ${said}`, key: report };
  }
  return { kind: action === "delayed" ? "delay" : "other", status, detail: said, key: report };
}

const SPAM = ["abuse", "fraud", "virus", "other"];

function ofComplaint(mail: ParsedMail): Read | null {
  const report = partOf(mail, "message/feedback-report");
  if (report === null) return null;
  const type = groupsIn(report)[0]?.get("feedback-type")?.toLowerCase() ?? "";
  const kind = type === "opt-out" ? "unsubscribe" : SPAM.includes(type) ? "complaint" : "other";
  return { kind, status: "", detail: type, key: report };
}

/** What the mailto: of List-Unsubscribe sends. An answer to a letter, or a note of absence, is called otherwise. */
function ofReader(mail: ParsedMail): Read | null {
  const isAsked = /^\s*unsubscribe\b/i.test(mail.subject ?? "") && !mail.headers.has("auto-submitted");
  return isAsked ? { kind: "unsubscribe", status: "", detail: "by mail" } : null;
}

/** Servers that report in prose: never enough to give an address up at once. */
function ofOldServer(mail: ParsedMail): Read | null {
  const sender = mail.from?.value[0]?.address ?? "";
  if (!/^(?:mailer-daemon|postmaster)@/i.test(sender)) return null;
  const said = mail.text ?? "";
  return { kind: "soft-bounce", status: "", detail: `${reasonOf({ status: "", said })}: ${said}` };
}

function partOf(mail: ParsedMail, contentType: string): string | null {
  const part: Attachment | undefined = mail.attachments.find((attachment) => attachment.contentType === contentType);
  return part ? part.content.toString("utf8") : null;
}

/** Fields in groups, an empty line between; a line that begins with a space goes on with the one before. */
function groupsIn(report: string): Map<string, string>[] {
  return report
    .replaceAll("\r\n", "\n")
    .replace(/\n[ \t]+/g, " ")
    .split(/\n\n+/)
    .map((group) => new Map(group.split("\n").flatMap(fieldIn)))
    .filter(({ size }) => size > 0);
}

function fieldIn(line: string): [string, string][] {
  const [, name, value] = /^([\w-]+):[ \t]*(.*)$/.exec(line) ?? [];
  return name && value !== undefined ? [[name.toLowerCase(), value.trim()]] : [];
}

const LONGEST_DETAIL = 300;
/** Readers' addresses stand in "Reader" alone. */
export const shortDetail = (said: string): string =>
  withoutAddresses(said.replace(/\s+/g, " ").trim()).slice(0, LONGEST_DETAIL);

function hashOf(...parts: (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\n");
  return hash.digest("hex");
}
