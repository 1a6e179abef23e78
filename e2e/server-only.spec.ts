import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { currentPages } from "../processes/build/pages-folder.mjs";
import { expect, test } from "./fixtures";

/** What every App Router page has, and the press takes out; and the one error page Next wants as a client component. */
const FRAMEWORKS = /^\[project\]\/(?:node_modules\/next\/|app\/global-error\.tsx$)/;

test("no page for readers reaches a client component of ours", () => {
  const manifests = globSync(path.join(currentPages() ?? "", "server/app/(site)/**/*_client-reference-manifest.js"));
  const ours = manifests.flatMap((file) => clientModulesOf(file).filter((name) => !FRAMEWORKS.test(name)));

  expect(manifests.length).toBeGreaterThan(10);
  expect(ours).toEqual([]);
});

/** The build writes them as a script that assigns JSON. */
function clientModulesOf(file: string): string[] {
  const [, json = ""] = /\] = (\{.*\});?\s*$/s.exec(readFileSync(file, "utf8")) ?? [];
  return Object.keys(JSON.parse(json).clientModules);
}
