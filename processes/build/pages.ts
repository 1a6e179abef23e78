import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { runQuietly } from "../bootstrap/run.mjs";
import { currentPages, POINTER } from "./pages-folder.mjs";
import { replaceFile } from "./stamps.ts";

const NEXT = "node_modules/next/dist/bin/next";
/** Next empties the folder it builds into, so it builds into the one that the running process does not read. */
const FOLDERS = [".build/pages-a", ".build/pages-b"] as const;

export async function buildPages(): Promise<void> {
  const folder = currentPages() === FOLDERS[0] ? FOLDERS[1] : FOLDERS[0];
  mkdirSync(".build", { recursive: true });

  await runQuietly(process.execPath, [NEXT, "build"], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", PAGES_FOLDER: folder },
  });
  replaceFile(POINTER, folder);
}

export function isBuiltPages(): boolean {
  const folder = currentPages();
  return folder !== null && existsSync(path.join(folder, "BUILD_ID"));
}
