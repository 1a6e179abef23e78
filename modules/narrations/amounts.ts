import type { SpokenLanguage } from "./narration";

/** By Intl's plural categories: one, few, many, other. English has two of them. */
type Forms = readonly [one: string, few: string, many: string, other: string];
const twoForms = (one: string, other: string): Forms => [one, other, other, other];
const oneForm = (word: string): Forms => [word, word, word, word];

type Scale = "thousand" | "million" | "billion";
type Currency = "$" | "€" | "£" | "₴" | "₽";

const SCALES: Record<SpokenLanguage, Record<Scale, Forms>> = {
  en: { thousand: oneForm("thousand"), million: oneForm("million"), billion: oneForm("billion") },
  uk: {
    thousand: ["тисяча", "тисячі", "тисяч", "тисячі"],
    million: ["мільйон", "мільйони", "мільйонів", "мільйона"],
    billion: ["мільярд", "мільярди", "мільярдів", "мільярда"],
  },
  ru: {
    thousand: ["тысяча", "тысячи", "тысяч", "тысячи"],
    million: ["миллион", "миллиона", "миллионов", "миллиона"],
    billion: ["миллиард", "миллиарда", "миллиардов", "миллиарда"],
  },
};

const CURRENCIES: Record<SpokenLanguage, Record<Currency, Forms>> = {
  en: {
    $: twoForms("dollar", "dollars"),
    "€": twoForms("euro", "euros"),
    "£": twoForms("pound", "pounds"),
    "₴": twoForms("hryvnia", "hryvnias"),
    "₽": twoForms("rouble", "roubles"),
  },
  uk: {
    $: ["долар", "долари", "доларів", "долара"],
    "€": oneForm("євро"),
    "£": ["фунт", "фунти", "фунтів", "фунта"],
    "₴": ["гривня", "гривні", "гривень", "гривні"],
    "₽": ["рубль", "рублі", "рублів", "рубля"],
  },
  ru: {
    $: ["доллар", "доллара", "долларов", "доллара"],
    "€": oneForm("евро"),
    "£": ["фунт", "фунта", "фунтов", "фунта"],
    "₴": ["гривна", "гривны", "гривен", "гривны"],
    "₽": ["рубль", "рубля", "рублей", "рубля"],
  },
};

const SCALE_NAMES: readonly [pattern: string, scale: Scale][] = [
  ["thousand|тис\\.?|тыс\\.?|тисяч[аі]?|тысяч[аи]?", "thousand"],
  ["million|mln|mn|m|млн\\.?|мільйон(?:и|ів|а)?|миллион(?:а|ов)?", "million"],
  ["billion|bn|b|млрд\\.?|мільярд(?:и|ів|а)?|миллиард(?:а|ов)?", "billion"],
];
const ANY_SCALE = SCALE_NAMES.map(([pattern]) => pattern).join("|");
const NUMBER = "\\d+(?:[.,]\\d+)?";
const END = "(?![\\p{L}\\p{N}])";

const SIGN_FIRST = new RegExp(`(?:US)?([$€£₴₽])\\s?(${NUMBER})(?:\\s?(${ANY_SCALE})${END})?`, "giu");
const SIGN_LAST = new RegExp(`(${NUMBER})(?:\\s?(${ANY_SCALE}))?\\s?([€₴₽$£]|грн\\.?${END}|руб\\.?${END})`, "giu");
const SCALE_ALONE = new RegExp(`(${NUMBER})\\s?(тис\\.|тыс\\.|тис|тыс|млн\\.?|млрд\\.?|mln|bn)${END}`, "giu");

/** Money and thousands as they are said: "$1.2m" is "1.2 million dollars", "5 млн грн" is "5 мільйонів гривень". */
export function amountsSaid(text: string, language: SpokenLanguage): string {
  return groupsJoined(text, language)
    .replace(SIGN_FIRST, (_all, sign: string, number: string, scale?: string) =>
      moneySaid(number, scale, sign, language),
    )
    .replace(SIGN_LAST, (_all, number: string, scale: string | undefined, sign: string) =>
      moneySaid(number, scale, sign, language),
    )
    .replace(SCALE_ALONE, (_all, number: string, scale: string) => scaleSaid(number, scale, language));
}

/** 1,234,567 and 1 234 567 are one number; a comma is a thousand's mark in English alone. */
function groupsJoined(text: string, language: SpokenLanguage): string {
  const spaced = text.replace(/(?<![\d.,])\d{1,3}(?:[   ]\d{3})+(?!\d)/gu, (number) => number.replace(/\s/gu, ""));
  if (language !== "en") return spaced;
  return spaced.replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)/g, (number) => number.replaceAll(",", ""));
}

function moneySaid(number: string, scale: string | undefined, sign: string, language: SpokenLanguage): string {
  const forms = CURRENCIES[language][currencyOf(sign)];
  if (scale) return `${scaleSaid(number, scale, language)} ${language === "en" ? forms[3] : forms[2]}`;
  const [whole = "", parts] = number.split(/[.,]/);
  if (parts?.length === 2) return `${whole} ${formFor(whole, forms, language)} ${parts}`;
  return `${number} ${formFor(number, forms, language)}`;
}

const scaleSaid = (number: string, scale: string, language: SpokenLanguage) =>
  `${number} ${formFor(number, SCALES[language][scaleOf(scale)], language)}`;

function formFor(number: string, [one, few, many, other]: Forms, language: SpokenLanguage): string {
  const category = new Intl.PluralRules(language).select(Number(number.replace(",", ".")));
  return { zero: other, one, two: few, few, many, other }[category];
}

const scaleOf = (name: string): Scale =>
  SCALE_NAMES.find(([pattern]) => new RegExp(`^(?:${pattern})$`, "iu").test(name))?.[1] ?? "thousand";

function currencyOf(sign: string): Currency {
  if (/^грн/iu.test(sign)) return "₴";
  if (/^руб/iu.test(sign)) return "₽";
  return sign === "€" || sign === "£" || sign === "₴" || sign === "₽" ? sign : "$";
}
