/** Addresses, put in when the islands are bundled (processes/build/assets.ts). */
declare const LATE_FONTS: Record<"all" | "letters" | "labels" | "cyrillicLabels", string>;

/**
 * Labels and italics have their fonts from a reader's second page on: brought to the device while the first one is read, so that
 * no line of it is set anew under the reader's eyes. Letters that a page's first fonts do not hold get theirs once it is loaded.
 * Without script all come with the page.
 */
export function takeLateFonts() {
  const place = document.querySelector("noscript[data-fonts]");
  if (comesFromUs()) return place?.replaceWith(sheet(LATE_FONTS.all));

  const faces = [...document.querySelectorAll("style[data-fonts]")].map((style) => style.textContent).join();
  const isCyrillic = faces.includes("U+400-");
  const otherLetters = isCyrillic ? /[Ā-őŔ-ɏ]/ : /[Ā-őŔ-ɏЀ-ӿ]/;
  if (otherLetters.test(document.querySelector("main")?.textContent ?? "")) place?.after(sheet(LATE_FONTS.letters));
  for (const address of [LATE_FONTS.all, isCyrillic ? LATE_FONTS.cyrillicLabels : LATE_FONTS.labels]) {
    fetch(address, { priority: "low" }).catch(() => {});
  }
}

export const comesFromUs = () => document.referrer.startsWith(`${location.origin}/`);

function sheet(href: string) {
  return Object.assign(document.createElement("link"), { rel: "stylesheet", href });
}
