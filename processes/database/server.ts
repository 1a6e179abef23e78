import pg from "pg";

/** The server cannot be reached yet, or is starting up or shutting down. */
const NOT_NOW = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "57P03", "57P01"];
const NO_SUCH_DATABASE = "3D000";

/** Whether the database answers; it is made if the server has none of that name. @throws on a refusal that waiting does not mend */
export async function tryDatabase(url: string): Promise<boolean> {
  try {
    await runSql(url, "SELECT 1");
    return true;
  } catch (error) {
    const { code = "", message = "" } = error as { code?: string; message?: string };
    if (code === NO_SUCH_DATABASE) return createDatabase(url);
    if (NOT_NOW.includes(code) || /terminated|timeout/i.test(message)) return false;
    throw error;
  }
}

async function createDatabase(url: string): Promise<boolean> {
  await runSql(siblingUrl(url, "postgres"), `CREATE DATABASE ${pg.escapeIdentifier(new URL(url).pathname.slice(1))}`);
  return true;
}

/** Sent whole, as one simple query. @returns the rows of the last statement */
export async function runSql<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // the query in flight fails with it
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows ?? [];
  } finally {
    await client.end();
  }
}

/** The same server and user, another database. */
export function siblingUrl(url: string, database: string): string {
  const sibling = new URL(url);
  sibling.pathname = `/${database}`;
  return sibling.href;
}
