import { journeys } from "./journeys.ts";
import { conclude, runStages } from "./stage.ts";
import { build, databaseTests, staticChecks, unitTests } from "./stages.ts";

/** `npm test`: everything. */
conclude(await runStages([...staticChecks, unitTests, databaseTests, build, journeys]));
