import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const LIBRARIES =
  "libnss3 libnspr4 libatk1.0-0 libatk-bridge2.0-0 libcups2 libdbus-1-3 libdrm2 libgbm1 libxcomposite1 libxdamage1 libxfixes3 " +
  "libxkbcommon0 libxrandr2 libpango-1.0-0 libcairo2 libasound2 libexpat1 fonts-liberation";

/** For root, for containers, and for quiet: a browser under test calls nobody. */
export const CHROMIUM_FLAGS = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
];

/** CHROMIUM_PATH, else the system's, else the one among the packages. @throws with what to install when it does not run */
export async function findChromium(): Promise<string> {
  const browser = process.env.CHROMIUM_PATH || findSystemChromium() || (await unpackChromium());
  const { status, stderr, error } = spawnSync(browser, ["--version"], { encoding: "utf8", timeout: 30_000 });
  if (status === 0) return browser;

  const missing = /loading shared libraries: ([^:]+)/.exec(stderr ?? "")?.[1];
  if (!missing) throw new Error(`Chromium (${browser}) does not run: ${error?.message ?? stderr}`);
  throw new Error(
    `Chromium (${browser}) needs ${missing}, which this system lacks.\n` +
      `Install a Chromium (on Debian: apt-get install chromium), or the libraries: apt-get install ${LIBRARIES}`,
  );
}

function findSystemChromium(): string | null {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

/** Its own libraries are unpacked only where it believes to be in the cloud it was made for; it then sets LD_LIBRARY_PATH. */
async function unpackChromium(): Promise<string> {
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs24.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}
