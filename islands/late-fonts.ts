/**
 * Labels, italics and other scripts get their fonts once the page is loaded, or at once where the reader comes from another of our
 * pages and has them already.
 */
export function takeLateFonts() {
  for (const style of document.querySelectorAll<HTMLStyleElement>("style[data-fonts][media]")) style.media = "all";
}

export const hasLateFonts = () => document.referrer.startsWith(`${location.origin}/`);
