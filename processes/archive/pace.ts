import type { Progress } from "@/modules/archive-runs/archive-run";
import { tellProgress } from "@/modules/archive-runs/commands/run";

type HeldRun = Parameters<typeof tellProgress>[0];

/** A run that is not to go on: somebody stopped it, or another worker has it. */
export class Stopped extends Error {}
/** The worker itself is being stopped. */
export class Interrupted extends Error {}

const TELL_EVERY_MILLISECONDS = 1_000;

/** Says once a second how far a run is, and learns from the answer whether it is to go on. */
export class Pace {
  #progress: Progress = { step: "Beginning", done: 0, of: null };
  #isOurs = true;
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly run: HeldRun,
    private readonly signal: AbortSignal,
    private readonly clock: () => Date,
  ) {
    this.#timer = setInterval(() => void this.#tell(), TELL_EVERY_MILLISECONDS);
  }

  /** @throws where it is not to go on: whatever calls it between two steps ends there */
  at(step: string, done: number, of: number | null = null): void {
    this.#progress = { step, done, of };
    this.check();
  }

  check(): void {
    if (!this.#isOurs) throw new Stopped();
    if (this.signal.aborted) throw new Interrupted();
  }

  end(): void {
    clearInterval(this.#timer);
  }

  /** With the database away for a moment it goes on: the next word is a second later. */
  async #tell(): Promise<void> {
    this.#isOurs = await tellProgress(this.run, this.#progress, this.clock()).catch(() => this.#isOurs);
  }
}
