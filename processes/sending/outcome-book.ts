import { setTimeout as wait } from "node:timers/promises";
import { type Entry, recordOutcomes } from "@/modules/deliveries/commands/record";
import type { Trouble } from "./trouble";

const AT_ONCE = 10;
const AFTER_MILLISECONDS = 40;
const RETRY_AFTER_MILLISECONDS = 1_000;
const MOST_RETRIES = 60;

/** Writes down what became of letters, a few at once: a worker that is killed leaves as few as possible that nobody knows of. */
export class OutcomeBook {
  #entries: Entry[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly run: string,
    private readonly clock: () => Date,
    private readonly onTrouble: Trouble,
  ) {}

  add(entry: Entry): void {
    this.#entries.push(entry);
    if (this.#entries.length >= AT_ONCE) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), AFTER_MILLISECONDS);
  }

  /** Resolves once all that was added is in the database, or cannot be. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const entries = this.#entries;
    this.#entries = [];
    this.#writing = this.#writing.then(() => this.#write(entries));
    return this.#writing;
  }

  /** A database that is away for a moment must not cost what is known. After a minute the claims expire and say: unknown. */
  async #write(entries: Entry[]): Promise<void> {
    for (let tries = 0; tries < MOST_RETRIES; tries++) {
      try {
        return await recordOutcomes(this.run, entries, this.clock());
      } catch (error) {
        this.onTrouble("What became of letters could not be written down yet", error);
        await wait(RETRY_AFTER_MILLISECONDS);
      }
    }
  }
}
