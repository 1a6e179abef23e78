import { enter } from "../processes/bootstrap/enter.mjs";

await enter("bench/main.ts");
