/** Text as PostgreSQL can hold it: without NUL and half surrogate pairs. */
export const storable = (text: string): string => text.replaceAll("\u0000", "").replace(/\p{Surrogate}/gu, "\ufffd");

/** The same as one line, at most so long. */
export const storableLine = (text: string, max = 1_000): string =>
  storable(text)
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, max)
    .replace(/\p{Surrogate}$/u, "");
