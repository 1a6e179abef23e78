/** How a language sets the signs that a keyboard has not. */
export type House = {
  quotes: Pair;
  innerQuotes: Pair;
  /** What "--" becomes, and " - " between words. */
  dash: "—" | "–";
  /** Before the marks that stand apart from their word. */
  apart?: { marks: RegExp; space: string };
  /** A short word stays on the line of the next one. */
  clings?: RegExp;
};
type Pair = readonly [open: string, close: string];

export const NO_BREAK = "\u00a0";
const NARROW_NO_BREAK = "\u202f";
const SHORT_WORD = /(?:^|[\s\u00a0(«„“—–])[\p{L}]$/u;

const ENGLISH: Pair = ["“", "”"];
const ENGLISH_INNER: Pair = ["‘", "’"];
const ANGLES: Pair = ["«", "»"];
const GERMAN: Pair = ["„", "“"];
const GERMAN_INNER: Pair = ["‚", "‘"];
const LOW_HIGH: Pair = ["„", "”"];
const LOW_HIGH_INNER: Pair = ["‚", "’"];

const english = (dash: House["dash"]): House => ({ quotes: ENGLISH, innerQuotes: ENGLISH_INNER, dash });
const eastern: House = { quotes: ANGLES, innerQuotes: GERMAN, dash: "—", clings: SHORT_WORD };
const romance = (dash: House["dash"]): House => ({ quotes: ANGLES, innerQuotes: ENGLISH, dash });
const german: House = { quotes: GERMAN, innerQuotes: GERMAN_INNER, dash: "–" };
const bohemian: House = { ...german, clings: SHORT_WORD };
const nordic: House = { quotes: ["”", "”"], innerQuotes: ["’", "’"], dash: "–" };
const scandinavian: House = { quotes: ANGLES, innerQuotes: ENGLISH_INNER, dash: "–" };
const adriatic: House = { quotes: LOW_HIGH, innerQuotes: LOW_HIGH_INNER, dash: "–" };

/** Marks after CLDR's delimiters (cldr.unicode.org), dashes after what newspapers of the language set. */
const HOUSES: Record<string, House> = {
  ...{ en: english("—"), ga: english("—"), cy: english("—") },
  ...{ nl: english("–"), pt: english("–"), tr: english("–"), az: english("–"), lv: english("–"), sq: english("–") },
  ...{ crh: english("–"), id: english("–"), vi: english("–") },
  ...{
    uk: eastern,
    ru: eastern,
    be: eastern,
    kk: eastern,
    ky: eastern,
    tg: eastern,
    hy: { ...eastern, innerQuotes: ENGLISH },
  },
  ...{ es: romance("—"), ca: romance("—"), gl: romance("—"), eu: romance("—"), it: romance("–"), el: romance("–") },
  ...{ de: german, lt: german, et: german, is: german, sl: german, mk: german, lb: german },
  ...{ cs: bohemian, sk: bohemian },
  ...{ hr: adriatic, sr: adriatic, bs: adriatic },
  ...{ fi: nordic, sv: nordic, da: nordic },
  ...{ nb: scandinavian, nn: scandinavian, no: scandinavian },
  pl: { quotes: LOW_HIGH, innerQuotes: ANGLES, dash: "–", clings: SHORT_WORD },
  ro: { quotes: LOW_HIGH, innerQuotes: ANGLES, dash: "–" },
  hu: { quotes: LOW_HIGH, innerQuotes: ["»", "«"], dash: "–" },
  bg: { quotes: GERMAN, innerQuotes: GERMAN, dash: "–" },
  ka: { quotes: GERMAN, innerQuotes: ANGLES, dash: "—" },
  fr: {
    quotes: [`«${NARROW_NO_BREAK}`, `${NARROW_NO_BREAK}»`],
    innerQuotes: ENGLISH,
    dash: "—",
    apart: { marks: /[;:!?]/, space: NARROW_NO_BREAK },
  },
};

/** null for a language whose signs we do not know: it is left alone. */
export const houseOf = (language: string): House | null => HOUSES[language.split("-")[0]?.toLowerCase() ?? ""] ?? null;
