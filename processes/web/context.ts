import type { IncomingMessage, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import type { Duplex } from "node:stream";
import type { Press } from "@/modules/snapshots/draw";
import type { ClickTally } from "./click-tally";
import type { LiveLine } from "./live/line";
import type { WarmSnapshots } from "./warm-snapshots";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;

/** What every part of the web process works with. */
export type WebContext = {
  siteUrl: string;
  /** Origins whose forms are ours. */
  origins: ReadonlySet<string>;
  /** Whose word about who asks is believed. */
  trustedProxies: BlockList;
  /** Next: draws pages, answers route handlers. */
  pages: Handler;
  /** Stories written together, over WebSockets. */
  live: LiveLine;
  /** The framework's own socket, under `npm run dev`; null otherwise: nothing else is upgraded. */
  pagesUpgrade: Upgrade | null;
  press: Press;
  /** How often readers came from letters. */
  clicks: ClickTally;
  warm: WarmSnapshots;
  /** Where the file of that name lies, below the shelf of snapshots. */
  snapshotFile: (name: string) => string;
  mediaRoot: string;
  assetsRoot: string;
  /** `npm run dev`: every page is drawn anew by Next, with the framework's script, and nothing is printed. */
  isDevelopment: boolean;
};
