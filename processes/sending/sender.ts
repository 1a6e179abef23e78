import { setTimeout as wait } from "node:timers/promises";
import { type Claimed, claimDeliveries, expireClaims, type Pace } from "@/modules/deliveries/commands/claim";
import {
  entryOf,
  finishIssues,
  type Outcome,
  reopenRefused,
  skipCancelled,
  stopSending,
  tellTrouble,
} from "@/modules/deliveries/commands/record";
import { BEGUN_WITHIN_SECONDS, problemText } from "@/modules/deliveries/delivery";
import { isAnySending } from "@/modules/deliveries/queries";
import type { Letter, Mailer } from "@/modules/platform/mailer";
import type { LetterFor } from "./issue-letters";
import { OutcomeBook } from "./outcome-book";
import { RelayHealth, type Verdict } from "./relay-health";
import type { Trouble } from "./trouble";

export type SenderParts = {
  /** Names this run of this worker in the ledger. */
  run: string;
  clock: () => Date;
  pace: Pace;
  /** How many letters are handed over side by side. */
  connections: number;
  mailer: Mailer;
  lettersOf: (issueId: string) => Promise<LetterFor>;
  /** Whether letters that somebody waits for (confirmations, sign-in) are on their way: newsletters stand back. */
  mustWait: () => Promise<boolean>;
  onTrouble: Trouble;
  health?: RelayHealth;
};

/** Side by side: some claim and write down while the others' letters are under way. */
const LANES = 3;
/** As few as will do: a worker that is killed leaves those in its hands unknown. */
const LARGEST_BATCH = 16;
const IDLE_IN_MILLISECONDS = 500;
const SHORT_IN_MILLISECONDS = 100;
const KEEP_EVERY_MILLISECONDS = 2_000;

/**
 * Sends newsletters: claims letters off the ledger, hands them to the mail server, writes down what became of each. Any number of
 * workers may do so, and be killed at any point: no letter is sent twice, and none of which nobody knows is called sent.
 */
export function startSender(parts: SenderParts): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const sender = new Sender(parts, stopping.signal);
  const running = Promise.all([...Array.from({ length: LANES }, () => sender.run()), sender.keepLedger()]);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

class Sender {
  readonly #book: OutcomeBook;
  readonly #health: RelayHealth;
  /** Unknown at first: a worker before this one may have told. */
  #isTroubleTold: boolean | null = null;

  constructor(
    private readonly parts: SenderParts,
    private readonly stopping: AbortSignal,
  ) {
    this.#book = new OutcomeBook(parts.run, parts.clock, parts.onTrouble);
    this.#health = parts.health ?? new RelayHealth();
  }

  async run(): Promise<void> {
    while (!this.stopping.aborted) {
      const restInMilliseconds = await this.#turn().catch((error: unknown) => {
        this.parts.onTrouble("A batch of letters failed", error);
        return IDLE_IN_MILLISECONDS;
      });
      await this.#pause(restInMilliseconds);
    }
  }

  /** What must be looked at whether letters go out or not. */
  async keepLedger(): Promise<void> {
    while (!this.stopping.aborted) {
      await this.#keep().catch((error: unknown) =>
        this.parts.onTrouble("The ledger of letters could not be kept", error),
      );
      await this.#pause(KEEP_EVERY_MILLISECONDS);
    }
  }

  async #keep(): Promise<void> {
    const now = this.parts.clock();
    await expireClaims(now);
    await skipCancelled(now);
    await finishIssues(now);
    if (this.#health.isLost === this.#isTroubleTold) return;
    await tellTrouble(this.#health.isLost ? problemText("relay-not-reached") : "");
    this.#isTroubleTold = this.#health.isLost;
  }

  /** @returns how long to wait before the next */
  async #turn(): Promise<number> {
    const { clock, pace, run, mustWait } = this.parts;
    if (this.#health.isResting(clock()) || (await mustWait())) return SHORT_IN_MILLISECONDS;

    const most = Math.max(1, Math.min(LARGEST_BATCH, Math.ceil(pace.perSecond / 8)));
    const claimed = await claimDeliveries(run, most, pace, clock());
    if (claimed.length === 0) return (await isAnySending()) ? SHORT_IN_MILLISECONDS : IDLE_IN_MILLISECONDS;
    await this.#sendAll(claimed);
    return 0;
  }

  async #sendAll(claimed: Claimed[]): Promise<void> {
    const queue = [...claimed];
    const takeNext = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await this.#sendOne(next);
    };
    const lanes = Math.ceil(this.parts.connections / LANES);
    await Promise.all(Array.from({ length: lanes }, takeNext));
    await this.#book.flush();
  }

  async #sendOne(claimed: Claimed): Promise<void> {
    const outcome = await this.#tryOne(claimed);
    const now = this.parts.clock();
    this.#book.add(entryOf(claimed, outcome, now));
    const verdict = this.#health.note(claimed, outcome, now);
    if (verdict) await this.#stop(verdict);
  }

  async #tryOne(claimed: Claimed): Promise<Outcome> {
    if (this.#isTooLate(claimed)) return { is: "released" };
    const letter = await this.#draw(claimed);
    return letter ? this.parts.mailer.handOver(letter) : { is: "released" };
  }

  /** null where it cannot be: that is the issue's fault, and no reader's. */
  async #draw(claimed: Claimed): Promise<Letter | null> {
    try {
      return (await this.parts.lettersOf(claimed.issueId))(claimed);
    } catch (error) {
      this.parts.onTrouble(`The letters of issue ${claimed.issueId} cannot be drawn`, error);
      await stopSending([claimed.issueId], problemText("not-drawn"));
      return null;
    }
  }

  /** Not begun: the worker stops, the server has trouble, or the claim could expire before the server has answered. */
  #isTooLate({ claimedAt }: Claimed): boolean {
    const now = this.parts.clock();
    const age = now.getTime() - claimedAt.getTime();
    return this.stopping.aborted || this.#health.isResting(now) || age > BEGUN_WITHIN_SECONDS * 1000;
  }

  async #stop({ problem, issueIds, reopen }: Verdict): Promise<void> {
    await this.#book.flush();
    await stopSending(issueIds, problem);
    await reopenRefused(reopen);
  }

  async #pause(milliseconds: number): Promise<void> {
    if (milliseconds > 0) await wait(milliseconds, undefined, { signal: this.stopping }).catch(() => {}); // woken to stop
  }
}
