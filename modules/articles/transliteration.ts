/** Ukrainian by the table of the Cabinet of Ministers, resolution 55 of 27 January 2010. [at the start of a word, elsewhere] */
const UKRAINIAN: Record<string, readonly [string, string]> = {
  ...evenly(
    "а",
    "a",
    "б",
    "b",
    "в",
    "v",
    "г",
    "h",
    "ґ",
    "g",
    "д",
    "d",
    "е",
    "e",
    "ж",
    "zh",
    "з",
    "z",
    "и",
    "y",
    "і",
    "i",
  ),
  ...evenly(
    "к",
    "k",
    "л",
    "l",
    "м",
    "m",
    "н",
    "n",
    "о",
    "o",
    "п",
    "p",
    "р",
    "r",
    "с",
    "s",
    "т",
    "t",
    "у",
    "u",
    "ф",
    "f",
  ),
  ...evenly("х", "kh", "ц", "ts", "ч", "ch", "ш", "sh", "щ", "shch", "ь", ""),
  є: ["ye", "ie"],
  ї: ["yi", "i"],
  й: ["y", "i"],
  ю: ["yu", "iu"],
  я: ["ya", "ia"],
  // Letters of its neighbours, for names that stand in a Ukrainian sentence.
  ...evenly("ы", "y", "э", "e", "ё", "io", "ъ", "", "ў", "u"),
};

const RUSSIAN: Record<string, readonly [string, string]> = {
  ...UKRAINIAN,
  ...evenly("г", "g", "и", "i", "й", "y", "ё", "yo", "ю", "yu", "я", "ya", "є", "ye", "ї", "yi"),
};

const ONLY_UKRAINIAN = /[їєґ]/iu;
const NOT_UKRAINIAN = /[ыэёъ]/iu;
const APOSTROPHE = /(?<=\p{Script=Cyrillic}\p{M}*)['’ʼ](?=\p{Script=Cyrillic})/gu;
const LETTER_BEFORE = /[\p{L}\p{M}]$/u;

/** Cyrillic letters in Latin ones, capitals and stress marks kept; everything else as it is. */
export function latinOf(text: string): string {
  const composed = text.normalize("NFC");
  const isRussian = NOT_UKRAINIAN.test(composed) && !ONLY_UKRAINIAN.test(composed);
  return romanise(composed.replace(APOSTROPHE, ""), isRussian ? RUSSIAN : UKRAINIAN, !isRussian).normalize("NFC");
}

function romanise(text: string, table: typeof UKRAINIAN, isUkrainian: boolean): string {
  // An apostrophe is gone by now, so that what follows it stands within its word, as the resolution wants.
  return text.replace(/\p{Script=Cyrillic}/gu, (letter, at: number) => {
    const [first, elsewhere] = table[letter.toLowerCase()] ?? [letter, letter];
    const before = text.slice(Math.max(0, at - 2), at);
    // зг is zgh: zh would read as ж.
    const isGhe = isUkrainian && letter.toLowerCase() === "г" && before.toLowerCase().endsWith("з");
    const latin = isGhe ? "gh" : LETTER_BEFORE.test(before) ? elsewhere : first;
    return inCaseOf(letter, text.slice(at + letter.length, at + letter.length + 4), latin);
  });
}

/** A capital of several letters is "Zh" before a small letter and "ZH" otherwise. */
function inCaseOf(letter: string, after: string, latin: string): string {
  if (letter === letter.toLowerCase()) return latin;
  const isBeforeSmall = /^\p{M}*\p{Ll}/u.test(after);
  return isBeforeSmall ? latin.charAt(0).toUpperCase() + latin.slice(1) : latin.toUpperCase();
}

function evenly(...pairs: string[]): Record<string, readonly [string, string]> {
  const table: Record<string, readonly [string, string]> = {};
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const latin = pairs[at + 1] ?? "";
    table[pairs[at] ?? ""] = [latin, latin];
  }
  return table;
}
