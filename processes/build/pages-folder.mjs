import { readFileSync } from "node:fs";

/** Names the folder that holds the newest whole build of the pages. */
export const POINTER = ".build/pages-current";

/** @returns {string | null} null before the first build */
export function currentPages() {
  try {
    return readFileSync(POINTER, "utf8");
  } catch {
    return null;
  }
}
