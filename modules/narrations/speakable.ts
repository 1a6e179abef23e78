import { ABBREVIATIONS } from "./abbreviations";
import { amountsSaid } from "./amounts";
import type { Pronunciation, SpokenLanguage } from "./narration";

type Signs = { percent: string; degrees: string; number: string; and: string; to: string; year: string; years: string };

const SIGNS: Record<SpokenLanguage, Signs> = {
  en: { percent: "percent", degrees: "degrees", number: "number", and: "and", to: "to", year: "", years: "" },
  uk: {
    ...{ percent: "відсотків", degrees: "градусів", number: "номер", and: "і", to: "до" },
    ...{ year: "року", years: "років" },
  },
  ru: {
    ...{ percent: "процентов", degrees: "градусов", number: "номер", and: "и", to: "до" },
    ...{ year: "года", years: "годов" },
  },
};

/** A sentence as it is said: the desk's own list first, then money, numbers, signs and short forms. */
export function speakable(sentence: string, language: SpokenLanguage, list: readonly Pronunciation[]): string {
  const named = pronounced(sentence, language, list);
  const plain = signsSaid(amountsSaid(addressesSaid(named), language), language);
  return shortFormsSaid(plain, language).replace(/\s+/g, " ").trim();
}

/** Whole words only, longest first; capitals count, as "US" is not "us". */
function pronounced(text: string, language: SpokenLanguage, list: readonly Pronunciation[]): string {
  const said = new Map(
    list.filter((entry) => entry.language === language).map(({ written, spoken }) => [written, spoken]),
  );
  if (said.size === 0) return text;
  const words = [...said.keys()].sort((one, other) => other.length - one.length).map(escaped);
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return text.replace(any, (word) => said.get(word) ?? word);
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** Of an address the name of the site is said. */
const addressesSaid = (text: string) =>
  text.replace(/https?:\/\/(?:www\.)?([\p{L}\p{N}.-]+)[^\s),;]*/giu, "$1").replace(/\bwww\./gi, "");

function signsSaid(text: string, language: SpokenLanguage): string {
  const { percent, degrees, number, and, to, year, years } = SIGNS[language];
  const plain = text
    .replace(/(\d)\s?%/g, `$1 ${percent}`)
    .replace(/(\d)\s?°\s?[CС](?!\p{L})/gu, `$1 ${degrees}`)
    .replace(/(\d)\s?°/g, `$1 ${degrees}`)
    .replace(/№\s?(?=\d)/g, `${number} `)
    .replace(/\s&\s/g, ` ${and} `)
    .replace(/(\d)\s?–\s?(?=\d)/g, `$1 ${to} `);
  if (language === "en") return plain;
  return plain.replace(
    /(\d{4})\s?рр?\.|(\d{4})\s?гг?\./g,
    (all, own?: string, other?: string) => `${own ?? other} ${/рр|гг/.test(all) ? years : year}`,
  );
}

function shortFormsSaid(text: string, language: SpokenLanguage): string {
  const { before, alone } = ABBREVIATIONS[language];
  return text.replace(/(?<![\p{L}\p{N}])\p{L}[\p{L}²³./-]*(?![\p{L}\p{N}])/gu, (word, at: number) => {
    const small = word.toLocaleLowerCase(language);
    const isLast = text.slice(at + word.length).trim() === "";
    const form = before[small] ?? (isUnit(small) ? afterNumber(text, at, alone[small]) : alone[small]);
    if (form !== undefined) return isLast && word.endsWith(".") ? `${form}.` : form;
    return word;
  });
}

/** "km" is one beside a number alone. */
const isUnit = (word: string) => !word.endsWith(".");
const afterNumber = (text: string, at: number, form: string | undefined) =>
  /\d\s?$/.test(text.slice(0, at)) ? form : undefined;
