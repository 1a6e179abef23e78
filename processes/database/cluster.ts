import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runQuietly } from "../bootstrap/run.mjs";
import { type Account, asAccount, binariesFor, chooseAccount, giveTo, identityOf } from "./account.ts";
import { type Binaries, findBinaries, programOf } from "./binaries.ts";
import { locateData } from "./data-folder.ts";
import { freePort } from "./free-port.ts";
import { endLeftover } from "./leftover.ts";
import { tryDatabase } from "./server.ts";

export type ClusterOptions = {
  /** Holds the folder `postgres` and the log. */
  dataDirectory: string;
  password: string;
  /** Taken if it is free. */
  port?: number;
  /** PostgreSQL settings that differ from SETTINGS. */
  settings?: Record<string, string>;
};

export type Cluster = {
  /** Of the database "masthead". */
  url: string;
  port: number;
  pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  stop: () => Promise<void>;
  /** For a server that was only tried out. */
  removeFiles: () => void;
};

const SUPERUSER = "masthead";
const START_ATTEMPTS = 5;
/** A server that was cut off replays its log first, which takes its time on a slow disk. */
const START_TIMEOUT_IN_MS = 120_000;
const STOP_TIMEOUT_IN_MS = 20_000;
const LARGEST_LOG_IN_BYTES = 5_000_000;

/** For a machine with 2 GB that runs everything else as well. */
const SETTINGS: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  shared_buffers: "128MB",
  effective_cache_size: "512MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  max_wal_size: "512MB",
  random_page_cost: "1.1",
  jit: "off",
  log_checkpoints: "off",
};

export const clusterUrl = (password: string, port: number) =>
  `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/masthead`;

/** Starts PostgreSQL on this machine, making its files on the first run and mending what an earlier run left. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const packed = findBinaries();
  const account = chooseAccount(packed);
  const binaries = binariesFor(account, packed);
  mkdirSync(options.dataDirectory, { recursive: true });
  const data = locateData(account, options.dataDirectory);

  await endLeftover(data);
  if (!existsSync(path.join(data, "PG_VERSION"))) await createFiles(account, binaries, data, options.password);
  giveTo(account, data);
  return startServer(account, binaries, data, options);
}

/** Made beside and moved into place when whole, so that an interrupted first run leaves nothing half made. */
async function createFiles(account: Account, binaries: Binaries, data: string, password: string): Promise<void> {
  const draft = `${data}.new`;
  const passwordFile = `${data}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(account, draft);
  giveTo(account, passwordFile);

  const parameters = ["-D", draft, "-U", SUPERUSER, `--pwfile=${passwordFile}`, "-A", "scram-sha-256"];
  const locale = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  const command = [programOf(binaries, "initdb"), ...parameters, "-E", "UTF8", `--locale=${locale}`, "--no-sync"];
  const [program = "", ...rest] = asAccount(account, command);
  try {
    await runQuietly(program, rest, identityOf(account));
  } catch (error) {
    throw new Error(`PostgreSQL could not make its files. Set DATABASE_URL to use one of your own.\n${error}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, data);
}

/** Another program may take the port between the look and the start, and remains of a killed server hold on for a moment. */
async function startServer(
  account: Account,
  binaries: Binaries,
  data: string,
  options: ClusterOptions,
): Promise<Cluster> {
  const log = path.join(options.dataDirectory, "postgres.log");
  let reason = "";
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
    const port = await freePort(attempt === 1 ? options.port : undefined);
    const server = spawnServer(account, binaries, data, port, log, options.settings);
    const url = clusterUrl(options.password, port);

    const outcome = await Promise.race([untilReady(url), server.ended.then(() => "ended" as const)]);
    if (outcome === "ready")
      return { url, port, ...server, removeFiles: () => rmSync(data, { recursive: true, force: true }) };
    await server.stop();
    reason = readTail(log);
    await sleep(500 * attempt);
  }
  throw new Error(
    `PostgreSQL does not start. Set DATABASE_URL to use one of your own. Its last words (${log}):\n${reason}`,
  );
}

/** In a process group of its own, so that Ctrl-C reaches it through us, after those who use it. */
function spawnServer(
  account: Account,
  binaries: Binaries,
  data: string,
  port: number,
  log: string,
  settings: Record<string, string> = {},
) {
  const parameters = Object.entries({ ...SETTINGS, ...settings, port: String(port) });
  const command = [
    programOf(binaries, "postgres"),
    "-D",
    data,
    ...parameters.flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const [program = "", ...rest] = asAccount(account, command);

  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_IN_BYTES) renameSync(log, `${log}.old`);
  const output = openSync(log, "a", 0o600);
  const child = spawn(program, rest, {
    cwd: "/",
    detached: true,
    stdio: ["ignore", output, output],
    ...identityOf(account),
  });
  closeSync(output);
  child.unref(); // a command that is done ends, whether or not its database still runs

  const ended = new Promise<void>((resolve) => {
    child.on("error", () => resolve());
    child.on("exit", () => resolve());
  });
  return { pid: child.pid ?? 0, ended, stop: () => stopServer(child, ended) };
}

/** SIGINT: connections are closed and everything is written. SIGQUIT: at once, and the next start replays its log. */
async function stopServer(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.ref();
  child.kill("SIGINT");
  const inTime = await Promise.race([ended.then(() => true), sleep(STOP_TIMEOUT_IN_MS, false, { ref: false })]);
  if (!inTime) child.kill("SIGQUIT");
  await ended;
}

async function untilReady(url: string): Promise<"ready" | "late"> {
  const deadline = Date.now() + START_TIMEOUT_IN_MS;
  while (Date.now() < deadline) {
    if (await tryDatabase(url)) return "ready";
    await sleep(50);
  }
  return "late";
}

const readTail = (file: string) => readFileSync(file, "utf8").split("\n").slice(-12).join("\n");
