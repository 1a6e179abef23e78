import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { codeAppUrl, newCodeSecret, stepOfCode } from "./code-app";

const NOW = new Date("2026-11-24T09:00:10Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const SECRET = newCodeSecret();
const codeAt = (at: Date) => new TOTP({ secret: Secret.fromBase32(SECRET) }).generate({ timestamp: at.getTime() });

test("a code is taken in its half minute and in the ones beside it, and names its step", () => {
  const step = stepOfCode(codeAt(NOW), SECRET, NOW);
  expect(step).toBe(Math.floor(NOW.getTime() / 30_000));
  expect(stepOfCode(codeAt(NOW), SECRET, later(30))).toBe(step);
  expect(stepOfCode(codeAt(NOW), SECRET, later(-30))).toBe(step);
  expect(stepOfCode(codeAt(NOW), SECRET, later(90))).toBeNull();
});

test("what is no code is none", () => {
  for (const typed of ["", "12345", "1234567", "abcdef", "１２３４５６"])
    expect(stepOfCode(typed, SECRET, NOW)).toBeNull();
});

test("the picture names the paper and the person", () => {
  const url = codeAppUrl(SECRET, "ruta@daymark.example", "The Daymark");
  expect(decodeURIComponent(url)).toContain("The Daymark:ruta@daymark.example");
  expect(url).toContain(`secret=${SECRET}`);
});
