import { createServer } from "node:http";
import path from "node:path";
import next from "next";
import { addClicks } from "@/modules/clicks/commands";
import { closeDatabase } from "@/modules/platform/db";
import { env, ownAddresses } from "@/modules/platform/env";
import { closeQueue } from "@/modules/platform/queue";
import { store } from "@/modules/platform/storage";
import { originsOf } from "@/modules/staff/relying-party";
import { ClickTally } from "./web/click-tally";
import type { WebContext } from "./web/context";
import { openLiveLine } from "./web/live/line";
import { startWebServer } from "./web/server";
import { WarmSnapshots } from "./web/warm-snapshots";
import { webUrlOf } from "./web-url";

/** The web process: printed pages for readers, Next behind them for everything else. */
const { SITE_URL, ONION_URL, AUTH_SECRET, HOST, PORT, DATA_DIR, TRUSTED_PROXIES } = env();
const isDevelopment = process.env.NODE_ENV === "development";

process.env.NEXTAUTH_URL = SITE_URL; // where next-auth looks for what the site is called

// Next listens for upgrades on whatever server its first request comes from, and ends every socket it does not know: the live
// line's among them. It is given a server that nobody calls; its own socket gets its upgrades from us (server.ts).
const pages = next({ dev: isDevelopment, hostname: HOST, port: PORT, httpServer: createServer() });
await pages.prepare();
const drawPage = pages.getRequestHandler();
const snapshotFile = store("snapshots").fileOf;

const clock = () => new Date();
const origins = originsOf(ownAddresses());
const web: WebContext = {
  siteUrl: SITE_URL,
  origins,
  trustedProxies: TRUSTED_PROXIES,
  pages: (request, response) => drawPage(request, response),
  live: openLiveLine({ secret: AUTH_SECRET, origins }),
  pagesUpgrade: isDevelopment ? pages.getUpgradeHandler() : null,
  press: { webUrl: webUrlOf(env()), secret: AUTH_SECRET, clock },
  clicks: new ClickTally(addClicks, clock),
  warm: new WarmSnapshots(snapshotFile, { siteUrl: SITE_URL, onionUrl: ONION_URL ?? null }),
  snapshotFile,
  mediaRoot: path.join(DATA_DIR, "media"),
  assetsRoot: path.resolve(".build/assets"),
  isDevelopment,
};
const server = await startWebServer(web, HOST, PORT);
console.log(`Web process: ${SITE_URL} (listening on ${HOST}:${server.port})`);

let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await server.stop();
  await web.clicks.stop();
  await pages.close();
  await closeQueue();
  await closeDatabase();
  process.exit(0);
}
