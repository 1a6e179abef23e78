import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { closeDatabase } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { closeQueue, startQueueWorker } from "@/modules/platform/queue";
import { reprintForBuild, sweepDue } from "@/modules/snapshots/commands";
import type { Press } from "@/modules/snapshots/draw";
import { currentPages } from "./build/pages-folder.mjs";
import { jobHandlers } from "./handlers";
import { webUrlOf } from "./web-url";

/** The worker process: prints pages, makes pictures, publishes on time. Any number of them may run. */
const SWEEP_EVERY_MILLISECONDS = 60_000;

const press: Press = { webUrl: webUrlOf(env()), secret: env().AUTH_SECRET, clock: () => new Date() };
const worker = await startQueueWorker(jobHandlers(press, env()), (message, error) => console.error(message, error));
console.log("Worker process: ready");

const buildId = readBuildId();
if (buildId) await reprintForBuild(buildId, press.clock());

await sweep();
const sweeper = setInterval(sweep, SWEEP_EVERY_MILLISECONDS);

let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());

async function sweep(): Promise<void> {
  await sweepDue(press.clock()).catch((error: unknown) =>
    console.error("The sweep for scheduled stories failed", error),
  );
}

/** null under `npm run dev`, where nothing is built. */
function readBuildId(): string | null {
  const folder = currentPages();
  const file = folder && path.join(folder, "BUILD_ID");
  return file && existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  clearInterval(sweeper);
  await worker.stop();
  await closeQueue();
  await closeDatabase();
  process.exit(0);
}
