import { conclude, runStages } from "./stage.ts";
import { staticChecks, unitTests } from "./stages.ts";

/** `npm run check`: the quick part, without database and browser. */
conclude(await runStages([...staticChecks, unitTests]));
