import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { db } from "@/modules/platform/db";
import { loadDemo } from "@/prisma/demo/load";
import { type Child, runChild } from "./child";

const START_TIMEOUT_IN_MILLISECONDS = 60_000;
const DRAIN_TIMEOUT_IN_MILLISECONDS = 600_000;

/** The sample paper; unless asked for, without the minutes of work its pictures would give the worker. */
export async function openSamplePaper({ withPictures = false } = {}): Promise<void> {
  await loadDemo(new Date(), () => {});
  if (withPictures) return;
  await db().$executeRaw`DELETE FROM jobs.job WHERE name = 'make-renditions'`;
}

/** The real processes, as `npm start` runs them. */
export const startWeb = () => startProcess("web", "listening");
export const startWorker = () => startProcess("worker", "ready");

async function startProcess(name: "web" | "worker", sign: string): Promise<Child> {
  let isReady = false;
  const child = runChild(process.execPath, [`.build/processes/${name}.mjs`], {}, (line) => {
    isReady ||= line.includes(sign);
    if (/error|failed/i.test(line)) console.error(`  ${name}: ${line}`);
  });

  const deadline = Date.now() + START_TIMEOUT_IN_MILLISECONDS;
  while (!isReady) {
    if (Date.now() > deadline) throw new Error(`${name} did not start`);
    await Promise.race([wait(50), child.ended.then(() => Promise.reject(new Error(`${name} ended`)))]);
  }
  return child;
}

/** Waits until the worker has done all there is to do now. */
export async function untilIdle(): Promise<void> {
  const deadline = Date.now() + DRAIN_TIMEOUT_IN_MILLISECONDS;
  while (Date.now() < deadline) {
    const [row] = await db().$queryRaw<{ count: bigint }[]>`
      SELECT count(*) AS count FROM jobs.job WHERE state IN ('created', 'retry', 'active')`;
    if (row?.count === 0n) return;
    await wait(200);
  }
  throw new Error("The worker did not come to rest");
}

/** Resident memory of a process in megabytes (Linux). */
export function memoryInMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
