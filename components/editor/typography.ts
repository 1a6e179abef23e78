import { type House, houseOf, NO_BREAK } from "./house";

/** What the typed character becomes: how many characters before it go too, and what stands in their place. */
export type Replacement = { takesBefore: number; put: string };

/** Where a word begins: at the start, after a space, a bracket or a dash, and after a mark that opens in this language. */
function opensAfter({ quotes, innerQuotes }: House, before: string): boolean {
  if (/(?:^|[\s\u00a0\u202f([{—–])$/u.test(before)) return true;
  return [quotes, innerQuotes].some(([open, close]) => open !== close && before.endsWith(open.trim()));
}

/**
 * Help with the signs that a keyboard has not.
 * @param before what stands in the paragraph before the caret
 * @param typed one character
 * @returns null where the character stays what it is
 */
export function typeset(language: string, before: string, typed: string): Replacement | null {
  const house = houseOf(language);
  if (!house) return null;

  if (typed === '"') return doubleQuote(house, before);
  if (typed === "'") return singleQuote(house, before);
  if (typed === "-" && /(?<!-)-$/.test(before)) return put(house.dash, 1);
  if (typed === " ") return space(house, before);
  if (typed === "." && /(?<!\.)\.\.$/.test(before)) return put("…", 2);
  return apart(house, before, typed);
}

const put = (text: string, takesBefore = 0): Replacement => ({ takesBefore, put: text });

/** Inside an open pair the inner ones are meant. */
function doubleQuote(house: House, before: string): Replacement {
  const isInside = depthOf(before, house.quotes) > 0;
  const opens = opensAfter(house, before);
  if (!isInside) return put(house.quotes[opens ? 0 : 1]);
  if (opens) return put(house.innerQuotes[0]);
  return put(
    depthOf(before, house.innerQuotes) > 0 && house.innerQuotes[1] !== "’" ? house.innerQuotes[1] : house.quotes[1],
  );
}

/** In an open pair of single marks it closes them; else it is an apostrophe. */
function singleQuote(house: House, before: string): Replacement {
  const { innerQuotes } = house;
  if (opensAfter(house, before)) return put(innerQuotes[0]);
  const isOpen = innerQuotes[0] === "‚" && depthOf(before, innerQuotes) > 0;
  return put(isOpen ? innerQuotes[1] : "’");
}

const depthOf = (text: string, [open, close]: readonly [string, string]) =>
  text.split(open.trim()).length - text.split(close.trim()).length;

function space(house: House, before: string): Replacement | null {
  const hyphen = /[\p{L}\p{N}.,!?…»”“’)][ \u00a0]-$/u.test(before);
  if (hyphen) return put(`${NO_BREAK}${house.dash} `, 2);
  if (house.clings?.test(before)) return put(NO_BREAK);
  return /(?:^|[\s(])(?:№|§|No\.|Nr\.|p\.|S\.|с\.)$/u.test(before) ? put(NO_BREAK) : null;
}

function apart(house: House, before: string, typed: string): Replacement | null {
  if (!house.apart?.marks.test(typed)) return null;
  if (/[\u00a0\u202f;:!?]$/.test(before) || before === "" || /https?$/.test(before)) return null;
  const hasSpace = / $/.test(before);
  return put(`${house.apart.space}${typed}`, hasSpace ? 1 : 0);
}
