import { expect, test } from "vitest";
import { readPercent, taxInput, taxRows } from "./tax";

test.each([
  ["7", 700],
  ["5.5", 550],
  [" 2,1 ", 210],
  ["0", 0],
])("“%s” percent are %i of ten thousand", (typed, rate) => expect(readPercent(typed)).toBe(rate));

test.each(["", "-7", "7 %", "700", "1.234", "seven"])("“%s” is no rate", (typed) =>
  expect(readPercent(typed)).toBeNull(),
);

test("rates come back as they were typed, and where none was typed there is none", () => {
  const rows = [
    { country: "DE", printed: "7", digital: "", standard: "19" },
    { country: "FR", printed: "2.1", digital: "2.1", standard: "20" },
  ];
  const read = taxInput.parse({ rows: JSON.stringify(rows) });
  expect(read.rows).toHaveLength(5);
  expect(taxRows(read.rows)).toEqual(rows);
});
