import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Package = { optionalDependencies?: Record<string, string>; resolved?: string };
const packages: Record<string, Package> = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;

// A registry that lacks the packages of other platforms makes npm leave them out of the lock file, and npm ci refuses it.
test("the lock file names what every platform needs", () => {
  const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  const named = new Set(Object.keys(packages).map((folder) => folder.split("node_modules/").pop()));

  expect(wanted.filter((name) => !named.has(name))).toEqual([]);
});

test("the lock file names no registry, so that any may be used", () => {
  expect(Object.values(packages).filter((entry) => entry.resolved)).toEqual([]);
});
