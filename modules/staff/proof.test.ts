import { expect, test } from "vitest";
import { mayPutOff, proofLacking } from "./proof";
import { CONFIRM_PATH, SECOND_FACTOR_PATH } from "./sign-in";
import type { Staff } from "./staff";

const NOW = new Date("2026-11-24T09:00:00Z");
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const SITE = "https://daymark.example";

const somebody = (change: Partial<Staff>): Staff => ({
  ...{ personId: "one", name: "Ilka Brandt", email: "ilka@daymark.example", role: "editor", sessionId: "two" },
  ...{ hasSecondFactor: true, factorAt: ago(60), confirmedAt: ago(60) },
  ...change,
});
const lacking = (change: Partial<Staff>, need: Parameters<typeof proofLacking>[1], siteUrl = SITE) =>
  proofLacking(somebody(change), need, siteUrl, NOW);

test("an editor or admin without a second factor sets one up before they see or do anything but their account", () => {
  for (const role of ["editor", "admin"] as const) {
    const without = { role, hasSecondFactor: false, factorAt: null };
    expect(lacking(without, "story-writer")).toBe(SECOND_FACTOR_PATH);
    expect(lacking(without, "editor")).toBe(SECOND_FACTOR_PATH);
    expect(lacking(without, "staff")).toBe(SECOND_FACTOR_PATH);
    expect(lacking(without, "self")).toBeNull();
  }
});

test("on one's own machine it may be put off, at any other address not", () => {
  const without = { role: "admin", hasSecondFactor: false, factorAt: null } as const;
  expect(lacking(without, "fresh-admin", "http://localhost:3000")).toBeNull();
  expect(lacking(without, "fresh-admin", "http://127.0.0.1:3000")).toBeNull();
  expect(lacking(without, "fresh-admin", "https://localhost.example")).toBe(SECOND_FACTOR_PATH);
  expect(mayPutOff({ role: "editor" }, SITE)).toBe(false);
});

test("a journalist needs none", () => {
  const without = { role: "journalist", hasSecondFactor: false, factorAt: null } as const;
  expect(["self", "staff", "story-writer"].map((need) => lacking(without, need as "staff"))).toEqual([
    null,
    null,
    null,
  ]);
});

test("who has a passkey and signed in by password alone shows it before they act, on their own machine too", () => {
  expect(lacking({ factorAt: null }, "editor")).toBe(CONFIRM_PATH);
  expect(lacking({ factorAt: null }, "staff")).toBe(CONFIRM_PATH);
  expect(lacking({ factorAt: null }, "self")).toBeNull();
  expect(lacking({ factorAt: null }, "editor", "http://localhost:3000")).toBe(CONFIRM_PATH);
  expect(lacking({ factorAt: ago(600) }, "editor")).toBeNull();
});

test("people, settings and readers' data open for a quarter of an hour after a second factor was shown", () => {
  expect(lacking({ role: "admin", factorAt: ago(14) }, "fresh-admin")).toBeNull();
  expect(lacking({ role: "admin", factorAt: ago(15) }, "fresh-admin")).toBe(CONFIRM_PATH);
});

test("how one signs in is changed within a quarter of an hour after showing who one is, whatever the role", () => {
  const without = { role: "journalist", hasSecondFactor: false, factorAt: null } as const;
  expect(lacking({ ...without, confirmedAt: ago(14) }, "fresh-self")).toBeNull();
  expect(lacking({ ...without, confirmedAt: ago(16) }, "fresh-self")).toBe(CONFIRM_PATH);
});

test("who has a second factor shows it before they change how they sign in: a stolen password adds no key of its own", () => {
  expect(lacking({ factorAt: null, confirmedAt: NOW }, "fresh-self")).toBe(CONFIRM_PATH);
  expect(lacking({ factorAt: ago(5), confirmedAt: ago(60) }, "fresh-self")).toBeNull();
  expect(lacking({ hasSecondFactor: false, factorAt: null, confirmedAt: NOW }, "fresh-self")).toBeNull();
});
