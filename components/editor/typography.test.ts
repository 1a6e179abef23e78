import { expect, test } from "vitest";
import { typeset } from "./typography";

/** What stands there after all keys were pressed one by one. */
function typedIn(language: string, keys: string): string {
  let text = "";
  for (const key of keys) {
    const replacement = typeset(language, text, key);
    text = replacement ? text.slice(0, text.length - replacement.takesBefore) + replacement.put : text + key;
  }
  return text;
}

test.each([
  ["en", `"We moved," she says. "It's 'wet'."`, "“We moved,” she says. “It’s ‘wet’.”"],
  ["en", `("No")`, "(“No”)"],
  ["uk", `"Це "Схід" і захід"`, "«Це „Схід“ і\u00a0захід»"],
  ["uk", "п'ять", "п’ять"],
  ["ru", `Он сказал: "да"`, "Он сказал: «да»"],
  ["de", `"Das ist 'klar'", sagt er - geht's?`, "„Das ist ‚klar‘“, sagt er\u00a0– geht’s?"],
  ["de", `Er sagt "ja" - und geht`, "Er sagt „ja“\u00a0– und geht"],
  ["fr", `Il dit "oui" !`, "Il dit «\u202foui\u202f»\u202f!"],
  ["fr", "Quoi?", "Quoi\u202f?"],
  ["pl", `"To "Wschód" i zachód" - mówi`, "„To «Wschód» i\u00a0zachód”\u00a0– mówi"],
  ["es", `Dijo "el "sí" final"`, "Dijo «el “sí” final»"],
  ["it", `Ha detto "l'acqua"`, "Ha detto «l’acqua»"],
  ["be", `"Так" - ён`, "«Так»\u00a0— ён"],
  ["lt", `Jis sako "taip"`, "Jis sako „taip“"],
  ["cs", `"Ano, 'v' noci"`, "„Ano, ‚v‘ noci“"],
  ["fi", `"Ei" - ei...`, "”Ei”\u00a0– ei…"],
  ["sv", `"Nej"`, "”Nej”"],
  ["nb", `"Nei" sa han`, "«Nei» sa han"],
  ["hu", `"A "kis" ház"`, "„A »kis« ház”"],
  ["ka", `"დიახ"`, "„დიახ“"],
])("quotation marks in %s: %s", (language, keys, text) => {
  expect(typedIn(language, keys)).toBe(text);
});

test.each([
  ["en", "the night--and the day", "the night—and the day"],
  ["en", "the night - the day", "the night\u00a0— the day"],
  ["uk", "Київ - столиця", "Київ\u00a0— столиця"],
  ["en", "and then...", "and then…"],
  ["en", "a----b", "a——b"],
  ["en", "School No. 4", "School No.\u00a04"],
  ["en", "well-known", "well-known"],
  ["en", "- an item", "- an item"],
  ["uk", "у місті", "у\u00a0місті"],
])("dashes, dots and spaces in %s: %s", (language, keys, text) => {
  expect(typedIn(language, keys)).toBe(text);
});

test("a language whose signs we do not know is left alone", () => {
  expect(typedIn("ja", `"いいえ" - 1...`)).toBe(`"いいえ" - 1...`);
});

test("an address in a French story stays one", () => {
  expect(typedIn("fr", "https://example.org")).toBe("https://example.org");
});
