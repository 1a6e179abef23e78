import { expect, test } from "vitest";
import { interrupted, pending } from "./migrations.ts";

const row = { finished_at: null, rolled_back_at: null, logs: null };
const done = { ...row, finished_at: new Date() };

test("what has been applied is not applied again", () => {
  expect(pending(["1_a", "2_b"], [{ ...done, migration_name: "1_a" }])).toEqual(["2_b"]);
});

test("a migration that was begun and not finished is pending", () => {
  expect(pending(["1_a"], [{ ...row, migration_name: "1_a" }])).toEqual(["1_a"]);
});

test("only a migration that was cut off is tried again by itself, not one that failed", () => {
  const applied = [
    { ...row, migration_name: "1_cut_off" },
    { ...row, migration_name: "2_failed", logs: "syntax error" },
    { ...row, migration_name: "3_undone", rolled_back_at: new Date() },
  ];
  expect(interrupted(applied)).toEqual(["1_cut_off"]);
});
