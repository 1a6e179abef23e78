import "server-only";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const manifestSchema = z.record(z.string(), z.string());

let known: { writtenAt: number; paths: Record<string, string> } | undefined;

/**
 * The address of a built asset, with the hash of its content in it.
 * @param name "islands", or the file name of a font ("source-serif.woff2")
 * @throws when the assets were not built, or not this one
 */
export function assetPath(name: string): string {
  const address = readManifest()[name];
  if (!address) throw new Error(`There is no asset "${name}" in .build/assets: run "npm run build".`);
  return address;
}

/** Read again when it was written anew: `npm run dev` builds while the process runs. */
function readManifest(): Record<string, string> {
  const file = path.join(process.cwd(), ".build", "assets", "manifest.json");
  const writtenAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (writtenAt === undefined) throw new Error('The assets are not built: run "npm run build".');

  if (known?.writtenAt !== writtenAt) {
    known = { writtenAt, paths: manifestSchema.parse(JSON.parse(readFileSync(file, "utf8"))) };
  }
  return known.paths;
}
