import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

/** The catalog's own one-letter type, written "char", which @prisma/adapter-pg does not know. */
const CHAR_TYPE = 18;
const TEXT_TYPE = 25;

/** @prisma/adapter-pg with the three things mended that migrations need and queries do not. */
export function migrationAdapterFactory(databaseUrl: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => connect(databaseUrl),
    connectToShadowDb: () => connectToShadowDatabase(databaseUrl),
  };
}

async function connect(databaseUrl: string): Promise<SqlDriverAdapter> {
  // One connection: the engine's advisory lock and settings are of the session.
  const pool = new CatalogPool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 10_000 });
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  readOneLetterColumns(adapter, pool);
  runScriptsWhole(adapter, pool);
  return adapter;
}

/** Its own version drops the database before it closes its connections, which PostgreSQL refuses. */
async function connectToShadowDatabase(databaseUrl: string): Promise<SqlDriverAdapter> {
  const name = `masthead_shadow_${crypto.randomUUID().replaceAll("-", "")}`;
  await runOnce(databaseUrl, `CREATE DATABASE "${name}"`);
  const shadowUrl = new URL(databaseUrl);
  shadowUrl.pathname = `/${name}`;

  const adapter = await connect(shadowUrl.href);
  const close = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await close();
    await runOnce(databaseUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  };
  return adapter;
}

/** Shows columns of the type "char" as text, and remembers which they were. */
class CatalogPool extends pg.Pool {
  oneLetterColumns: number[] = [];

  // biome-ignore lint/suspicious/noExplicitAny: pg declares a dozen overloads; this one passes all of them on
  override async query(...parameters: any[]): Promise<any> {
    const result = await Reflect.apply(super.query, this, parameters);
    const fields: pg.FieldDef[] = result?.fields ?? [];
    this.oneLetterColumns = fields.flatMap((field, place) => (field.dataTypeID === CHAR_TYPE ? [place] : []));
    for (const place of this.oneLetterColumns) Object.assign(fields[place] ?? {}, { dataTypeID: TEXT_TYPE });
    return result;
  }
}

function readOneLetterColumns(adapter: SqlDriverAdapter, pool: CatalogPool): void {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query: SqlQuery) => {
    const result = await queryRaw(query);
    for (const place of pool.oneLetterColumns) result.columnTypes[place] = ColumnTypeEnum.Character;
    return result;
  };
}

/**
 * Its own version cuts a migration at every semicolon, be it in a comment or in the body of a function.
 * PostgreSQL runs a whole script sent at once as one transaction: a migration that is interrupted leaves nothing behind.
 */
function runScriptsWhole(adapter: SqlDriverAdapter, pool: CatalogPool): void {
  adapter.executeScript = async (script: string) => {
    await pool.query(script).catch((error: pg.DatabaseError) => {
      throw new DriverAdapterError(inTheirWords(error));
    });
  };
}

/** The engine shows and records only what comes in this form. */
function inTheirWords({ code = "", severity = "", message, detail, column, hint }: pg.DatabaseError) {
  return { kind: "postgres", code, severity, message, detail, column, hint } as const;
}

async function runOnce(databaseUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
