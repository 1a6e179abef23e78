import { readdirSync } from "node:fs";
import { isPersonalPath } from "@/modules/snapshots/address";

/** Where route handlers and pages stand that are drawn for each who asks. */
const DRAWN_EACH_TIME = /^\/(?:api|search|orders|preview)(?:\/|$)/;

/** Files that Next sends as they are. */
const publicFiles = new Set(readdirSync("public").map((name) => `/${name}`));

/** Whether there may be anything behind an address that is never printed: Next is not asked about any other. */
export const isAnsweredByNext = (path: string): boolean =>
  DRAWN_EACH_TIME.test(path) || isPersonalPath(path) || publicFiles.has(path);
