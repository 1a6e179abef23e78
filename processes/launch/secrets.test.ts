import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { readSecrets } from "./secrets.ts";

const newFolder = () => mkdtempSync(path.join(tmpdir(), "masthead-secrets-"));

test("secrets are made on the first run, for their owner alone, and stay", () => {
  const folder = newFolder();
  const secrets = readSecrets(folder);

  expect(secrets.authSecret.length).toBeGreaterThanOrEqual(32);
  expect(statSync(path.join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(readSecrets(folder)).toEqual(secrets);
});

test("spoilt secrets are not quietly replaced, which would lock everybody out", () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, "secrets.json"), '{"authSecret":');

  expect(() => readSecrets(folder)).toThrow("cannot be read");
});
