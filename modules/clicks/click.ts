/** The word in an address that says which letter it stood in: the same for all who got that letter. */
const PARAMETER = "letter";

/** "delta-weekly-38" */
export type LetterTag = { newsletterSlug: string; number: number };

/** How often a page was opened from a letter within a quarter of an hour; never by whom. */
export type ClickCount = LetterTag & { path: string; at: Date; count: number };

/** @param query as it stands in the request, without "?"  @returns null where no letter is named */
export function readLetterTag(query: string): LetterTag | null {
  const tag = new URLSearchParams(query).get(PARAMETER);
  const [, newsletterSlug = "", digits = ""] = /^([a-z0-9_-]{1,200})-([1-9]\d{0,6})$/.exec(tag ?? "") ?? [];
  return newsletterSlug === "" ? null : { newsletterSlug, number: Number(digits) };
}

/** Programmes that say what they are; whoever says nothing is none of a reader's. */
const MACHINE =
  /bot\b|bot[/_-]|crawl|spider|slurp|preview|fetch|scan|monitor|headless|curl|wget|python|java\/|okhttp|go-http|libwww|httpclient|axios|node|barracuda|mimecast|proofpoint|facebookexternalhit|whatsapp|telegram|skypeuripreview|embedly|lighthouse|pingdom|uptime/i;

/** What a request says of who asks. purpose: of one that is made ahead of time. */
export type Asker = { userAgent: string | undefined; purpose: string | undefined };

/** Whether somebody reads there, as far as a request tells: mail programmes look at links before people do. */
export const isReader = ({ userAgent = "", purpose = "" }: Asker): boolean =>
  userAgent !== "" && !MACHINE.test(userAgent) && !/prefetch|prerender|preview/i.test(purpose);

/** In every zone there is, a day begins with a quarter of an hour. */
const QUARTER_IN_MILLISECONDS = 15 * 60_000;

export const quarterOf = (instant: Date): Date =>
  new Date(Math.floor(instant.getTime() / QUARTER_IN_MILLISECONDS) * QUARTER_IN_MILLISECONDS);
