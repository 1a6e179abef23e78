import { existsSync } from "node:fs";
import { build } from "esbuild";

const ENTRIES = ["web", "worker", "masthead"];

/** Our own code in one file a process; packages are read from node_modules. */
export async function bundleProcesses(): Promise<void> {
  await build({
    entryPoints: ENTRIES.map((name) => `processes/${name}.ts`).filter((entry) => existsSync(entry)),
    outdir: ".build/processes",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    packages: "external",
    sourcemap: true,
    jsx: "automatic",
    // The mark that keeps a file out of browsers throws outside of Next.
    alias: { "server-only": "./processes/build/nothing.ts" },
    logLevel: "warning",
  });
}
