import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

/** What lies in a backup, beside its files: the last thing written into one, so a backup without it is none. */
const manifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  masthead: z.string(),
  /** Of the database that was saved. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rowCount: z.number().int(),
      /** Of the file as it lies there. */
      sha256: z.string(),
    }),
  ),
  files: z.object({ count: z.number().int(), bytes: z.number().int() }),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type SavedTable = Manifest["tables"][number];

export const MANIFEST_FILE = "manifest.json";
export const rowsFile = (folder: string, table: string) => path.join(folder, "rows", `${table}.ndjson.gz`);

/** @throws where the folder holds no whole backup, with a sentence */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, MANIFEST_FILE), "utf8").catch(() => null);
  if (text === null) throw new Error(`There is no backup in ${folder}: it has no ${MANIFEST_FILE}.`);
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${folder} was not made by this version of Masthead, or was changed since.`);
  return parsed.data;
}
