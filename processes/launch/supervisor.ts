import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { removePid, writePid } from "./pid-file.ts";

export type ProgramOptions = {
  /** As people are told: "The worker". */
  title: string;
  /** Parameters of node. */
  command: string[];
  environment: NodeJS.ProcessEnv;
  pidFile: string;
  onTrouble: (message: string) => void;
  /** It died too often: everything else has to stop too. */
  onGivenUp: (message: string) => void;
};

export type Program = {
  stop: () => Promise<void>;
  /** Ends it and starts it again, with what has been built since. */
  restart: () => Promise<void>;
  kill: () => void;
};

const LEASH = fileURLToPath(new URL("./leash.mjs", import.meta.url));
const STOP_TIMEOUT_IN_MS = 12_000;

/** Runs a program until it is stopped, and starts it again when it dies by itself. */
export function supervise(options: ProgramOptions): Program {
  const deaths: number[] = [];
  let isEnding = false;
  let child = launch();

  function launch(): ChildProcess {
    const started = spawnProgram(options);
    started.once("exit", (code, signal) => void onExit(signal ?? `code ${code}`));
    return started;
  }

  async function onExit(reason: string): Promise<void> {
    removePid(options.pidFile);
    if (isEnding) return;

    deaths.push(Date.now());
    const pause = pauseBeforeRestart(deaths, Date.now());
    if (pause === null)
      return options.onGivenUp(`${options.title} keeps ending (${reason}), so everything is stopped.`);
    options.onTrouble(`${options.title} ended (${reason}) and is started again.`);
    await sleep(pause);
    if (!isEnding) child = launch();
  }

  return {
    stop: async () => {
      isEnding = true;
      await end(child);
    },
    restart: async () => {
      isEnding = true;
      await end(child);
      isEnding = false;
      child = launch();
    },
    kill: () => child.kill("SIGKILL"),
  };
}

const REMEMBERED_FOR_MS = 10 * 60_000;
const MOST_RESTARTS = 6;
const FIRST_PAUSE_IN_MS = 250;

/**
 * @param deaths instants in milliseconds, oldest first
 * @returns milliseconds, twice as long each time; null after too many of late
 */
export function pauseBeforeRestart(deaths: number[], now: number): number | null {
  const recent = deaths.filter((at) => now - at < REMEMBERED_FOR_MS).length;
  return recent > MOST_RESTARTS ? null : FIRST_PAUSE_IN_MS * 2 ** (recent - 1);
}

/** In a group of its own: Ctrl-C reaches us alone, and we stop each in its turn. */
function spawnProgram({ title, command, environment, pidFile }: ProgramOptions): ChildProcess {
  const child = spawn(process.execPath, ["--import", LEASH, "--enable-source-maps", ...command], {
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: environment,
  });
  if (child.pid) writePid(pidFile, child.pid, title);
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;

  const ended = new Promise<true>((resolve) => child.once("exit", () => resolve(true)));
  child.kill("SIGTERM");
  const inTime = await Promise.race([ended, sleep(STOP_TIMEOUT_IN_MS, false, { ref: false })]);
  if (!inTime) child.kill("SIGKILL");
  await ended;
}
