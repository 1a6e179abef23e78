import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, openSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { clusterUrl } from "../database/cluster.ts";
import { freePort } from "../database/free-port.ts";
import { readRunning } from "../database/leftover.ts";
import { tryDatabase } from "../database/server.ts";
import { answers } from "../launch/front-page.ts";
import { pidFile, readLiving } from "../launch/pid-file.ts";
import { readSecrets } from "../launch/secrets.ts";

type Part = "web" | "postgres";

export type OwnPaper = {
  /** Where browsers find it, as SITE_URL says. */
  url: string;
  databaseUrl: string;
  authSecret: string;
  /** kill -9, once they run. Whoever watches over them starts them again. */
  kill: (...names: Part[]) => Promise<void>;
  /** To kill them at a moment that is not to be missed. */
  aim: (...names: Part[]) => Promise<() => void>;
  /** The web process hears and says nothing, as when it is far too busy. @returns what ends it */
  freeze: () => Promise<() => void>;
  /** Web process and database answer. */
  untilOpen: () => Promise<void>;
  stop: () => Promise<void>;
};

const OPEN_TIMEOUT_IN_MS = 120_000;
const INIT_PAUSE_IN_MS = 1_000;

/**
 * A paper to be killed: what `npm start` runs, on a database and a folder of its own, from the build that is there, without the
 * sample. Where `npm start` itself gives up, after too many deaths, it is started again, as the init system of a server would.
 * @param options siteUrl: where browsers are led, if not straight to `port`
 */
export async function openOwnPaper(
  dataDirectory: string,
  { port, siteUrl = `http://127.0.0.1:${port}` }: { port: number; siteUrl?: string },
): Promise<OwnPaper> {
  mkdirSync(dataDirectory, { recursive: true });
  writeFileSync(path.join(dataDirectory, "sample-loaded"), "");
  const { authSecret, databasePassword } = readSecrets(dataDirectory);
  const databasePort = await freePort();
  mkdirSync(path.join(dataDirectory, "run"), { recursive: true });
  writeFileSync(path.join(dataDirectory, "run", "postgres-port"), String(databasePort));
  const databaseUrl = clusterUrl(databasePassword, databasePort);

  const environment = {
    ...{ DATA_DIR: dataDirectory, PORT: String(port), SITE_URL: siteUrl, HOST: "127.0.0.1" },
    ...{ DATABASE_URL: "", AUTH_SECRET: "", WEB_URL: "" },
  };
  const runner = keepStarted(environment, path.join(dataDirectory, "paper.log"));
  const untilOpen = () =>
    until(async () => (await tryDatabase(databaseUrl)) && (await answers(`http://127.0.0.1:${port}/`)));
  const pidsOf = async (names: Part[]) => {
    const running = () => names.flatMap((name) => pidOf(name, dataDirectory) ?? []);
    await until(async () => running().length === names.length);
    return running();
  };
  const aim = async (...names: Part[]) => {
    const pids = await pidsOf(names);
    return () => signal(pids, "SIGKILL");
  };
  const kill = async (...names: Part[]) => (await aim(...names))();
  const freeze = async () => {
    const pids = await pidsOf(["web"]);
    signal(pids, "SIGSTOP");
    return () => signal(pids, "SIGCONT");
  };
  const paper = { url: siteUrl, databaseUrl, authSecret, kill, aim, freeze, untilOpen, stop: runner.stop };
  await untilOpen().catch(async (error) => {
    await runner.stop();
    throw error;
  });
  return paper;
}

/** What it says of all its deaths goes into a file. */
function keepStarted(environment: Record<string, string>, log: string) {
  const output = openSync(log, "a");
  let isStopping = false;
  let child = launch();

  function launch(): ChildProcess {
    const started = spawn(process.execPath, ["processes/start.mjs"], {
      env: { ...process.env, ...environment },
      stdio: ["ignore", output, output, "ipc"], // it stops by itself when whoever tests is gone
    });
    started.on("exit", () => void onExit());
    return started;
  }

  async function onExit(): Promise<void> {
    if (isStopping) return;
    await wait(INIT_PAUSE_IN_MS);
    if (!isStopping) child = launch();
  }

  async function stop(): Promise<void> {
    isStopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  }
  return { stop };
}

function signal(pids: number[], name: NodeJS.Signals): void {
  for (const pid of pids) process.kill(pid, name);
}

function pidOf(name: Part, dataDirectory: string): number | null {
  if (name === "web") return readLiving(pidFile(dataDirectory, "web"))?.pid ?? null;
  const server = readRunning(realpathSync(path.join(dataDirectory, "postgres")));
  return server && isAlive(server.pid) ? server.pid : null;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(check: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + OPEN_TIMEOUT_IN_MS;
  while (!(await check().catch(() => false))) {
    if (Date.now() > deadline) throw new Error("The paper does not open.");
    await wait(50);
  }
}
