import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { step } from "../bootstrap/progress.mjs";
import { type Cluster, startCluster } from "../database/cluster.ts";
import { tryDatabase } from "../database/server.ts";
import type { Settings } from "./settings.ts";
import { pauseBeforeRestart } from "./supervisor.ts";

export type Database = {
  url: string;
  /** For people: where it is. */
  place: string;
  stop: () => Promise<void>;
};

type Alarm = { onTrouble: (message: string) => void; onGivenUp: (message: string) => void };

const CONNECT_TIMEOUT_IN_MS = 30_000;

/** The operator's own database where DATABASE_URL is set, else the embedded one, started and kept running. */
export async function openDatabase(settings: Settings, alarm: Alarm): Promise<Database> {
  if (settings.databaseUrl) return connectTo(settings.databaseUrl);
  const cluster = await step("Starting PostgreSQL", () => startEmbedded(settings));
  return keepRunning(cluster, settings, alarm);
}

/** @param port that those who are connected already know */
export async function startEmbedded(settings: Settings, port = readPort(settings)): Promise<Cluster> {
  const { dataDirectory, databasePassword } = settings;
  const cluster = await startCluster({ dataDirectory, password: databasePassword, ...(port && { port }) });
  writePort(settings, cluster.port);
  return cluster;
}

function keepRunning(first: Cluster, settings: Settings, alarm: Alarm): Database {
  const deaths: number[] = [];
  let isStopping = false;
  let cluster = first;
  void watch();

  async function watch(): Promise<void> {
    for (;;) {
      await cluster.ended;
      if (isStopping) return;
      deaths.push(Date.now());
      const pause = pauseBeforeRestart(deaths, Date.now());
      if (pause === null) return alarm.onGivenUp("PostgreSQL keeps ending, so everything is stopped.");

      alarm.onTrouble("PostgreSQL ended and is started again.");
      await sleep(pause);
      if (isStopping) return;
      const next = await startEmbedded(settings, first.port).catch((error: Error) => error);
      if (next instanceof Error) return alarm.onGivenUp(next.message);
      cluster = next;
      if (cluster.port !== first.port) return alarm.onGivenUp("Another program has taken the port of PostgreSQL.");
    }
  }

  const stop = async () => {
    isStopping = true;
    await cluster.stop();
  };
  return { url: first.url, place: `PostgreSQL on 127.0.0.1:${first.port}`, stop };
}

async function connectTo(url: string): Promise<Database> {
  const { hostname, port } = new URL(url);
  const place = `${hostname}:${port || 5432}`;
  const deadline = Date.now() + CONNECT_TIMEOUT_IN_MS;

  while (!(await tryDatabase(url))) {
    if (Date.now() > deadline) throw new Error(`The database of DATABASE_URL (${place}) does not answer.`);
    await sleep(500);
  }
  return { url, place, stop: async () => {} };
}

const portFile = ({ dataDirectory }: Settings) => path.join(dataDirectory, "run", "postgres-port");

function readPort(settings: Settings): number | undefined {
  const file = portFile(settings);
  return existsSync(file) ? Number(readFileSync(file, "utf8")) || undefined : undefined;
}

function writePort(settings: Settings, port: number): void {
  mkdirSync(path.dirname(portFile(settings)), { recursive: true });
  writeFileSync(portFile(settings), String(port));
}
