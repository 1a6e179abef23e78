import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identityOfProcess } from "../bootstrap/alive.mjs";

/** A process as its file names it. The identity tells it from a later process with the same number. */
export type ProcessRecord = { pid: number; identity: string; title: string };

const STOP_TIMEOUT_IN_MS = 15_000;

export const pidFile = (dataDirectory: string, name: string) => path.join(dataDirectory, "run", `${name}.json`);

/** @returns the process that a file names, if it still runs */
export function readLiving(file: string): ProcessRecord | null {
  const record = parse(readText(file));
  return record && identityOfProcess(record.pid) === record.identity ? record : null;
}

export function writePid(file: string, pid: number, title: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, recordOf(pid, title));
}

export const removePid = (file: string) => rmSync(file, { force: true });

/**
 * Takes the file for this process, unless the process it names still runs.
 * @param title as people are told: "npm start"
 * @returns null when taken, else who holds it
 */
export function takeLock(file: string, title: string): ProcessRecord | null {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, recordOf(process.pid, title));
  try {
    return linkUnlessHeld(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A link is made by one of two at once; what a dead process left is moved away by one of two at once. */
function linkUnlessHeld(draft: string, file: string): ProcessRecord | null {
  const ATTEMPTS = 20;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      linkSync(draft, file);
      return null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = readLiving(file);
    if (holder) return holder;
    moveAway(file);
  }
  throw new Error(`${file} cannot be taken.`);
}

/** If another start was quicker and the file is a living one's by now, it goes back. */
function moveAway(file: string): void {
  const grave = `${file}.${process.pid}.old`;
  try {
    renameSync(file, grave);
    if (readLiving(grave)) linkSync(grave, file);
  } catch {
    // somebody else has moved it: the next attempt looks again
  } finally {
    rmSync(grave, { force: true });
  }
}

/** Ends the process that a killed start has left behind, if it is still the same one. */
export async function endNamed(file: string): Promise<void> {
  const record = readLiving(file);
  if (record) {
    process.kill(record.pid, "SIGTERM");
    const deadline = Date.now() + STOP_TIMEOUT_IN_MS;
    while (readLiving(file) && Date.now() < deadline) await sleep(50);
    if (readLiving(file)) process.kill(record.pid, "SIGKILL");
  }
  removePid(file);
}

const recordOf = (pid: number, title: string) => JSON.stringify({ pid, identity: identityOfProcess(pid), title });

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function parse(text: string): ProcessRecord | null {
  try {
    const { pid, identity, title } = JSON.parse(text);
    return Number.isInteger(pid) && pid > 0 && typeof identity === "string" ? { pid, identity, title } : null;
  } catch {
    return null;
  }
}
