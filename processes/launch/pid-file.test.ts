import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { pidFile, readLiving, takeLock, writePid } from "./pid-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "masthead-pid-"));
const file = pidFile(folder, "owner");

afterEach(() => rmSync(path.dirname(file), { recursive: true, force: true }));

test("the second start learns who runs the newsroom already", () => {
  expect(takeLock(file, "npm start")).toBeNull();
  expect(takeLock(file, "npm start")).toMatchObject({ pid: process.pid, title: "npm start" });
});

test("a start that was killed does not keep the next one out", () => {
  writeFileSync(pidFileInFolder(), JSON.stringify({ pid: 2 ** 22 + 1, identity: "earlier", title: "npm start" }));

  expect(takeLock(file, "npm start")).toBeNull();
  expect(readdirSync(path.dirname(file))).toEqual(["owner.json"]);
});

test("a stranger who has the number of a killed process is not taken for it", () => {
  writeFileSync(pidFileInFolder(), JSON.stringify({ pid: process.pid, identity: "another life", title: "web" }));

  expect(readLiving(file)).toBeNull();
});

test("half a file names nobody", () => {
  writeFileSync(pidFileInFolder(), '{"pid": 1');

  expect(readLiving(file)).toBeNull();
});

/** The folder is made by the first who writes; here it is made for a file of an earlier run. */
function pidFileInFolder(): string {
  writePid(file, process.pid, "web");
  return file;
}
