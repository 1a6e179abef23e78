import path from "node:path";
import { runQuietly } from "../bootstrap/run.mjs";

const CLI = "node_modules/prisma/build/index.js";
const ENGINE = path.resolve("processes/database/schema-engine.ts");

/**
 * Runs Prisma's own command line with the schema engine that came with the packages, unless another one is named.
 * @returns what it printed
 * @throws with what it printed, if it fails
 */
export function runPrisma(command: string[], databaseUrl?: string): Promise<string> {
  return runQuietly(process.execPath, [CLI, ...command], {
    env: {
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY || ENGINE,
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      // The engine's first line asks for "node": ours, not the system's.
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
    },
  });
}
