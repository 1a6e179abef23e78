import { existsSync } from "node:fs";
import { z } from "zod";
import { bringUpToDate, client } from "../build/parts.ts";
import { runCheck, runShown, runTests, type Stage } from "./stage.ts";

const TOOLS = "node_modules/.bin";
const FLOORS = ["app", "components", "modules", "islands", "processes", "prisma", "e2e", "bench"];
const REPORTS = ".build/checks";

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

/** Nothing but the sources: seconds. */
export const staticChecks: Stage[] = [
  {
    title: "Format and lint (biome)",
    run: () => runCheck([`${TOOLS}/biome`, "check", "--error-on-warnings", "."]),
  },
  {
    title: "Types (tsc)",
    run: async () => {
      await bringUpToDate(client);
      return runCheck([`${TOOLS}/tsc`, "--noEmit"]);
    },
  },
  {
    title: "Floor plan (dependency-cruiser)",
    run: () =>
      runCheck([
        `${TOOLS}/depcruise`,
        ...["--config", ".dependency-cruiser.cjs", ...FLOORS.filter((floor) => existsSync(floor))],
      ]),
  },
  { title: "Nothing unused (knip)", run: () => runCheck([`${TOOLS}/knip`, "--no-progress"]) },
];

export const unitTests = vitestStage("Unit tests", "unit");
export const databaseTests = vitestStage("Database and worker tests", "db");

export const build: Stage = { title: "Build", run: () => runCheck(["processes/build/main.ts"]) };

function vitestStage(title: string, project: string): Stage {
  const report = `${REPORTS}/${project}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const command = [`${TOOLS}/vitest`, "run", "--project", project, ...reporters];

  return {
    title,
    run: () =>
      runTests(
        () => runShown(command),
        report,
        (text) => {
          const { numPassedTests, numFailedTests } = vitestReport.parse(text);
          return { passed: numPassedTests, failed: numFailedTests };
        },
      ),
  };
}
