import { existsSync, watch } from "node:fs";
import { assets, bringUpToDate, processes } from "../build/parts.ts";
import { readStamp } from "../build/stamps.ts";
import type { Shutdown } from "./shutdown.ts";

const FOLDERS = ["islands", "modules", "components", "processes", "prisma"];
/** Editors write a file in several steps, and a checkout writes many files. */
const QUIET_IN_MS = 300;

/** Next reloads pages by itself; islands, fonts and the worker are ours to build anew. */
export function watchSources(restartWorker: () => Promise<void>, { signal, onTrouble }: Shutdown): void {
  let timer: NodeJS.Timeout | undefined;
  let building = Promise.resolve();

  const rebuildSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(() => rebuild(restartWorker)).catch((error: Error) => onTrouble(error.message));
    }, QUIET_IN_MS);
  };
  for (const folder of FOLDERS.filter((name) => existsSync(name))) {
    watch(folder, { recursive: true, signal }, rebuildSoon);
  }
}

async function rebuild(restartWorker: () => Promise<void>): Promise<void> {
  await bringUpToDate(assets);
  const before = readStamp(processes.name);
  await bringUpToDate(processes);
  if (readStamp(processes.name) !== before) await restartWorker();
}
