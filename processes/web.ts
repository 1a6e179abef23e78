import path from "node:path";
import next from "next";
import { closeDatabase } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { closeQueue } from "@/modules/platform/queue";
import { store } from "@/modules/platform/storage";
import type { WebContext } from "./web/context";
import { startWebServer } from "./web/server";
import { WarmSnapshots } from "./web/warm-snapshots";
import { webUrlOf } from "./web-url";

/** The web process: printed pages for readers, Next behind them for everything else. */
const { SITE_URL, ONION_URL, AUTH_SECRET, HOST, PORT, DATA_DIR } = env();
const isDevelopment = process.env.NODE_ENV === "development";

const pages = next({ dev: isDevelopment, hostname: HOST, port: PORT });
await pages.prepare();
const drawPage = pages.getRequestHandler();
const snapshotFile = store("snapshots").fileOf;

const web: WebContext = {
  siteUrl: SITE_URL,
  origins: new Set([SITE_URL, ...(ONION_URL ? [ONION_URL] : [])].map((url) => new URL(url).origin)),
  pages: (request, response) => drawPage(request, response),
  press: { webUrl: webUrlOf(env()), secret: AUTH_SECRET, clock: () => new Date() },
  warm: new WarmSnapshots(snapshotFile, SITE_URL),
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
  await pages.close();
  await closeQueue();
  await closeDatabase();
  process.exit(0);
}
