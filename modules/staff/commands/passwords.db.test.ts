import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { byTheOperator } from "../by-the-clock";
import { readReset } from "../queries";
import type { FreshSelf } from "../staff";
import { changeOwnPassword, orderPasswordReset, printPasswordReset, resetPassword } from "./passwords";
import { deactivatePerson } from "./people";
import { openSession } from "./sessions";
import { signInByPassword } from "./sign-in";

const NOW = new Date("2026-11-24T09:00:00Z");
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const VISITOR = { device: "Firefox on Linux", address: "127.0.0.1", deviceMark: "" };
const OLD = "ferries leave before sunrise";
const NEW = "gulls above the breakwater";
const QUICK = { memoryCost: 1024, timeCost: 1 }; // how dear a hash is is tried elsewhere

/** Somebody at the desk, signed in on two devices. */
async function hire() {
  const email = `${randomUUID()}@daymark.example`;
  const { id } = await db().person.create({
    data: { email, name: "Ilka Brandt", role: "editor", passwordHash: await hash(OLD, QUICK) },
  });
  for (let count = 0; count < 2; count++) await openSession(db(), id, "password", VISITOR, NOW);
  const [session] = await db().staffSession.findMany({ where: { personId: id } });
  const self = { personId: id, name: "Ilka Brandt", email, sessionId: session?.id } as unknown as FreshSelf;
  return { id, email, self };
}

const signIn = (email: string, password: string) =>
  signInByPassword({ email, password, code: "" }, VISITOR, after(600)).then(({ ok }) => ok);
const openSessionsOf = (personId: string) => db().staffSession.count({ where: { personId, revokedAt: null } });
const lettersTo = (to: string, kind: string) => db().outgoingMail.count({ where: { to, kind } });
const mailedToken = async (to: string) => {
  const mail = await db().outgoingMail.findFirstOrThrow({
    where: { to, kind: "password-reset" },
    orderBy: { createdAt: "desc" },
  });
  return tokenOf((mail.content as { link: string }).link);
};
const tokenOf = (link: string) => new URL(link).searchParams.get("token") ?? "";

test("who forgot the password is sent a link, chooses another, and is signed out everywhere", async () => {
  const { id, email } = await hire();
  await orderPasswordReset(email, NOW);
  const token = await mailedToken(email);
  expect(await readReset(token, NOW)).toMatchObject({ personId: id });

  expect(await resetPassword({ token, password: NEW }, after(59))).toMatchObject({ ok: true });
  expect(await openSessionsOf(id)).toBe(0);
  expect(await signIn(email, OLD)).toBe(false);
  expect(await signIn(email, NEW)).toBe(true);
  expect(await lettersTo(email, "account-changed")).toBe(1);
});

const STRANGER = { device: "Chrome on Windows", address: "203.0.113.9", deviceMark: "" };
const tryOut = (email: string, password: string, visitor: typeof STRANGER, at: Date) =>
  signInByPassword({ email, password, code: "" }, visitor, at);

/** Somebody tries passwords without an end. @returns when they were last let try */
async function besiege(email: string): Promise<Date> {
  let at = NOW;
  for (let count = 0; count < 30; count++) {
    const tried = await tryOut(email, "not the password", STRANGER, at);
    const wait = /^wait-(\d+)$/.exec(tried.ok ? "" : tried.failure)?.[1];
    if (wait) at = new Date(at.getTime() + Number(wait) * 1_000);
  }
  await tryOut(email, "not the password", STRANGER, at);
  return at;
}

test("who forgot the password while strangers try to guess it chooses another, and signs in at once", async () => {
  const { email } = await hire();
  const at = await besiege(email);
  const elsewhere = { ...STRANGER, address: "198.51.100.7" };
  expect(await tryOut(email, OLD, elsewhere, at)).toMatchObject({ failure: expect.stringMatching(/^wait-\d{3}$/) });

  await orderPasswordReset(email, at);
  expect(await resetPassword({ token: await mailedToken(email), password: NEW }, at)).toEqual({
    ok: true,
    value: { email },
  });
  expect(await tryOut(email, NEW, elsewhere, at)).toMatchObject({ ok: true });
});

test("who comes from a network where they worked lately does not wait for strangers, on a device nobody knows", async () => {
  const { email } = await hire();
  const at = await besiege(email);
  expect(await tryOut(email, OLD, VISITOR, at)).toMatchObject({ ok: true });
  const monthLater = new Date(at.getTime() + 31 * 24 * 3_600_000);
  await db().staffSession.updateMany({ where: { person: { email } }, data: { lastSeenAt: at } });
  for (let count = 0; count < 6; count++) await tryOut(email, "not the password", STRANGER, monthLater);
  expect(await tryOut(email, OLD, VISITOR, monthLater)).toMatchObject({ failure: expect.stringMatching(/^wait-/) });
});

test("guessing from a network somebody works in is slowed down like any other", async () => {
  const { email } = await hire();
  const guesses = [];
  for (let count = 0; count < 7; count++) guesses.push(await tryOut(email, "not the password", VISITOR, NOW));
  expect(guesses.map((guess) => (guess.ok ? "" : guess.failure)).at(-1)).toMatch(/^wait-/);
});

test("of two who use one link at the same moment, one chooses the password", async () => {
  const { email } = await hire();
  await orderPasswordReset(email, NOW);
  const token = await mailedToken(email);
  const outcomes = await Promise.all([OLD, NEW].map((password) => resetPassword({ token, password }, NOW)));

  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("a link runs out after an hour, and when a newer one was sent", async () => {
  const { email } = await hire();
  await orderPasswordReset(email, NOW);
  const first = await mailedToken(email);
  expect(await resetPassword({ token: first, password: NEW }, after(61))).toMatchObject({ failure: "link-used" });
  await orderPasswordReset(email, after(1));
  expect(await resetPassword({ token: first, password: NEW }, after(2))).toMatchObject({ failure: "link-used" });
});

test("a link of before serves no more once the password was changed at the desk", async () => {
  const { email, self } = await hire();
  await orderPasswordReset(email, NOW);
  const token = await mailedToken(email);
  await changeOwnPassword(self, { current: OLD, password: NEW }, NOW);

  expect(await resetPassword({ token, password: OLD }, NOW)).toMatchObject({ failure: "link-used" });
});

test("a weak password is refused, and the link stays good", async () => {
  const { email } = await hire();
  await orderPasswordReset(email, NOW);
  const token = await mailedToken(email);
  expect(await resetPassword({ token, password: "passwordpassword" }, NOW)).toMatchObject({ failure: "common" });
  expect(await resetPassword({ token, password: NEW }, NOW)).toMatchObject({ ok: true });
});

test("three letters an hour are sent, however often somebody asks, at once too", async () => {
  const { email } = await hire();
  await Promise.all(Array.from({ length: 6 }, () => orderPasswordReset(email, NOW)));
  expect(await lettersTo(email, "password-reset")).toBe(3);
  await orderPasswordReset(email, after(61));
  expect(await lettersTo(email, "password-reset")).toBe(4);
});

test("nobody is written to who does not work here, or no more", async () => {
  const stranger = `${randomUUID()}@daymark.example`;
  const { id, email } = await hire();
  await deactivatePerson(byTheOperator(), id, NOW);
  for (const address of [stranger, email]) {
    await orderPasswordReset(address, NOW);
    expect(await lettersTo(address, "password-reset")).toBe(0);
  }
  expect(await printPasswordReset(byTheOperator(), id, NOW)).toEqual({ ok: false, failure: "absent" });
});

test("a link serves nobody who was deactivated meanwhile", async () => {
  const { id } = await hire();
  const link = await printPasswordReset(byTheOperator(), id, NOW);
  await deactivatePerson(byTheOperator(), id, NOW);

  const token = link.ok ? tokenOf(link.value) : "";
  expect(await resetPassword({ token, password: NEW }, NOW)).toMatchObject({ failure: "link-used" });
});

test("who changes the password shows the one of now, and stays signed in on this device alone", async () => {
  const { id, email, self } = await hire();
  const change = (current: string) => changeOwnPassword(self, { current, password: NEW }, NOW);
  expect(await change("harbours close at noon")).toEqual({ ok: false, failure: "no-match" });
  expect(await signIn(email, OLD)).toBe(true);

  expect(await change(OLD)).toMatchObject({ ok: true });
  const open = await db().staffSession.findMany({ where: { personId: id, revokedAt: null }, select: { id: true } });
  expect(open).toEqual([{ id: self.sessionId }]);
  expect(await signIn(email, NEW)).toBe(true);
});

test("who signs in by passkey alone may choose a first password", async () => {
  const { email, id, self } = await hire();
  await db().person.update({ where: { id }, data: { passwordHash: null } });
  expect(await changeOwnPassword(self, { current: "", password: NEW }, NOW)).toMatchObject({ ok: true });
  expect(await signIn(email, NEW)).toBe(true);
});
