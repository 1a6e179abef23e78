import { randomUUID } from "node:crypto";
import { Command } from "commander";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/modules/platform/db";
import { readReset } from "@/modules/staff/queries";
import { register } from "./staff";

let said = "";

beforeEach(() => {
  said = "";
  const keep = (text: string | Uint8Array) => {
    said += text;
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(keep);
  vi.spyOn(process.stderr, "write").mockImplementation(keep);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** As the operator's shell does. @returns the exit code */
async function masthead(...words: string[]): Promise<number> {
  const program = new Command();
  register(program);
  await program.parseAsync(["staff", ...words], { from: "user" });
  return Number(process.exitCode ?? 0);
}

async function hire(role: "editor" | "admin" = "editor") {
  const email = `${randomUUID()}@daymark.example`;
  const { id } = await db().person.create({ data: { email, name: "Ilka Brandt", role, totpConfirmedAt: new Date() } });
  return { id, email };
}

const readPerson = (id: string) => db().person.findUniqueOrThrow({ where: { id } });
const tokenIn = (text: string) => /\?token=(\S+)/.exec(text)?.[1] ?? "";

test("the operator hands somebody a link to a new password, and their code app stays", async () => {
  const { id, email } = await hire();
  expect(await masthead("reset", email.toUpperCase())).toBe(0);

  expect(await readReset(tokenIn(said), new Date())).toMatchObject({ personId: id });
  expect((await readPerson(id)).totpConfirmedAt).not.toBeNull();
  expect(await db().outgoingMail.count({ where: { to: email } })).toBe(0);
});

test("for a lost phone the code app goes as well, and its owner is told", async () => {
  const { id, email } = await hire();
  expect(await masthead("reset", email, "--lost-factors")).toBe(0);

  expect((await readPerson(id)).totpConfirmedAt).toBeNull();
  expect(await db().outgoingMail.count({ where: { to: email, kind: "account-changed" } })).toBe(1);
});

test("the operator takes the desk from somebody, who is given no link after that", async () => {
  const { id, email } = await hire();
  expect(await masthead("deactivate", email)).toBe(0);
  expect((await readPerson(id)).deactivatedAt).not.toBeNull();

  expect(await masthead("reset", email)).toBe(1);
  expect(said).toContain("is deactivated");
});

test("who never worked here is neither deactivated nor given a link", async () => {
  for (const command of ["deactivate", "reset"]) {
    expect(await masthead(command, "nobody@daymark.example")).toBe(1);
    expect(said).toContain("Nobody works here under nobody@daymark.example.");
  }
});
