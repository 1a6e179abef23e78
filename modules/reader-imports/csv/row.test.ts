import { describe, expect, test } from "vitest";
import type { Meaning } from "../reading";
import { readRow } from "./row";

const NOW = new Date("2026-11-30T12:00:00Z");
const COLUMNS: Meaning[] = ["address", "joinedOn", "language", "wanted", "goneOn"];
const read = (...cells: string[]) => readRow(cells, COLUMNS, NOW);

describe("a row of a list", () => {
  test("is an address, since when, and in which language", () => {
    expect(read(" Marta@Post.Example ", "2025-03-04T05:06:07.000Z", "uk-UA", "TRUE", "")).toEqual({
      ok: true,
      value: { email: "marta@post.example", language: "uk", joinedAt: new Date("2025-03-04T05:06:07Z") },
    });
  });

  test.each([
    ["2025-03-04", "2025-03-04T00:00:00Z"],
    ["2025-03-04 05:06", "2025-03-04T05:06:00Z"],
    ["2025-03-04 05:06:07 UTC", "2025-03-04T05:06:07Z"],
    ["2025-03-04T05:06:07+02:00", "2025-03-04T03:06:07Z"],
    ["2031-01-01", NOW.toISOString()], // nobody has agreed tomorrow
  ])("%s is read as a day or an instant", (written, instant) => {
    expect(read("a@b.example", written, "", "yes", "")).toMatchObject({ value: { joinedAt: new Date(instant) } });
  });

  test.each(["03/04/2025", "2025-02-31", "yesterday", "2025-03-04 25:00"])(
    "%s is no date that has one meaning",
    (written) => {
      expect(read("a@b.example", written, "", "yes", "")).toEqual({ ok: false, failure: "wrong-date" });
    },
  );

  test.each([
    [["", "", "", "yes", ""], "no-address"],
    [["a@b", "", "", "yes", ""], "wrong-address"],
    [["a@b.example", "", "", "maybe", ""], "wrong-answer"],
    [["a@b.example", "", "", "false", ""], "left-out"],
    [["a@b.example", "", "", "", ""], "left-out"],
    [["a@b.example", "", "", "true", "2025-01-01"], "left-out"],
    [[], "too-few-columns"],
  ] as const)("%j is not taken: %s", (cells, failure) => {
    expect(readRow([...cells], COLUMNS, NOW)).toEqual({ ok: false, failure });
  });

  test("an address that our own list made harmless is the address again", () => {
    expect(read("'+tag@post.example", "", "", "confirmed", "")).toMatchObject({
      value: { email: "+tag@post.example" },
    });
  });
});
