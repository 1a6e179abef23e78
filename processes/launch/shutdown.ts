import { whenNpmIsGone } from "../bootstrap/npm-gone.mjs";
import { say } from "../bootstrap/progress.mjs";
import { endRunning } from "../bootstrap/run.mjs";

export type Shutdown = {
  /** Aborts when stopping begins. */
  signal: AbortSignal;
  /** Stopped at once, side by side. @param kill for the impatient */
  first: (stop: () => Promise<void>, kill: () => void) => void;
  /** Stopped when all of the first are. */
  last: (stop: () => Promise<void>) => void;
  onTrouble: (message: string) => void;
  /** Says why, and stops everything with exit code 1. */
  onGivenUp: (message: string) => void;
};

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Ctrl-C reaches npm, its shell and us, and npm passes it on: what comes so soon after is the same one. */
const SAME_SIGNAL_WITHIN_MS = 1_500;

/** Stops everything once, in order, on Ctrl-C, when told to, or when the process that started this one is gone. */
export function prepareShutdown(atEnd: () => void): Shutdown {
  const aborter = new AbortController();
  const stops: { stop: () => Promise<void>; kill: () => void }[] = [];
  const lastStops: (() => Promise<void>)[] = [];
  let stoppingSince: number | null = null;

  async function stop(exitCode: number): Promise<void> {
    if (stoppingSince !== null) return;
    stoppingSince = Date.now();
    aborter.abort();
    endRunning();
    await Promise.allSettled(stops.map((program) => program.stop()));
    await Promise.allSettled(lastStops.map((end) => end()));
    atEnd();
    process.exit(exitCode);
  }

  function onSignal(): void {
    if (stoppingSince === null) {
      say("\nStopping …");
      void stop(0);
    } else if (Date.now() - stoppingSince > SAME_SIGNAL_WITHIN_MS) {
      for (const program of stops) program.kill();
    }
  }

  for (const signal of SIGNALS) process.on(signal, onSignal);
  process.on("disconnect", onSignal);
  process.channel?.unref();
  whenNpmIsGone(onSignal);

  return {
    signal: aborter.signal,
    first: (stopProgram, kill) => stops.push({ stop: stopProgram, kill }),
    last: (end) => lastStops.push(end),
    onTrouble: say,
    onGivenUp: (message) => {
      if (stoppingSince === null) process.stderr.write(`\n${message}\n`);
      void stop(1);
    },
  };
}
