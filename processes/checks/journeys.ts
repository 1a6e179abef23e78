import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { freePort } from "../database/free-port.ts";
import { findChromium } from "./chromium.ts";
import { runShown, runTests, type Stage } from "./stage.ts";

const REPORT = ".build/checks/journeys.json";
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** What readers do, in a real Chromium, with the real thing running: web, worker, database, the sample newspaper. */
export const journeys: Stage = {
  title: "Journeys (Chromium)",
  run: async () => {
    const chromium = await findChromium();
    const dataDirectory = mkdtempSync(path.join(tmpdir(), "masthead-journeys-"));
    chmodSync(dataDirectory, 0o755); // PostgreSQL may run as somebody else
    const environment = {
      ...process.env,
      CHROMIUM_PATH: chromium,
      JOURNEY_PORT: String(await freePort()),
      JOURNEY_MAIL_PORT: String(await freePort()),
      JOURNEY_DATA_DIR: dataDirectory,
      PLAYWRIGHT_JSON_OUTPUT_NAME: REPORT,
    };
    const command = ["node_modules/.bin/playwright", "test", "--reporter=list,json"];
    try {
      return await runTests(() => runShown(command, environment), REPORT, countJourneys);
    } finally {
      rmSync(dataDirectory, { recursive: true, force: true });
    }
  },
};

/** A journey that succeeds only when it is tried again has failed: a reader does not try again. */
function countJourneys(report: unknown) {
  const { expected, unexpected, flaky } = playwrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky };
}
