import { expect, test } from "vitest";
import { newSecret, seal, unseal } from "./secret";

const AUTH_SECRET = "only-for-tests-0123456789abcdef-0123456789";

test("what was sealed for somebody is read again for them alone, and with our secret alone", () => {
  const sealed = seal("JBSWY3DPEHPK3PXP", "codes of ruta", AUTH_SECRET);

  expect(unseal(sealed, "codes of ruta", AUTH_SECRET)).toBe("JBSWY3DPEHPK3PXP");
  expect(unseal(sealed, "codes of marek", AUTH_SECRET)).toBeNull();
  expect(unseal(sealed, "codes of ruta", `${AUTH_SECRET}!`)).toBeNull();
});

test("a sealed text that somebody changed is not read", () => {
  const bytes = Buffer.from(seal("JBSWY3DPEHPK3PXP", "codes of ruta", AUTH_SECRET), "base64url");
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;

  expect(unseal(bytes.toString("base64url"), "codes of ruta", AUTH_SECRET)).toBeNull();
  expect(unseal("short", "codes of ruta", AUTH_SECRET)).toBeNull();
});

test("the same words sealed twice look different, and no two secrets are alike", () => {
  expect(seal("words", "a", AUTH_SECRET)).not.toBe(seal("words", "a", AUTH_SECRET));
  expect(newSecret()).not.toBe(newSecret());
});
