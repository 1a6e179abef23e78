import { setTimeout as wait } from "node:timers/promises";
import { beginDue } from "@/modules/deliveries/commands/begin";
import { tellOfStopped } from "@/modules/deliveries/commands/tell";
import { byTheClock } from "@/modules/staff/by-the-clock";
import type { Trouble } from "./trouble";

const LOOK_EVERY_MILLISECONDS = 1_000;

/**
 * Begins issues at their minute, and writes to editors about those that wait for them. Any number of these may run: the rows are all
 * there is to it.
 */
export function startSendingClock(clock: () => Date, onTrouble: Trouble): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const running = runUntil(stopping.signal, clock, onTrouble);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function runUntil(signal: AbortSignal, clock: () => Date, onTrouble: Trouble): Promise<void> {
  const editor = byTheClock("the clock");
  const say = (error: unknown) => onTrouble("The look for due newsletters failed", error);
  while (!signal.aborted) {
    await beginDue(editor, clock()).catch(say);
    await tellOfStopped(clock()).catch(say);
    await wait(LOOK_EVERY_MILLISECONDS, undefined, { signal }).catch(() => {}); // woken to stop
  }
}
