import { createHash, randomBytes, randomUUID } from "node:crypto";
import { type BrowserContext, type Page, type Response, test } from "@playwright/test";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { type PaperKeys, readPaperKeys } from "./paper.ts";

export type Colleague = { id: string; name: string; email: string; role: "journalist" | "editor" | "admin" };

/**
 * Puts somebody of that role at the desk, as if they had just signed in with a passkey: for journeys about something else than
 * signing in. The same name is the same person; without one, a new person is made.
 * @param url under which the paper is opened
 */
export async function signInAs(
  context: BrowserContext,
  role: Colleague["role"],
  name?: string,
  url = test.info().project.use.baseURL ?? "",
  paper: PaperKeys = readPaperKeys(),
): Promise<Colleague> {
  const person = await hire(role, name ?? `${role} ${randomUUID().slice(0, 8)}`, paper);
  const cookie = await openSession(person.id, paper);
  await context.addCookies([
    { name: "masthead.session", value: cookie, url, httpOnly: true, sameSite: "Lax" },
    { name: "desk", value: "1", url, sameSite: "Lax" },
  ]);
  return person;
}

/** Opens a page of the desk and waits until it answers keys and buttons, as somebody does who looks before typing. */
export async function openDesk(page: Page, path: string): Promise<Response | null> {
  const answer = await page.goto(path);
  await untilAwake(page);
  return answer;
}

/** Waits, after a reload too, until a page of the desk answers keys and buttons. */
export const untilAwake = (page: Page): Promise<void> => page.locator("html[data-awake]").waitFor();

/** Makes a person of that name, or gives the one there is that role. */
export async function hire(
  role: Colleague["role"],
  name: string,
  paper: PaperKeys = readPaperKeys(),
): Promise<Colleague> {
  const email = `${name.toLowerCase().replace(/\W+/g, ".")}@daymark.example`;
  const [row] = await ask<{ id: string }>(
    `INSERT INTO "Person" (id, email, name, role) VALUES (gen_random_uuid(), $1, $2, $3::"Role")
     ON CONFLICT (email) DO UPDATE SET role = EXCLUDED.role, "deactivatedAt" = NULL RETURNING id`,
    [email, name, role],
    paper,
  );
  if (!row) throw new Error(`${name} could not be hired`);
  return { id: row.id, name, email, role };
}

/** Asks the database of the paper under test. */
export async function ask<Row>(
  sql: string,
  values: unknown[] = [],
  paper: PaperKeys = readPaperKeys(),
): Promise<Row[]> {
  const client = new pg.Client(paper.databaseUrl);
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** @returns the value of the session's cookie */
export async function openSession(personId: string, paper: PaperKeys = readPaperKeys()): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(secret).digest("hex");
  await ask(
    `INSERT INTO "StaffSession" (id, "tokenHash", "personId", method, device, "expiresAt", "factorAt")
     VALUES (gen_random_uuid(), $1, $2, 'passkey', 'A journey', now() + interval '1 day', now())`,
    [hash, personId],
    paper,
  );
  return encode({ token: { session: secret }, secret: paper.authSecret });
}
