/**
 * Text as PostgreSQL can hold it and XML (our feeds) can say it: without control characters but tab and line ends, and
 * without halves of surrogate pairs.
 */
export const storable = (text: string): string =>
  text.replace(/\p{Cc}/gu, controlled).replace(/[\p{Surrogate}\ufffe\uffff]/gu, "\ufffd");

const controlled = (character: string) => {
  if ("\t\n\r".includes(character)) return character;
  return "\f\v\u0085".includes(character) ? " " : "";
};

/** The same as one line, at most so long. */
export const storableLine = (text: string, max = 1_000): string =>
  storable(text)
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, max)
    .replace(/\p{Surrogate}$/u, "");
