import { expect, test } from "vitest";
import { readPass, signPass } from "./live-pass";

const SECRET = "only-for-tests-0123456789abcdef";
const NOW = new Date("2026-11-24T09:00:00Z");
const opens = {
  sessionId: "0192f0c1-7a3e-7c11-8d00-000000000001",
  articleId: "0192f0c1-7a3e-7c11-8d00-000000000002",
  mayWrite: true,
};
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

test("a pass opens what it was made for, for less than a minute", () => {
  const pass = signPass(opens, SECRET, NOW);
  expect(readPass(pass, SECRET, later(59))).toMatchObject(opens);
  expect(readPass(pass, SECRET, later(61))).toBeNull();
});

test("a pass that was changed, or sealed by somebody else, opens nothing", () => {
  const [, seal] = signPass({ ...opens, mayWrite: false }, SECRET, NOW).split(".");
  const [words] = signPass(opens, SECRET, NOW).split(".");
  expect(readPass(`${words}.${seal}`, SECRET, NOW)).toBeNull();
  expect(readPass(signPass(opens, "another secret, just as long as ours", NOW), SECRET, NOW)).toBeNull();
  expect(readPass("", SECRET, NOW)).toBeNull();
});
