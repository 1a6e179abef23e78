import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg, { type Client } from "pg";
import { type Manifest, rowsFile, type SavedTable } from "./manifest";
import { listMigrations, listTables, type Table } from "./tables";

const ROWS_AT_ONCE = 500;

/** Every row of the newsroom as of one moment: what is written meanwhile is in it whole or not at all. */
export async function dumpRows(
  databaseUrl: string,
  folder: string,
  onTable: (done: number, of: number) => void,
): Promise<Pick<Manifest, "migrations" | "tables">> {
  await mkdir(path.join(folder, "rows"), { recursive: true, mode: 0o700 });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const tables: SavedTable[] = [];
    const all = await listTables(client);
    for (const table of all) {
      onTable(tables.length, all.length);
      tables.push(await dumpTable(client, table, folder));
    }
    return { migrations: await listMigrations(client), tables };
  } finally {
    await client.end();
  }
}

/** One row a line, as PostgreSQL itself writes it: nothing in between rounds a number or a time. */
async function dumpTable(client: Client, { name, columns }: Table, folder: string): Promise<SavedTable> {
  const hash = createHash("sha256");
  const counted = { rowCount: 0 };
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      hash.update(chunk);
      pass(null, chunk);
    },
  });
  const file = createWriteStream(rowsFile(folder, name), { mode: 0o600, flush: true });
  await pipeline(Readable.from(readLines(client, { name, columns }, counted)), createGzip(), hashing, file);
  return { name, columns, ...counted, sha256: hash.digest("hex") };
}

async function* readLines(client: Client, { name, columns }: Table, counted: { rowCount: number }) {
  const listed = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
  const rows = `SELECT ${listed} FROM ${pg.escapeIdentifier(name)}`;
  await client.query(
    `DECLARE saved NO SCROLL CURSOR FOR SELECT row_to_json(kept)::text AS line FROM (${rows}) AS kept`,
  );
  while (true) {
    const { rows: batch } = await client.query<{ line: string }>(`FETCH ${ROWS_AT_ONCE} FROM saved`);
    if (batch.length === 0) break;
    counted.rowCount += batch.length;
    yield batch.map(({ line }) => `${line}\n`).join("");
  }
  await client.query("CLOSE saved");
}
