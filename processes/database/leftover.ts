import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandOfProcess, identityOfProcess } from "../bootstrap/alive.mjs";

const PATIENCE_IN_MS = 30_000;

/** The server that a killed start has left running on these files. Whoever else has its number by now is let be. */
export async function endLeftover(data: string): Promise<void> {
  const server = readRunning(data);
  if (!server) return;

  const identity = identityOfProcess(server.pid);
  if (!isServerOf(commandOfProcess(server.pid), data)) {
    // PostgreSQL itself would take any process with that number for a server, and refuse to start.
    rmSync(path.join(data, "postmaster.pid"), { force: true });
    return;
  }
  process.kill(server.pid, "SIGINT");
  await untilGone(server.pid, identity, PATIENCE_IN_MS);
  if (identityOfProcess(server.pid) === identity) process.kill(server.pid, "SIGQUIT");
  await untilGone(server.pid, identity, PATIENCE_IN_MS);
}

/** What PostgreSQL says of itself on the first and fourth line of its file; null when it ended as it should. */
export function readRunning(data: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

export const isServerOf = (command: string, data: string) =>
  command.includes("postgres") && command.includes(` -D ${data} `);

async function untilGone(pid: number, identity: string | null, patienceInMs: number): Promise<void> {
  const deadline = Date.now() + patienceInMs;
  while (identityOfProcess(pid) === identity && identity !== null && Date.now() < deadline) await sleep(50);
}
