import names from "i18n-iso-countries/index.js";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import ukrainian from "i18n-iso-countries/langs/uk.json" with { type: "json" };
import { COUNTRIES, format } from "postal-code-checker";

names.registerLocale(english);
names.registerLocale(ukrainian);

const CODES = new Set(Object.keys(names.getNames("en")));

export const isCountry = (code: string): boolean => CODES.has(code);

/** As the page's language calls it, where we have its names; else in English. What is no code is a country as an old order names it. */
export const countryName = (code: string, language = "en"): string =>
  (isCountry(code) && (names.getName(code, language) ?? names.getName(code, "en"))) || code;

/** All of them, by name. */
export function listCountries(language: string): { code: string; name: string }[] {
  return [...CODES]
    .map((code) => ({ code, name: countryName(code, language) }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
}

const ON_LETTERS = /^[\p{L}\d][\p{L}\d -]{1,11}$/u;

/** @returns what is wrong with a postcode in that country, as a sentence; null = nothing, as where a country has none */
export function postcodeProblem(country: string, postcode: string): string | null {
  const rules = isCountry(country) ? COUNTRIES[country] : undefined;
  const hasRules = rules !== undefined && rules.patterns.length > 0;
  if (postcode === "") return hasRules || !isCountry(country) ? "Enter a postcode" : null;
  if (!ON_LETTERS.test(postcode)) return "Enter a postcode as it stands on letters";
  if (!hasRules || format(country, postcode) !== null) return null;
  return `A postcode of ${countryName(country)} looks like ${rules.example[0]}`;
}
