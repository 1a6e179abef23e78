import { readMark } from "./mark";

/**
 * What postfix's log says of a letter. queued: postfix has it (queueId: as what). dropped: the line broke before all of it was there, so
 * postfix threw it away. unclear: postfix saw its Message-ID, and the log does not say what became of it.
 */
export type Fate = { is: "queued"; queueId: string } | { is: "dropped" } | { is: "unclear" };

/** From when to when a log tells; a letter that is not in it was not seen then. */
export type RelayLog = {
  fates: ReadonlyMap<string, Fate>;
  firstAt: Date | null;
  lastAt: Date | null;
};

// 4D2F6A8B01 (short), 4Zq8n31Xk2z9vB (long, enable_long_queue_ids)
const QUEUE_ID = "([0-9A-F]{6,20}|[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{10,24})";
const LINE = /postfix[\w/-]*\/(smtpd|cleanup|qmgr)\[(\d+)\]: (.*)$/;
const TAKEN = new RegExp(`^${QUEUE_ID}: client=`);
const NAMED = new RegExp(`^${QUEUE_ID}: message-id=(<.*>)`);
const ACTIVE = new RegExp(`^${QUEUE_ID}: from=.*\\(queue active\\)`);
/** While the text was coming. After its end ("END-OF-MESSAGE") postfix may have kept it. */
const BROKEN = /^(?:lost connection|timeout) after DATA\b/;

/**
 * Reads a log of postfix line by line, as syslog (RFC 3339 or "Nov 30 20:01:02", by the clock of this machine) or postlogd writes it.
 * That a Message-ID was seen is not enough: it is logged when the headers are read, and the line may break after them.
 */
export class RelayLogReader {
  #queueIdOf = new Map<string, string>(); // of the smtpd process, by its number
  #markIn = new Map<string, string>(); // delivery, by queue id
  #brokenOff = new Set<string>(); // queue ids
  #fates = new Map<string, Fate>();
  #firstAt: Date | null = null;
  #lastAt: Date | null = null;

  constructor(
    private readonly authSecret: string,
    private readonly now: Date,
  ) {}

  read(line: string): void {
    const at = timeOf(line, this.now);
    if (at) {
      this.#firstAt ??= at;
      this.#lastAt = at;
    }
    const [, service, process = "", text = ""] = LINE.exec(line) ?? [];
    if (service === "smtpd") this.#readServer(process, text);
    if (service === "cleanup") this.#readName(text);
    if (service === "qmgr") this.#readQueue(text);
  }

  /** @returns fates by delivery's id */
  end(): RelayLog {
    return { fates: this.#fates, firstAt: this.#firstAt, lastAt: this.#lastAt };
  }

  #readServer(process: string, text: string): void {
    const [, taken] = TAKEN.exec(text) ?? [];
    if (taken) {
      this.#queueIdOf.set(process, taken);
      this.#brokenOff.delete(taken); // short queue ids are used again
      this.#markIn.delete(taken);
    }
    const broken = BROKEN.test(text) ? this.#queueIdOf.get(process) : undefined;
    if (broken) this.#breakOff(broken);
  }

  /** The headers may be read by another process a moment later: then their line follows. */
  #breakOff(queueId: string): void {
    this.#brokenOff.add(queueId);
    const deliveryId = this.#markIn.get(queueId);
    if (deliveryId && this.#fates.get(deliveryId)?.is === "unclear") this.#fates.set(deliveryId, { is: "dropped" });
  }

  #readName(text: string): void {
    const [, queueId, messageId = ""] = NAMED.exec(text) ?? [];
    if (!queueId) return;
    const deliveryId = readMark(messageId, this.authSecret);
    this.#markIn.delete(queueId);
    if (!deliveryId) return;
    this.#markIn.set(queueId, deliveryId);
    const is = this.#brokenOff.has(queueId) ? "dropped" : "unclear";
    if (this.#fates.get(deliveryId)?.is !== "queued") this.#fates.set(deliveryId, { is });
  }

  #readQueue(text: string): void {
    const [, queueId] = ACTIVE.exec(text) ?? [];
    const deliveryId = queueId && this.#markIn.get(queueId);
    if (queueId && deliveryId) this.#fates.set(deliveryId, { is: "queued", queueId });
  }
}

const SYSLOG_TIME = /^([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{2}:\d{2}:\d{2})/;
const DAY_IN_MILLISECONDS = 86_400_000;

/** The old form of syslog names no year: it is the last such day. */
function timeOf(line: string, now: Date): Date | null {
  const [, iso] = /^(\d{4}-\d{2}-\d{2}T\S+)/.exec(line) ?? [];
  if (iso) return asDate(iso);
  const [, month, day, time] = SYSLOG_TIME.exec(line) ?? [];
  if (!month) return null;
  const inYear = (year: number) => asDate(`${day} ${month} ${year} ${time}`);
  const thisYear = inYear(now.getFullYear());
  return thisYear && thisYear.getTime() > now.getTime() + DAY_IN_MILLISECONDS
    ? inYear(now.getFullYear() - 1)
    : thisYear;
}

function asDate(text: string): Date | null {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date;
}
