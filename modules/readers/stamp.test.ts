import { expect, test } from "vitest";
import { makeStamp, readStamp } from "./stamp";

const SECRET = "a secret of more than thirty-two characters";
const NOW = new Date("2026-11-30T09:00:00Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const stamp = makeStamp("marta@post.example", SECRET, NOW);
const read = (after: number, email = "marta@post.example", given = stamp) =>
  readStamp(given, email, SECRET, later(after));

test("a stamp is good after three seconds, for an hour", () => {
  expect([2, 3, 3_600, 3_601].map((after) => read(after))).toEqual(["young", "good", "good", null]);
});

test("it is good for its own address, and as it was given", () => {
  expect(read(5, "oleh@post.example")).toBeNull();
  expect(read(5, undefined, stamp.replace(/^./, "a"))).toBeNull();
  expect(read(5, undefined, "")).toBeNull();
  expect(readStamp(stamp, "marta@post.example", `${SECRET}!`, later(5))).toBeNull();
});
