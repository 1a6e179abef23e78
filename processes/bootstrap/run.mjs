import { spawn } from "node:child_process";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Ends what was begun and is no longer wanted, as the whole start is being stopped. */
export function endRunning() {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * Runs a program to its end and keeps what it prints for the case that it fails.
 * @param {string} program
 * @param {string[]} parameters
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<string>} what it printed
 * @throws with what it printed, when it fails
 */
export function runQuietly(program, parameters, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (text) => {
        output += text;
      });
    }

    const called = [program, ...parameters].join(" ");
    child.on("error", (error) => reject(new Error(`${called} cannot be run: ${error.message}`)));
    child.on("close", (code) => {
      running.delete(child);
      if (code === 0) resolve(output);
      else reject(new Error(`${called} failed:\n${output}`));
    });
  });
}
