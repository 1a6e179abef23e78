import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** Pages behind links in letters. */
export const CONFIRM_PATH = "/newsletters/confirm";
export const PREFERENCES_PATH = "/newsletters/preferences";
export const UNSUBSCRIBE_PATH = "/newsletters/unsubscribe";

/** Where the forms of those pages are sent. */
export const CONFIRM_FORM_PATH = "/api/newsletters/confirm";
export const PREFERENCES_FORM_PATH = "/api/newsletters/preferences";
/** And where mail programs post to by one click (RFC 8058): what the header List-Unsubscribe names, with the token as `?token=`. */
export const UNSUBSCRIBE_FORM_PATH = "/api/newsletters/unsubscribe";

export const withToken = (path: string, token: string): string => `${path}?token=${encodeURIComponent(token)}`;

/**
 * What is kept of an address that gets no letters: a keyed hash, so that a stolen table names nobody.
 * @param email lower case, domain in ASCII
 */
export function suppressionHash(email: string, authSecret: string): string {
  return createHmac("sha256", keyFor("suppression", authSecret)).update(email).digest("hex");
}

/** Who a link in a newsletter belongs to. newsletterId: which letter it stood in; issueId: null in letters of no issue. */
export type LetterLink = { readerId: string; newsletterId: string; issueId: string | null };

/**
 * The token of the links to preferences and to unsubscribing. It never expires, as a letter is kept for years, and opens nothing but
 * the choice of newsletters: "readerId.newsletterId.issueId.signature", ids without hyphens.
 */
export function signLetterLink({ readerId, newsletterId, issueId }: LetterLink, authSecret: string): string {
  const said = [readerId, newsletterId, issueId ?? ""].map((id) => id.replaceAll("-", "")).join(".");
  return `${said}.${signature(said, authSecret)}`;
}

/** @returns null for anything that we did not sign */
export function readLetterLink(token: string, authSecret: string): LetterLink | null {
  const [, said = "", readerId = "", newsletterId = "", issueId = "", signed = ""] = TOKEN.exec(token) ?? [];
  if (said === "" || !sameText(signature(said, authSecret), signed)) return null;
  return {
    readerId: withHyphens(readerId),
    newsletterId: withHyphens(newsletterId),
    issueId: issueId === "" ? null : withHyphens(issueId),
  };
}

const ID = "[0-9a-f]{32}";
const TOKEN = new RegExp(`^((${ID})\\.(${ID})\\.(${ID})?)\\.([\\w-]{43})$`);

const signature = (said: string, authSecret: string) =>
  createHmac("sha256", keyFor("letter-link", authSecret)).update(said).digest("base64url");

const sameText = (first: string, second: string) => timingSafeEqual(Buffer.from(first), Buffer.from(second));

const withHyphens = (id: string) => id.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");

/** A key for one purpose, made of the paper's secret. */
export const keyFor = (purpose: string, authSecret: string): Buffer =>
  Buffer.from(hkdfSync("sha256", authSecret, "", purpose, 32));
