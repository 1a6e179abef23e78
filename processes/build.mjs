import { enter } from "./bootstrap/enter.mjs";

await enter("processes/build/main.ts");
