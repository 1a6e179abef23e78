import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { BadFile } from "../bad-file";
import { filesIn, kindOf, textOf } from "../files/folder";
import { unpack } from "../files/zip";
import { type GhostExport, parseGhostExport } from "./export";

export type GhostSource = { data: GhostExport; files: ReadonlyMap<string, string> };

/**
 * Reads an export of Ghost from its folder, its zip or its JSON file, and hands it to `use`. What a zip holds lies below
 * the scratch folder until then, and is gone afterwards.
 * @throws BadFile with what is wrong
 */
export async function withGhostSource<Value>(
  place: string,
  scratch: string,
  use: (source: GhostSource) => Promise<Value>,
): Promise<Value> {
  const kind = await kindOf(place);
  if (kind === "folder") return use(await sourceInFolder(place));
  if (!/\.zip$/i.test(place)) return use({ data: parseGhostExport(await textOf(place)), files: new Map() });

  await mkdir(scratch, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(path.join(scratch, "ghost-"));
  try {
    await unpack(place, folder);
    return await use(await sourceInFolder(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sourceInFolder(folder: string): Promise<GhostSource> {
  const files = await filesIn(folder);
  const exports = [...files.keys()].filter((name) => name.endsWith(".json")).sort(byDepth);
  if (exports.length === 0)
    throw new BadFile("There is no JSON file in the export: Ghost calls it export.json, or after the site.");

  return { data: await firstExport(exports.map((name) => files.get(name) ?? name)), files: picturesIn(files) };
}

const byDepth = (one: string, other: string) =>
  one.split("/").length - other.split("/").length ||
  Number(other.endsWith("export.json")) - Number(one.endsWith("export.json"));

/** Themes and settings may lie beside the export; the first file that is one is it. */
async function firstExport(files: string[]): Promise<GhostExport> {
  const refusals: BadFile[] = [];
  for (const file of files.slice(0, 20)) {
    try {
      return parseGhostExport(await textOf(file));
    } catch (error) {
      if (!(error instanceof BadFile)) throw error;
      refusals.push(error);
    }
  }
  throw refusals[0] ?? new BadFile("There is no export of Ghost in the folder.");
}

/** Ghost names pictures by their path from content/; exports have that folder, or what is in it. */
function picturesIn(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const pictures = new Map<string, string>();
  for (const [name, file] of files) {
    const below = /(?:^|\/)(images\/.+)$/.exec(name)?.[1];
    if (below) pictures.set(`content/${below}`, file);
  }
  return pictures;
}
