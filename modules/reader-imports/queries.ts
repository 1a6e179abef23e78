import "server-only";
import { db } from "@/modules/platform/db";
import { importCounts, type ReaderImportRow } from "./reader-import";

const MOST_SHOWN = 20;

/** The latest imports, the newest first. */
export async function listReaderImports(): Promise<ReaderImportRow[]> {
  const rows = await db().readerImport.findMany({
    orderBy: [{ importedAt: "desc" }, { id: "desc" }],
    take: MOST_SHOWN,
    select: { id: true, fileName: true, consent: true, importedBy: true, importedAt: true, counts: true },
  });
  return rows.map((row) => ({ ...row, counts: importCounts.parse(row.counts) }));
}
