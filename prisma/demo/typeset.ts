const NO_BREAK = "\u00a0";

const UNITS =
  "km|m|cm|mm|kg|g|t|l|dl|MW|MWh|GWh|kWh|kW|W|kV|V|°C|tonnes|metres|per cent|million|knots|бар|кВт|кВт·год|грн|м|км";
const NUMBER_AND_UNIT = new RegExp(`(\\d) (?=(?:${UNITS})(?![\\p{L}]))`, "gu");

/** Lines must not break between a number and its unit, before a dash in Cyrillic text, or after a one-letter word there. */
export function typeset(text: string): string {
  return text
    .replace(NUMBER_AND_UNIT, `$1${NO_BREAK}`)
    .replace(/(?<=[\p{Script=Cyrillic}»,”\d)]) — /gu, `${NO_BREAK}— `)
    .replace(/(?<![\p{L}’])(\p{Script=Cyrillic}) (?=[\p{L}\d«])/gu, `$1${NO_BREAK}`);
}
