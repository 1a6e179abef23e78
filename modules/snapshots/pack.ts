import "server-only";
import { listHotPaths } from "./hot-paths";
import { untilTurn } from "./line";
import { packPage } from "./shelf";

const NEWEST = 50;

/** Packs the pages most readers open as small as they can be: a story then fits into what a server sends before it is answered. */
export async function packHot(now: Date, signal: AbortSignal): Promise<void> {
  for (const path of await listHotPaths(now, NEWEST)) {
    await untilTurn("tail", signal);
    signal.throwIfAborted();
    await packPage(path);
  }
}
