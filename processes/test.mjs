import { enter } from "./bootstrap/enter.mjs";

await enter("processes/checks/test.ts");
