const PARAMETER = "letter";

/** Pages of ours that no letter leads to for reading: files, the desk, what a form posts to. */
const UNCOUNTED = /^\/(?:media|desk|api|assets)(?:\/|$)/;

type Tagged = { newsletterSlug: string; number: number };

/**
 * The address with a word on which letter it was followed from, "?letter=delta-weekly-38": the same for all who got that letter, so
 * that clicks are counted and nobody is followed. Addresses elsewhere, and files, stay as they are.
 * @param address absolute
 */
export function withLetterTag(address: string, letter: Tagged, siteUrl: string): string {
  const url = new URL(address);
  if (url.origin !== new URL(siteUrl).origin || UNCOUNTED.test(url.pathname)) return address;

  url.searchParams.set(PARAMETER, `${letter.newsletterSlug}-${letter.number}`);
  return url.href;
}
