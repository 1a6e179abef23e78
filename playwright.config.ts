import { defineConfig, devices } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "./processes/checks/chromium.ts";

const port = process.env.JOURNEY_PORT ?? "4599";
/** By number: a bare system may not know the name localhost. */
const address = `http://127.0.0.1:${port}`;
const dataDirectory = process.env.JOURNEY_DATA_DIR ?? ".build/journeys";
// Looked for once: the processes that run the tests are given it in their environment.
process.env.CHROMIUM_PATH ||= await findChromium();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: address,
    trace: "retain-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: CHROMIUM_FLAGS },
  },
  projects: [{ name: "chromium", use: { ...devices["Desktop Chrome"] } }],
  webServer: {
    command: "node processes/start.mjs",
    url: `${address}/`,
    timeout: 300_000,
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    stdout: "pipe",
    env: { PORT: port, DATA_DIR: dataDirectory, DATABASE_URL: "", SITE_URL: address, AUTH_SECRET: "" },
  },
});
