import { setTimeout as wait } from "node:timers/promises";

export type Trouble = (message: string, error: unknown) => void;
export type Clock = { stop: () => Promise<void> };

/** Does something again and again, never twice at once, until it is stopped; stopping waits for what is under way. */
export function startClock(everyMilliseconds: number, look: () => Promise<unknown>): Clock {
  const stopping = new AbortController();
  const running = runUntil(stopping.signal, everyMilliseconds, look);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function runUntil(signal: AbortSignal, everyMilliseconds: number, look: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) {
    await look();
    await wait(everyMilliseconds, undefined, { signal }).catch(() => {}); // woken to stop
  }
}
