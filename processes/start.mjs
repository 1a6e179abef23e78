import { enter } from "./bootstrap/enter.mjs";

await enter("processes/launch/main.ts");
