/** Paper by day and by night (components/site/css/tokens.css): what an accent must stand out from. */
const GROUNDS = { day: "#fcfcfa", night: "#11181b" };
const LEAST_CONTRAST = 4.5; // WCAG 1.4.3, for text

/** Whether words in this colour can be read on our pages. @param colour "#rrggbb" */
export const isReadable = (colour: string, when: keyof typeof GROUNDS): boolean =>
  contrast(colour, GROUNDS[when]) >= LEAST_CONTRAST;

/** How far two colours stand apart, by WCAG 2: 1 (the same) to 21 (black on white). @param one, other "#rrggbb" */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => linear(colour.slice(start, start + 2)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(hex: string): number {
  const share = Number.parseInt(hex, 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
