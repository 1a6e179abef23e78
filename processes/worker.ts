import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { clearOldFiles, wakeLostRuns } from "@/modules/archive-runs/commands/run";
import { goOverAuditLog } from "@/modules/audit/commands";
import { forgetOldNotices } from "@/modules/deliveries/commands/notice";
import { keepWork } from "@/modules/manuscripts/commands";
import { removeDeletedPictures } from "@/modules/media/commands/delete";
import { endRights } from "@/modules/media/commands/rights";
import { sweepSounds } from "@/modules/narrations/commands/sweep";
import { reconcilePayments } from "@/modules/orders/commands/payments";
import { closeDatabase } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { closeQueue, startQueueWorker } from "@/modules/platform/queue";
import { forgetOldTraces } from "@/modules/readers/commands/forget";
import { reprintForBuild, sweepDue } from "@/modules/snapshots/commands";
import type { Press } from "@/modules/snapshots/draw";
import { printNewDay } from "@/modules/snapshots/new-day";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { forgetOldTries } from "@/modules/staff/commands/tries";
import type { Editor } from "@/modules/staff/staff";
import { swapMissed } from "@/modules/swaps/commands";
import { forgetToldWaiting, tellAllWaiting } from "@/modules/waiting/commands";
import { currentPages } from "./build/pages-folder.mjs";
import { startDigestClock } from "./digest-clock";
import { jobHandlers } from "./handlers";
import { startIssueClock } from "./issue-clock";
import { startScheduleClock } from "./schedule-clock";
import { openPostOffice } from "./sending/post-office";
import { webUrlOf } from "./web-url";

/** The worker process: prints pages, makes pictures, publishes on time, sends mail. Any number of them may run. */
const SWEEP_EVERY_MILLISECONDS = 60_000;
const FORGET_EVERY_MILLISECONDS = 3_600_000;

/** What falls due by the clock and is looked for each minute; one that fails is said and keeps no other from its turn. */
const SWEEPS: Record<string, (now: Date) => Promise<unknown>> = {
  "for scheduled stories": sweepDue,
  "for a new day": printNewDay,
  "for planned swaps": (now) => swapMissed(byTheClock("schedule"), now),
  "that keeps stories in work as revisions": keepWork,
  "of the picture library": (now) => sweepLibrary(byTheClock("library"), now),
  "through the audit log": goOverAuditLog,
  "for old files of the archive": clearOldFiles,
  "for exports, backups and imports of a lost worker": wakeLostRuns,
  "for old notices about letters": forgetOldNotices,
  "for old tries to sign in": forgetOldTries,
  "for payments that nobody told us of": reconcilePayments,
  "for copies that others wait for": tellAllWaiting,
  "for old places on waiting lists": forgetToldWaiting,
};

const press: Press = { webUrl: webUrlOf(env()), secret: env().AUTH_SECRET, clock: () => new Date() };
const onTrouble = (message: string, error: unknown) => console.error(message, error);
const postOffice = openPostOffice(press.clock, onTrouble);
const scheduleClock = startScheduleClock(press.clock, onTrouble);
const worker = await startQueueWorker(jobHandlers(press, postOffice.mailer, env()), onTrouble);
console.log("Worker process: ready");

const buildId = readBuildId();
if (buildId) await reprintForBuild(buildId, press.clock());

const digestClock = startDigestClock(press.clock, onTrouble);
const issueClock = startIssueClock(press.clock, onTrouble);
await sweep();
const sweeper = setInterval(sweep, SWEEP_EVERY_MILLISECONDS);
await forget();
const forgetter = setInterval(forget, FORGET_EVERY_MILLISECONDS);

let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());

async function sweep(): Promise<void> {
  for (const [what, run] of Object.entries(SWEEPS)) {
    await run(press.clock()).catch((error: unknown) => console.error(`The sweep ${what} failed`, error));
  }
}

async function forget(): Promise<void> {
  await sweepSounds(press.clock()).catch((error: unknown) => console.error("Old sounds could not be removed", error));
  await forgetOldTraces(press.clock()).catch((error: unknown) =>
    console.error("Old traces of readers could not be forgotten", error),
  );
}

/** Within a minute of its end a picture's right ends for readers too. */
async function sweepLibrary(clock: Editor, now: Date): Promise<void> {
  await endRights(clock, now);
  await removeDeletedPictures(clock, now);
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
  clearInterval(forgetter);
  await Promise.all([scheduleClock.stop(), digestClock.stop(), issueClock.stop()]);
  await worker.stop();
  await postOffice.stop();
  await closeQueue();
  await closeDatabase();
  process.exit(0);
}
