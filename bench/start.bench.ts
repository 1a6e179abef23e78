import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../processes/database/free-port";
import { report } from "./figure";

/** From a fresh clone to the first page by `npm start`, as a stranger does it with npm's cache warm; and how long a second start takes. */
const LONGEST_IN_MILLISECONDS = 900_000;
/** What this measurement was given for itself; a stranger has none of it. */
const NOT_THEIRS = ["NODE_ENV", "DATABASE_URL", "DATA_DIR", "AUTH_SECRET", "HOST", "SITE_URL", "NODE_OPTIONS"];

const clone = mkdtempSync(path.join(tmpdir(), "masthead-start-"));
execFileSync("git", ["clone", "--quiet", "--no-hardlinks", ".", clone]);
try {
  const first = await start();
  const second = await start();
  report("start", [
    { name: "fresh clone to the first page, npm's cache warm", value: first, unit: "s", bound: { atMost: 180 } },
    { name: "second start to the first page", value: second, unit: "s", bound: { atMost: 10 } },
  ]);
} finally {
  rmSync(clone, { recursive: true, force: true });
}

/** @returns seconds until the front page was answered with */
async function start(): Promise<number> {
  const port = String(await freePort());
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: port };
  for (const name of Object.keys(env)) if (NOT_THEIRS.includes(name) || name.startsWith("npm_")) delete env[name];
  const startedAt = performance.now();
  const program = spawn("npm", ["start"], { cwd: clone, env, stdio: ["ignore", "ignore", "inherit"], detached: true });
  const ended = new Promise<void>((resolve) => program.once("exit", () => resolve()));
  try {
    await untilAnswered(`http://127.0.0.1:${port}/`, startedAt + LONGEST_IN_MILLISECONDS, ended);
    return (performance.now() - startedAt) / 1000;
  } finally {
    if (program.pid) process.kill(-program.pid, "SIGINT"); // as Ctrl-C does
    await ended;
  }
}

async function untilAnswered(url: string, deadline: number, ended: Promise<void>): Promise<void> {
  let isOver = false;
  ended.then(() => {
    isOver = true;
  });
  while (!(await fetch(url).catch(() => null))?.ok) {
    if (isOver || performance.now() > deadline) throw new Error("npm start did not come to a page");
    await wait(100);
  }
}
