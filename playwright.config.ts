import { defineConfig, devices } from "@playwright/test";
import { MAIL_PORT, PAPER_PORT } from "./e2e/paper.ts";
import { CHROMIUM_FLAGS, findChromium } from "./processes/checks/chromium.ts";

/** By number: a bare system may not know the name localhost. */
const address = `http://127.0.0.1:${PAPER_PORT}`;
const dataDirectory = process.env.JOURNEY_DATA_DIR ?? ".build/journeys";
/** Of a paper that runs already, to try journeys on while developing; else all is made for them. */
const ownOrEmbedded = {
  DATABASE_URL: process.env.JOURNEY_DATABASE_URL ?? "",
  AUTH_SECRET: process.env.JOURNEY_AUTH_SECRET ?? "",
};
// Looked for once: the processes that run the tests are given it in their environment.
process.env.CHROMIUM_PATH ||= await findChromium();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/mail-server.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000, // both as on a machine that has much else to do
  expect: { timeout: 20_000 },
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
    env: {
      ...{ PORT: PAPER_PORT, SITE_URL: address, SMTP_URL: `smtp://127.0.0.1:${MAIL_PORT}` },
      ...{ DATA_DIR: dataDirectory, ...ownOrEmbedded },
    },
  },
});
