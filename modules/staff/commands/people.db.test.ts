import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { byTheOperator } from "../by-the-clock";
import type { Role } from "../staff";
import { changeRole, deactivatePerson, forgetFactors, reactivatePerson, signOutPerson } from "./people";
import { openSession } from "./sessions";

const NOW = new Date("2026-11-24T09:00:00Z");
const ADMIN = byTheOperator();
const VISITOR = { device: "Firefox on Linux", address: "127.0.0.1", deviceMark: "" };

beforeEach(async () => {
  await db().person.updateMany({ where: { role: "admin" }, data: { role: "editor" } });
});

/** Somebody at the desk, signed in on two devices. */
async function hire(role: Role): Promise<string> {
  const { id } = await db().person.create({
    data: { email: `${randomUUID()}@daymark.example`, name: "Ilka Brandt", role },
  });
  for (let count = 0; count < 2; count++) await openSession(db(), id, "password", VISITOR, NOW);
  return id;
}

const openSessionsOf = (personId: string) => db().staffSession.count({ where: { personId, revokedAt: null } });
const roleOf = async (id: string) => (await db().person.findUniqueOrThrow({ where: { id } })).role;
const loggedOf = async (id: string) =>
  (await db().auditEntry.findMany({ where: { subject: `person:${id}` }, orderBy: { number: "asc" } })).map(
    ({ action }) => action,
  );

test("who is given less to do is signed out everywhere, and it is logged", async () => {
  const id = await hire("editor");
  expect(await changeRole(ADMIN, id, "journalist", NOW)).toMatchObject({ ok: true });

  expect(await roleOf(id)).toBe("journalist");
  expect(await openSessionsOf(id)).toBe(0);
  expect(await loggedOf(id)).toEqual(["changed the role"]);
});

test("who is given more to do stays signed in, and is told by mail", async () => {
  const id = await hire("journalist");
  await changeRole(ADMIN, id, "editor", NOW);

  expect(await openSessionsOf(id)).toBe(2);
  const { email } = await db().person.findUniqueOrThrow({ where: { id } });
  const [letter, ...others] = await db().outgoingMail.findMany({ where: { to: email } });
  expect(letter).toMatchObject({ kind: "role-changed", content: { role: "editor", by: ADMIN.name } });
  expect(others).toEqual([]);
});

test("for a lost phone an admin takes away what signed somebody in beside the password", async () => {
  const id = await hire("editor");
  await db().person.update({ where: { id }, data: { totpSecret: "sealed", totpConfirmedAt: NOW } });
  await db().recoveryCode.create({ data: { personId: id, codeHash: "a code" } });
  expect(await forgetFactors(ADMIN, id, NOW)).toMatchObject({ ok: true });

  expect(await db().person.findUnique({ where: { id } })).toMatchObject({ totpSecret: null, totpConfirmedAt: null });
  expect(await db().recoveryCode.count({ where: { personId: id } })).toBe(0);
  expect(await openSessionsOf(id)).toBe(0);
  expect(await loggedOf(id)).toEqual(["took away the second factor"]);
});

test("who is deactivated is signed out at once, and may be taken back", async () => {
  const id = await hire("journalist");
  expect(await deactivatePerson(ADMIN, id, NOW)).toMatchObject({ ok: true });
  expect(await openSessionsOf(id)).toBe(0);
  expect(await db().person.findUnique({ where: { id } })).toMatchObject({ deactivatedAt: NOW });

  await reactivatePerson(ADMIN, id, NOW);
  expect(await db().person.findUnique({ where: { id } })).toMatchObject({ deactivatedAt: null });
  expect(await loggedOf(id)).toEqual(["deactivated", "reactivated"]);
});

test("the last admin is neither demoted nor deactivated, and stays signed in", async () => {
  const id = await hire("admin");
  const former = await hire("admin");
  await deactivatePerson(ADMIN, former, NOW);

  expect(await changeRole(ADMIN, id, "editor", NOW)).toEqual({ ok: false, failure: "last-admin" });
  expect(await deactivatePerson(ADMIN, id, NOW)).toEqual({ ok: false, failure: "last-admin" });
  expect(await roleOf(id)).toBe("admin");
  expect(await openSessionsOf(id)).toBe(2);
});

test("of two admins who remove each other at the same moment, one stays", async () => {
  const [one, other] = [await hire("admin"), await hire("admin")];
  const outcomes = await Promise.all([changeRole(ADMIN, one, "journalist", NOW), deactivatePerson(ADMIN, other, NOW)]);

  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await db().person.count({ where: { role: "admin", deactivatedAt: null } })).toBe(1);
});

test("an admin signs a colleague out everywhere", async () => {
  const id = await hire("editor");
  expect(await signOutPerson(ADMIN, id, NOW)).toMatchObject({ ok: true });

  expect(await openSessionsOf(id)).toBe(0);
  expect(await loggedOf(id)).toEqual(["signed out everywhere"]);
});

test("nobody is changed who never worked here", async () => {
  const absent = { ok: false, failure: "absent" };
  expect(await changeRole(ADMIN, randomUUID(), "editor", NOW)).toEqual(absent);
  expect(await deactivatePerson(ADMIN, randomUUID(), NOW)).toEqual(absent);
  expect(await reactivatePerson(ADMIN, randomUUID(), NOW)).toEqual(absent);
  expect(await signOutPerson(ADMIN, randomUUID(), NOW)).toEqual(absent);
});
