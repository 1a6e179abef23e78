import { latinOf } from "./transliteration";

/** New slugs end at a word before this; those kept from elsewhere may be longer. */
export const MAX_SLUG_LENGTH = 80;
const MAX_KEPT_LENGTH = 200;
const KEPT_SHAPE = /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?$/;

/** Latin letters that Unicode does not take apart into a letter and its mark. */
const FOLDED: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŋ: "n",
};

/**
 * The last part of an address, from a headline: small Latin letters, digits and hyphens; never empty.
 * @param fallback for headlines in which there is nothing to spell (other scripts, emoji)
 */
export function slugOf(text: string, fallback = "story"): string {
  const latin = latinOf(text.slice(0, 1_000)).toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  const spelled = latin.replace(/[^\p{ASCII}]/gu, (letter) => FOLDED[letter] ?? (/[’ʼ]/.test(letter) ? "" : " "));
  const slug = spelled
    .replace(/'/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return cutAtWord(slug) || fallback;
}

/** A slug that came from elsewhere, as it is where it can stand in our addresses; else made anew from its letters. */
export function keptSlug(slug: string, fallback = "story"): string {
  return isKeptSlug(slug) ? slug : slugOf(slug, fallback);
}

/** Whether this can stand in our addresses as it is. */
export const isKeptSlug = (slug: string): boolean => KEPT_SHAPE.test(slug) && slug.length <= MAX_KEPT_LENGTH;

/**
 * The slug, then the slug with a number: what to try in turn until the database takes one. Ends after 1,000.
 * The database decides (the column is unique); nobody looks first and writes afterwards.
 */
export function* slugCandidates(slug: string): Generator<string> {
  yield slug;
  for (let number = 2; number <= 1_000; number += 1) yield `${slug}-${number}`;
}

/** The first candidate that is not among the taken, which then is. For values not yet in the database. */
export function claimSlug(slug: string, taken: Set<string>): string {
  for (const candidate of slugCandidates(slug)) {
    if (taken.has(candidate)) continue;
    taken.add(candidate);
    return candidate;
  }
  throw new Error(`More than 1,000 addresses begin with "${slug}".`);
}

function cutAtWord(slug: string): string {
  if (slug.length <= MAX_SLUG_LENGTH) return slug;
  const end = slug.lastIndexOf("-", MAX_SLUG_LENGTH);
  return slug.slice(0, end > 0 ? end : MAX_SLUG_LENGTH);
}
