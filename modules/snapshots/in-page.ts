import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { type Element, elementsOf } from "./elements";
import { variablesIn } from "./style-sheet";
import type { InPage } from "./trim-styles";

const PLAYER_ADDS = ["div", "button", ".steps", ".speed"];

/**
 * What comes into a page after it was printed: beside which element, and what. Islands make it (islands/) or bring it from the
 * fragment of the moment (app/(fragment)), and a form that comes back wrong is the printed page with its faults in it
 * (modules/platform/refill.ts). in-page.test.ts and components/site/added-later.test.tsx hold all three against the list.
 */
export const ADDED_LATER: readonly [beside: string, adds: string[]][] = [
  // The running alert, the promo and new lines of the News Feed, each put into a place that may have been printed empty.
  ["#alert", ["aside", ".breaking", ".developing", "a", "p", ".wrap", "span", ".label", ".what", "time"]],
  ["#promo", ["promo-bar", "aside", ".promo", "div", ".wrap", "a", "span", "i", "b"]],
  ["#news-feed", ["li", ".hot", "a", "time", "span"]],
  // Must come after the promo, which brings it: the button that closes it.
  ["promo-bar", ["button"]],
  // What is wrong, beside the fields and above them all.
  ["form", ["p", ".wrong", "div", ".notice", ".bad", "h2", "a", "span", "button", ".link", "input"]],
  // The same at once, or that a letter is on its way.
  ["newsletter-form", ["p", ".wrong", "div", ".notice", "button", ".link"]],
  // What shows that a browser computes. It comes with a sheet of its own, into no page that was printed for it.
  ["proof", ["link", "altcha-widget"]],
  // The sheet of the fonts that wait.
  ["late-fonts", ["link"]],
  // The button that fetches a film, and the film.
  ["embed-card", ["button", ".btn", ".plain", "iframe"]],
  // What comes to the browser's own player once it is used.
  ["story-audio", PLAYER_ADDS],
  ["player", PLAYER_ADDS],
];

/** What rules of style may ask for: all that stands in the page, and all that may come into it. */
export function findInPage(document: Tree.Document): InPage {
  const words = new Set<string>();
  const variables: string[] = [];
  for (const element of elementsOf(document)) {
    for (const word of wordsOf(element)) words.add(word);
    for (const { value } of element.attrs) variables.push(...variablesIn(value));
  }

  for (const [beside, adds] of ADDED_LATER) {
    if (words.has(beside)) for (const word of adds) words.add(word);
  }
  return { words, variables };
}

/** As selectors write them: "p", ".story", "#main". */
export function wordsOf({ nodeName, attrs }: Element): string[] {
  const words = [nodeName.toLowerCase()];
  for (const { name, value } of attrs) {
    if (name === "id") words.push(`#${value}`);
    if (name === "class") words.push(...value.split(/\s+/).map((one) => `.${one}`));
  }
  return words;
}
