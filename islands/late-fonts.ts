/**
 * Labels, italics and other scripts get their fonts once the page is loaded, or at once where the reader comes from another of our
 * pages and has them already. Without script they come with the page.
 */
export function takeLateFonts() {
  const sheet = document.querySelector<HTMLElement>("noscript[data-fonts]");
  const address = sheet?.dataset.fonts;
  if (!sheet || !address) return;

  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  sheet.replaceWith(link);
}

export const hasLateFonts = () => document.referrer.startsWith(`${location.origin}/`);
