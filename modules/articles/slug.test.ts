import { expect, test } from "vitest";
import { claimSlug, keptSlug, MAX_SLUG_LENGTH, slugCandidates, slugOf } from "./slug";
import { latinOf } from "./transliteration";

test("Ukrainian is spelled by resolution 55: one way at the start of a word, another within", () => {
  expect(latinOf("Єнакієве Їжакевич Йосипівка Юрій Яготин")).toBe("Yenakiieve Yizhakevych Yosypivka Yurii Yahotyn");
  expect(latinOf("Згурський, розгін, ЗГОДА, Щербак")).toBe("Zghurskyi, rozghin, ZGHODA, Shcherbak");
});

test("soft signs and apostrophes leave no trace, and what follows an apostrophe is within its word", () => {
  expect(latinOf("сім’я, сім'я, Лукʼянівка, ллється, бульйон")).toBe("simia, simia, Lukianivka, llietsia, bulion");
  expect(latinOf("'слово' \"слово\"")).toBe("'slovo' \"slovo\"");
});

test("stress marks stay on their vowel, in capitals and small letters", () => {
  expect(latinOf("Я́рослав я́сно моє́ МОЄ́")).toBe("Yároslav yásno moié MOIÉ");
});

test("a headline with ы, э, ё or ъ is spelled as Russian, unless Ukrainian letters say otherwise", () => {
  expect(slugOf("Объявление: гражданин эксперт и ёлка")).toBe("obyavlenie-grazhdanin-ekspert-i-yolka");
  expect(slugOf("Їхній «Крым»")).toBe("yikhnii-krym");
});

test("Latin letters lose their marks", () => {
  expect(slugOf("Łódź, Straße, Œuvre, Šárka, Đorđe & İstanbul")).toBe("lodz-strasse-oeuvre-sarka-dorde-istanbul");
  expect(slugOf("The minister’s “plan” — it's here")).toBe("the-ministers-plan-its-here");
});

test("a long headline is cut between two words", () => {
  const slug = slugOf("word ".repeat(100));
  expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_LENGTH);
  expect(slug).toMatch(/word$/);
  expect(slugOf("x".repeat(500))).toHaveLength(MAX_SLUG_LENGTH);
});

test("a headline that cannot be spelled gets the fallback", () => {
  expect(slugOf("今日は 😀")).toBe("story");
  expect(slugOf("", "page")).toBe("page");
});

test("a slug from elsewhere is kept where it can stand in an address", () => {
  expect(keptSlug("a_file--name-2")).toBe("a_file--name-2");
  expect(keptSlug("../Новини")).toBe("novyny");
});

test("a taken slug gets the next number", () => {
  const taken = new Set(["flood"]);
  expect([claimSlug("flood", taken), claimSlug("flood", taken)]).toEqual(["flood-2", "flood-3"]);
  expect([...slugCandidates("flood")]).toHaveLength(1_000);
});
