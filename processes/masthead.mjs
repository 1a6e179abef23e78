#!/usr/bin/env node
import { enter } from "./bootstrap/enter.mjs";

await enter("processes/cli/main.ts");
