import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { byTheOperator } from "../by-the-clock";
import { listInvitations, readInvitation } from "../queries";
import { acceptInvitation, invite, inviteFirstAdmin, takeBackInvitation } from "./invitations";
import { signInByPassword } from "./sign-in";

const NOW = new Date("2026-11-24T09:00:00Z");
const after = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const VISITOR = { device: "Firefox on Linux", address: "127.0.0.1", deviceMark: "" };
const PASSWORD = "ferries leave before sunrise";

const address = () => `${randomUUID()}@daymark.example`;
const tokenOf = (link: string) => new URL(link).searchParams.get("token") ?? "";

async function invited(email = address()) {
  const link = await invite(byTheOperator(), { email, name: "Ilka Brandt", role: "editor" }, true, NOW);
  if (!link.ok) throw new Error(link.failure);
  return { email, token: tokenOf(link.value) };
}
const accept = (token: string, email: string, password = PASSWORD, now = NOW) =>
  acceptInvitation({ token, email, name: "Ilka Brandt", password }, VISITOR, now);

test("the first admin is let in by the newest link, for a few hours, and only while nobody works here", async () => {
  const first = tokenOf((await inviteFirstAdmin(NOW)) ?? "");
  const second = tokenOf((await inviteFirstAdmin(NOW)) ?? "");
  expect(await accept(first, address())).toMatchObject({ failure: "link-used" });
  expect(await accept(second, address(), PASSWORD, after(5))).toMatchObject({ failure: "link-used" });

  const email = address();
  expect(await accept(second, email)).toMatchObject({ ok: true });
  expect(await db().person.findUnique({ where: { email } })).toMatchObject({ role: "admin" });
  expect(await inviteFirstAdmin(NOW)).toBeNull();
});

test("who was invited by mail takes the place, and signs in by the password they chose", async () => {
  const { email, token } = await invited();
  expect(await readInvitation(token, NOW)).toMatchObject({ email, role: "editor" });
  expect(await db().outgoingMail.count({ where: { to: email, kind: "invitation" } })).toBe(1);

  expect(await accept(token, "somebody.else@post.example")).toMatchObject({ ok: true, value: { email } });
  const signIn = (password: string) => signInByPassword({ email, password, code: "" }, VISITOR, NOW);
  expect(await signIn(PASSWORD)).toMatchObject({ ok: true });
  expect(await signIn("harbours close at noon")).toEqual({ ok: false, failure: "no-match" });
});

test("of two who use one link at the same moment, one gets in", async () => {
  const { email, token } = await invited();
  const outcomes = await Promise.all([accept(token, email), accept(token, email)]);

  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("a link is refused after a week, and when a newer one was sent", async () => {
  const { email, token } = await invited();
  expect(await accept(token, email, PASSWORD, after(24 * 7 + 1))).toMatchObject({ failure: "link-used" });
  await invited(email);
  expect(await accept(token, email)).toMatchObject({ failure: "link-used" });
});

test("an invitation that was taken back lets nobody in, and is taken back once", async () => {
  const { email, token } = await invited();
  const offered = (await listInvitations(NOW)).find((invitation) => invitation.email === email);
  const takeBack = () => takeBackInvitation(byTheOperator(), offered?.id ?? "", NOW);

  expect(await takeBack()).toMatchObject({ ok: true });
  expect(await accept(token, email)).toMatchObject({ failure: "link-used" });
  expect(await takeBack()).toEqual({ ok: false, failure: "absent" });
  expect(await db().auditEntry.count({ where: { subject: `invitation:${offered?.id}` } })).toBe(2);
});

test("a weak password is refused, and the link stays good", async () => {
  const { email, token } = await invited();
  expect(await accept(token, email, "passwordpassword")).toMatchObject({ failure: "common" });
  expect(await accept(token, email, "ilka brandt 2026")).toMatchObject({ failure: "about-you" });
  expect(await accept(token, email)).toMatchObject({ ok: true });
});

test("nobody is invited who works here already", async () => {
  const { email, token } = await invited();
  await accept(token, email);
  const again = await invite(byTheOperator(), { email, name: "Ilka", role: "admin" }, true, NOW);
  expect(again).toEqual({ ok: false, failure: "works-here-already" });
});

test("many wrong passwords slow the next ones down, and a stranger is told the same", async () => {
  const { email, token } = await invited();
  await accept(token, email);
  for (const asked of [email, address()]) {
    const attempt = () => signInByPassword({ email: asked, password: "wrong", code: "" }, VISITOR, NOW);
    for (let count = 0; count < 5; count++) expect(await attempt()).toEqual({ ok: false, failure: "no-match" });
    expect(await attempt()).toEqual({ ok: false, failure: "wait-2" });
  }
  const right = await signInByPassword(
    { email, password: PASSWORD, code: "" },
    VISITOR,
    new Date(NOW.getTime() + 3000),
  );
  expect(right).toMatchObject({ ok: true });
});
