import type { Press } from "@/modules/snapshots/draw";
import { type PrintOutcome, printPathIfAbsent } from "@/modules/snapshots/print";

/** Thrown when more readers wait for unprinted pages than can be served soon. */
export class PressIsBusy extends Error {}

const SIDE_BY_SIDE = 4;
const MAX_WAITING = 100;
const PATIENCE_IN_MILLISECONDS = 10_000;

/** Prints pages nobody has read yet: each once, however many ask for it, and only a few at a time. */
export class FirstPrints {
  readonly #running = new Map<string, Promise<PrintOutcome>>();
  readonly #waiting: (() => void)[] = [];
  #active = 0;

  constructor(
    private readonly press: Press,
    private readonly print = printPathIfAbsent,
  ) {}

  /** @throws PressIsBusy, or what the press throws */
  of(path: string): Promise<PrintOutcome> {
    const running = this.#running.get(path);
    if (running) return running;

    const printing = this.#inLine(() => this.print(path, this.press)).finally(() => this.#running.delete(path));
    this.#running.set(path, printing);
    return printing;
  }

  async #inLine(print: () => Promise<PrintOutcome>): Promise<PrintOutcome> {
    if (this.#active >= SIDE_BY_SIDE) await this.#waitForPlace();
    else this.#active += 1;
    try {
      return await print();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#active -= 1;
    }
  }

  #waitForPlace(): Promise<void> {
    if (this.#waiting.length >= MAX_WAITING) return Promise.reject(new PressIsBusy());

    return new Promise((resolve, reject) => {
      const goOn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(goOn), 1);
        reject(new PressIsBusy());
      }, PATIENCE_IN_MILLISECONDS);
      this.#waiting.push(goOn);
    });
  }
}
