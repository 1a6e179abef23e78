import pg from "pg";
import { readPaperKeys } from "./paper.ts";

/** Any number that nothing else of ours locks by. */
const LOCK = 4_711;

/**
 * There is one front page: who works on it has it to themselves, whatever other journeys run beside. Wait for it with a long
 * time-out. @returns what lets it go
 */
export async function holdFrontPage(): Promise<() => Promise<void>> {
  const client = new pg.Client(readPaperKeys().databaseUrl);
  await client.connect();
  await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
  return () => client.end();
}
