import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { isInstalled } from "./install.mjs";

let root = "";
const lock = {
  "": { version: "0.1.0" },
  "node_modules/next": { version: "16.4.6" },
  "node_modules/only-on-a-mac": { version: "1.0.0", optional: true },
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "masthead-install-"));
  mkdirSync(path.join(root, "node_modules"));
  writeFileSync(path.join(root, "package-lock.json"), JSON.stringify({ packages: lock }));
});

const installed = (packages: object) =>
  writeFileSync(path.join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages }));

test("an install is whole without the packages of other platforms", () => {
  installed({ "node_modules/next": { version: "16.4.6" } });
  expect(isInstalled(root)).toBe(true);
});

test("an install of another version is stale", () => {
  installed({ "node_modules/next": { version: "16.4.5" } });
  expect(isInstalled(root)).toBe(false);
});

test("an install that was interrupted, and has no record, is done again", () => {
  expect(isInstalled(root)).toBe(false);
});
