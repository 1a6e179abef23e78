import type { IncomingMessage, ServerResponse } from "node:http";
import type { Press } from "@/modules/snapshots/draw";
import type { WarmSnapshots } from "./warm-snapshots";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** What every part of the web process works with. */
export type WebContext = {
  siteUrl: string;
  /** Origins whose forms are ours. */
  origins: ReadonlySet<string>;
  /** Next: draws pages, answers route handlers. */
  pages: Handler;
  press: Press;
  warm: WarmSnapshots;
  /** Where the file of that name lies, below the shelf of snapshots. */
  snapshotFile: (name: string) => string;
  mediaRoot: string;
  assetsRoot: string;
  /** `npm run dev`: every page is drawn anew by Next, with the framework's script, and nothing is printed. */
  isDevelopment: boolean;
};
