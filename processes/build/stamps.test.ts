import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { hashOfInputs } from "./stamps.ts";

let root = "";
const write = (file: string, text: string) => writeFileSync(path.join(root, file), text);
const hash = () => hashOfInputs(["app", "package-lock.json", "missing"], root);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "masthead-stamps-"));
  mkdirSync(path.join(root, "app"));
  write("app/page.tsx", "one");
});

test("a build is stale when a source has changed, come or gone by another name", () => {
  const before = hash();
  write("app/page.tsx", "two");
  const changed = hash();
  write("app/other.tsx", "");

  expect(new Set([before, changed, hash()]).size).toBe(3);
});

test("a build is not stale because a test was written", () => {
  const before = hash();
  write("app/page.test.tsx", "a test");
  write("app/README.md", "a word");

  expect(hash()).toBe(before);
});
