import { lstatSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { step } from "./progress.mjs";
import { runQuietly } from "./run.mjs";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Brings node_modules to what package-lock.json says, if it is not there already. */
export async function install(root = ROOT) {
  if (!isInstalled(root)) await step("Installing packages (npm ci)", () => runNpmCi(root));
  linkCommand(root);
}

/**
 * npm writes its own record (node_modules/.package-lock.json) last, so an install that was interrupted has none,
 * and one for another lock file differs. Packages for other platforms are in the lock file only.
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = readPackages(path.join(root, "package-lock.json"));
  const present = readPackages(path.join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;

  return Object.entries(wanted).every(([folder, { version, optional }]) => {
    if (folder === "") return true;
    const found = present[folder];
    return found ? found.version === version : optional === true;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null; // missing or cut off: the same to us
  }
}

/** No package's script is run: none is needed (the database's links are made when it starts), and one wants a network. */
async function runNpmCi(root) {
  const run = (...more) => {
    const command = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", ...more];
    return runQuietly("npm", command, { cwd: root, env: environmentOfNpm(root) });
  };
  // What npm has seen before need not be asked for again; if what it knows is too old, it is.
  await run("--prefer-offline").catch(() => run());
}

/** npm must not run under the very Node that it is about to replace, nor install for production only. */
function environmentOfNpm(root) {
  const own = path.join(root, "node_modules", ".bin");
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== own);
  const { NODE_ENV: _, ...environment } = process.env;
  return { ...environment, PATH: folders.join(path.delimiter) };
}

/** npm links the commands of dependencies, not of the package itself; `npx masthead` looks in the same place for both. */
function linkCommand(root) {
  const folder = path.join(root, "node_modules", ".bin");
  const link = path.join(folder, "masthead");
  if (lstatSync(link, { throwIfNoEntry: false })) return;

  mkdirSync(folder, { recursive: true });
  symlinkSync("../../processes/masthead.mjs", link);
}
