import { expect, test } from "vitest";
import { asWritten, csvLine } from "./cells";

test.each(["=HYPERLINK(1)", "+420", "-1", "@sum", "\tcell", "\rcell"])("%j is only ever words", (cell) => {
  const line = csvLine([cell, "x"]);
  expect(line.startsWith(`"'`)).toBe(true);
  expect(asWritten(`'${cell}`)).toBe(cell);
});

test("quotation marks, commas and line breaks stay within their cell", () => {
  expect(csvLine(['Lina "Li", of Kyiv', "two\nlines", 7])).toBe('"Lina ""Li"", of Kyiv","two\nlines",7\r\n');
});

test("what began with an apostrophe keeps it", () => {
  expect(asWritten("'tis")).toBe("'tis");
});
