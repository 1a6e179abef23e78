import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { say } from "../bootstrap/progress.mjs";

export type Counts = { passed: number; failed: number };
export type Stage = { title: string; run: () => Promise<Counts> };

/** Runs every stage, also after one has failed: one run tells of everything that is wrong. */
export async function runStages(stages: Stage[]): Promise<Counts> {
  const total = { passed: 0, failed: 0 };
  for (const { title, run } of stages) {
    const startedAt = performance.now();
    say(`\n── ${title}`);
    const { passed, failed } = await run().catch((error: Error) => {
      say(error.message);
      return { passed: 0, failed: 1 };
    });
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    say(`── ${title}: ${passed} passed, ${failed} failed (${seconds} s)`);
  }
  return total;
}

/** The last line of every run, and the exit code. */
export function conclude({ passed, failed }: Counts): never {
  say(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

/** @returns the exit code; what the program prints is shown */
export function runShown(parameters: string[], environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, { stdio: ["ignore", "inherit", "inherit"], env: environment });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** A check that is well or not, as a whole. */
export async function runCheck(parameters: string[]): Promise<Counts> {
  const code = await runShown(parameters);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Runs a test runner that writes what came of it to `report`.
 * One that fails without a failed test (a file that does not load, an error outside of a test) counts as one failed.
 */
export async function runTests(
  run: () => Promise<number>,
  report: string,
  count: (report: unknown) => Counts,
): Promise<Counts> {
  rmSync(report, { force: true });
  const code = await run();
  const counts = existsSync(report) ? count(JSON.parse(readFileSync(report, "utf8"))) : { passed: 0, failed: 0 };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
