import { expect, test } from "vitest";
import { hashOfRecoveryCode, newRecoveryCodes, readRecoveryCode } from "./recovery-code";

test("ten codes are made, all different, and each is read however it is typed", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(readRecoveryCode(code)).toBe(code);
    expect(readRecoveryCode(` ${code.replaceAll("-", " ").toUpperCase()} `)).toBe(code);
  }
});

test("what is no recovery code is none", () => {
  expect(readRecoveryCode("407192")).toBeNull();
  expect(readRecoveryCode("")).toBeNull();
});

test("the same code of two people is kept differently", () => {
  const secret = "only-for-tests-0123456789abcdef-0123456789";
  expect(hashOfRecoveryCode("a", "ruta", secret)).not.toBe(hashOfRecoveryCode("a", "marek", secret));
});
