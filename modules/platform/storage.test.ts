import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { fileBelow, store } from "./storage";

beforeAll(() => {
  Object.assign(process.env, {
    SITE_URL: "http://localhost",
    PORT: "3000",
    DATABASE_URL: "postgresql://unused",
    AUTH_SECRET: "0123456789abcdef0123456789abcdef",
    DATA_DIR: mkdtempSync(path.join(tmpdir(), "masthead-storage-")),
  });
});

test("a file that was written is read back, and its folder is made for it", async () => {
  await store("media").write("ab/harbour.txt", "gulls");

  expect((await store("media").read("ab/harbour.txt"))?.toString()).toBe("gulls");
  expect(await store("media").has("ab/harbour.txt")).toBe(true);
});

test("a file that is not there is null, and removing it twice is no error", async () => {
  await store("media").write("once.txt", "x");
  await store("media").remove("once.txt");
  await store("media").remove("once.txt");

  expect(await store("media").read("once.txt")).toBeNull();
  expect(await store("media").madeAt("once.txt")).toBeNull();
});

test("of two who write a file only where there is none, one does", async () => {
  const outcomes = await Promise.all([
    store("snapshots").writeIfAbsent("race/index.html", "one"),
    store("snapshots").writeIfAbsent("race/index.html", "two"),
  ]);

  expect(outcomes.sort()).toEqual([false, true]);
});

test("a file says when it was made, and nothing half written stays behind", async () => {
  const madeAt = new Date("2026-11-23T09:00:00.125Z");
  await store("originals").write("a.jpg", "bytes", { madeAt, isDurable: true });

  expect(await store("originals").madeAt("a.jpg")).toEqual(madeAt);
  expect(readdirSync(store("originals").fileOf(".writing"))).toEqual([]);
});

test.each(["../secret", "/etc/passwd", "a/../../b", "", ".", "a\0b"])(
  "the name %j does not leave its shelf",
  (name) => {
    expect(() => fileBelow("/data/media", name)).toThrow("Not a name");
  },
);
