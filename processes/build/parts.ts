import { existsSync } from "node:fs";
import { step } from "../bootstrap/progress.mjs";
import { buildAssets } from "./assets.ts";
import { generateClient } from "./client.ts";
import { buildPages, isBuiltPages } from "./pages.ts";
import { bundleProcesses } from "./processes.ts";
import { hashOfInputs, readStamp, writeStamp } from "./stamps.ts";

export type Part = {
  name: string;
  title: string;
  inputs: string[];
  build: (hash: string) => Promise<void>;
  isThere: () => boolean;
};

const EVERYWHERE = ["package-lock.json", "tsconfig.json", "prisma/schema.prisma"];

/** In the order in which they need each other. */
export const client: Part = {
  name: "client",
  title: "Generating the database client",
  inputs: ["package-lock.json", "prisma/schema.prisma", "processes/build/client.ts"],
  build: generateClient,
  isThere: () => existsSync("prisma/generated/client.ts"),
};

export const assets: Part = {
  name: "assets",
  title: "Bundling islands and fonts",
  inputs: [...EVERYWHERE, "islands", "modules", "components/site/fonts", "processes/build/assets.ts"],
  build: buildAssets,
  isThere: () => existsSync(".build/assets/manifest.json"),
};

export const processes: Part = {
  name: "processes",
  title: "Bundling web, worker and command line",
  inputs: [...EVERYWHERE, "processes", "modules", "components", "prisma"],
  build: bundleProcesses,
  isThere: () => existsSync(".build/processes"),
};

export const pages: Part = {
  name: "pages",
  title: "Building the pages (next build)",
  inputs: [
    ...EVERYWHERE,
    ...["app", "components", "islands", "modules", "public"],
    ...["next.config.mjs", "postcss.config.mjs", "tsconfig.next.json", "processes/build/pages.ts"],
  ],
  build: buildPages,
  isThere: isBuiltPages,
};

/** Builds a part if its inputs have changed since it was built. */
export async function bringUpToDate(part: Part): Promise<void> {
  const hash = hashOfInputs(part.inputs);
  if (part.isThere() && readStamp(part.name) === hash) return;

  await step(part.title, () => part.build(hash));
  writeStamp(part.name, hash);
}
