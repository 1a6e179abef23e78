import { expect, test } from "vitest";
import { beginningsQuery, similarWords, suggestionFor } from "./words";

test.each([
  ["гавань", "гаван:*"],
  ["портів", "порт:*"],
  ["порту", "порт:*"],
  ["енергетичної кризи", "енергетичн:* & криз:*"],
  ["міст", "міст:*"], // too short to be cut
  ["річка Дунай 2026", "річк:* & дуна:* & 2026"],
])("Ukrainian %s is looked for by its beginnings", (query, expected) => {
  expect(beginningsQuery(query)).toBe(expected);
});

test("a query with operators means what it says, and Latin words do not bend", () => {
  expect(beginningsQuery('"гавань без світла"')).toBeNull();
  expect(beginningsQuery("гавань -порт")).toBeNull();
  expect(beginningsQuery("harbour")).toBeNull();
  expect(beginningsQuery("")).toBeNull();
});

test("a mistyped word is spelt as the headlines spell it", () => {
  const headlines = ["The harbour that learned to work without light", "Last ferry, first mate"];

  expect(suggestionFor("harbuor lihgt", headlines)).toBe("harbour light");
  expect(suggestionFor("Harbor ferry", headlines)).toBe("harbour ferry");
  expect(suggestionFor("harbour", headlines)).toBeNull();
  expect(suggestionFor("zebra", headlines)).toBeNull();
  expect(suggestionFor("гованi", ["Порт і гавані"])).toBe("гавані");
});

test("only a few words, none too short, are compared letter by letter", () => {
  expect(similarWords("a to the Harbour harbour one two six ten red tea sea")).toEqual([
    "the",
    "harbour",
    "one",
    "two",
    "six",
    "ten",
  ]);
});
