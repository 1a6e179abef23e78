// The first file that runs in a fresh clone: nothing is installed yet, and the Node may be as old as 20.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { install, ROOT } from "./install.mjs";
import { whenNpmIsGone } from "./npm-gone.mjs";

const LEAST_NODE = 24;
const OLDEST_NODE = 20;

const majorOf = (version) => Number(version.replace(/^v/, "").split(".")[0]);

/**
 * Installs what is missing, then runs a TypeScript file under the project's own Node.
 * @param {string} entry from the root of the repository: "processes/launch/start.ts"
 */
export async function enter(entry) {
  if (majorOf(process.version) < OLDEST_NODE) {
    fail(`This is Node ${process.version}. Masthead needs Node ${OLDEST_NODE} or newer to install its own.`);
  }
  await install().catch((error) => fail(error.message));
  process.env.INIT_CWD ??= process.cwd(); // as npm does: paths that a person types are meant from there
  process.chdir(ROOT);

  if (majorOf(process.version) >= LEAST_NODE) {
    await import(pathToFileURL(path.join(ROOT, entry)).href);
    return;
  }
  runUnder(projectNode(), entry);
}

/** The Node that npm has put beside the packages; null on platforms it is not packed for. */
function projectNode() {
  const node = path.join(ROOT, "node_modules", ".bin", "node");
  if (existsSync(node)) return node;

  return fail(
    `This is Node ${process.version}, and npm has no Node for ${process.platform} ${process.arch}.\n` +
      `Install Node ${LEAST_NODE} or newer (https://nodejs.org) and try again.`,
  );
}

function runUnder(node, entry) {
  const child = spawn(node, [path.join(ROOT, entry), ...process.argv.slice(2)], {
    // The fourth is a leash: when this process is killed outright, the child sees it close and stops too.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` },
  });

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  whenNpmIsGone(() => child.kill("SIGTERM"));
  child.on("error", (error) => fail(error.message));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}

function fail(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}
