import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg, { type Client } from "pg";
import { type Manifest, rowsFile, type SavedTable } from "./manifest";
import { listMigrations, listTables } from "./tables";

const ROWS_AT_ONCE = 500;

/**
 * Puts every row of a backup into a database without people and stories, in one transaction. The sample newspaper may stand there:
 * it gives way.
 * @throws with a sentence where the database is in use, or the backup is not whole or newer than this Masthead
 */
export async function loadRows(databaseUrl: string, folder: string, manifest: Manifest): Promise<void> {
  for (const table of manifest.tables) await checkFile(folder, table);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await checkFits(client, manifest);
    await checkUnused(client);
    await withoutConstraints(client, async () => {
      for (const table of manifest.tables) await loadTable(client, folder, table);
    });
    await client.query(`TRUNCATE "AuditAnchor"`); // sealed where the backup was made: the log is gone over anew here
    await setSequences(client);
    await client.query("COMMIT");
  } finally {
    await client.end(); // what was not committed is undone
  }
}

async function checkFile(folder: string, { name, sha256 }: SavedTable): Promise<void> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(rowsFile(folder, name)), hash);
  if (hash.digest("hex") !== sha256) throw new Error(`The backup is damaged: ${rowsFile(folder, name)} was changed.`);
}

/** Migrations only ever add: an older backup fits, and what it does not know takes its default. */
async function checkFits(client: Client, { migrations, tables }: Manifest): Promise<void> {
  const here = new Set(await listMigrations(client));
  const known = new Map((await listTables(client)).map(({ name, columns }) => [name, new Set(columns)]));
  const isNewer = migrations.some((migration) => !here.has(migration));
  const isStrange = tables.some(({ name, columns }) => columns.some((column) => !known.get(name)?.has(column)));
  if (isNewer || isStrange) throw new Error("This backup was made by a newer Masthead: install that one first.");
}

async function checkUnused(client: Client): Promise<void> {
  const { rows } = await client.query<{ isUsed: boolean }>(`
    SELECT EXISTS (SELECT 1 FROM "Person") OR EXISTS (SELECT 1 FROM "Article" WHERE source IS DISTINCT FROM 'demo')
      AS "isUsed"`);
  if (rows[0]?.isUsed) throw new Error("There are people or stories in this database. Restore into an empty one.");
}

/**
 * Rows come in no order, and the audit log's trigger would chain them anew: both stand aside, and every foreign key is checked when
 * it comes back.
 */
async function withoutConstraints(client: Client, work: () => Promise<void>): Promise<void> {
  const tables = (await listTables(client)).map(({ name }) => pg.escapeIdentifier(name));
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(`
    SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`);
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${tables.join(", ")}`);

  await work();
  for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  for (const { table, name, definition } of keys) {
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  }
}

async function loadTable(client: Client, folder: string, { name, columns, rowCount }: SavedTable): Promise<void> {
  const table = pg.escapeIdentifier(name);
  const listed = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
  const insert = `INSERT INTO ${table} (${listed}) SELECT ${listed} FROM json_populate_recordset(NULL::${table}, $1::json)`;

  const lines = createInterface({ input: createReadStream(rowsFile(folder, name)).pipe(createGunzip()) });
  let batch: string[] = [];
  let loadedCount = 0;
  const flush = async () => {
    if (batch.length > 0) await client.query(insert, [`[${batch.join(",")}]`]);
    loadedCount += batch.length;
    batch = [];
  };
  for await (const line of lines) if (batch.push(line) === ROWS_AT_ONCE) await flush();
  await flush();
  if (loadedCount !== rowCount)
    throw new Error(`The backup is not whole: ${name} has ${loadedCount} of ${rowCount} rows.`);
}

/** The next number comes after the last that was used. */
async function setSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(`
    SELECT s.oid::regclass::text AS sequence, d.refobjid::regclass::text AS "table", quote_ident(a.attname) AS "column"
    FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i')
      JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE s.relkind = 'S' AND s.relnamespace = 'public'::regnamespace`);
  for (const { sequence, table, column } of rows) {
    await client.query(`SELECT setval($1::regclass, (SELECT COALESCE(max(${column}), 0) + 1 FROM ${table}), false)`, [
      sequence,
    ]);
  }
}
