import type { Claimed } from "@/modules/deliveries/commands/claim";
import type { Outcome } from "@/modules/deliveries/commands/record";
import { problemText, withoutAddresses } from "@/modules/deliveries/delivery";

/** Sending waits for a person. reopen: deliveries that were called refused, on the word of a server that refuses everybody. */
export type Verdict = { problem: string; issueIds: string[] | "all"; reopen: string[] };

const LONGEST_REST_IN_MILLISECONDS = 30_000;
const REFUSALS_OF_US = 5;
const REFUSALS_OF_A_LETTER = 5;
const REFUSALS_OF_RECIPIENTS = 20;

/**
 * How one worker finds the mail server: after trouble it rests, longer each time; of a server that goes on refusing it asks a person.
 * Whatever is accepted clears everything.
 */
export class RelayHealth {
  #restCount = 0;
  #refusedUs = 0;
  #restsUntil = 0;
  #refusedLetters = new Map<string, number>();
  #refusedRecipients: string[] = [];

  constructor(private readonly firstRestInMilliseconds = 1_000) {}

  isResting(now: Date): boolean {
    return now.getTime() < this.#restsUntil;
  }

  /** The server was not there for several rests. */
  get isLost(): boolean {
    return this.#restCount >= 4;
  }

  note({ id, issueId }: Pick<Claimed, "id" | "issueId">, outcome: Outcome, now: Date): Verdict | null {
    if (outcome.is === "released") return null;
    if (outcome.is === "accepted") return this.#clear();
    const detail = withoutAddresses(outcome.reason);
    if (outcome.is === "unknown") return this.#rest(now, null, detail);
    if (outcome.because === "relay") return this.#rest(now, outcome.code, detail);
    if (outcome.is === "later") return outcome.because === "letter" ? this.#rest(now, null, detail) : null;
    return outcome.because === "letter" ? this.#letterRefused(issueId, detail) : this.#recipientRefused(id, detail);
  }

  #clear(): null {
    this.#restCount = 0;
    this.#refusedUs = 0;
    this.#restsUntil = 0;
    this.#refusedLetters.clear();
    this.#refusedRecipients = [];
    return null;
  }

  /** Several connections fail at once: that is one trouble. */
  #rest(now: Date, code: number | null, detail: string): Verdict | null {
    if (this.isResting(now)) return null;
    const rest = this.firstRestInMilliseconds * 2 ** this.#restCount;
    this.#restsUntil = now.getTime() + Math.min(rest, LONGEST_REST_IN_MILLISECONDS);
    this.#restCount += 1;
    if (code === null || code < 500) return null;

    this.#refusedUs += 1;
    if (this.#refusedUs < REFUSALS_OF_US) return null;
    this.#clear();
    return { problem: problemText("relay-refuses", detail), issueIds: "all", reopen: [] };
  }

  #letterRefused(issueId: string, detail: string): Verdict | null {
    const count = (this.#refusedLetters.get(issueId) ?? 0) + 1;
    this.#refusedLetters.set(issueId, count);
    if (count < REFUSALS_OF_A_LETTER) return null;
    this.#refusedLetters.delete(issueId);
    return { problem: problemText("letter-refused", detail), issueIds: [issueId], reopen: [] };
  }

  #recipientRefused(id: string, detail: string): Verdict | null {
    this.#refusedRecipients.push(id);
    if (this.#refusedRecipients.length < REFUSALS_OF_RECIPIENTS) return null;
    const reopen = this.#refusedRecipients;
    this.#refusedRecipients = [];
    return { problem: problemText("all-refused", detail), issueIds: "all", reopen };
  }
}
