/** Addresses of a letter's own. page: of the issue in the archive, the same for all; the others are each reader's. */
export type IssueLinks = { page: string; preferences: string; unsubscribe: string };

type ReaderLinks = Pick<IssueLinks, "preferences" | "unsubscribe">;
type Drawn = { html: string; text: string };

/** One of Unicode's noncharacters (The Unicode Standard, 23.7): drawings take it out of all that people wrote. */
const SIGN = "\uFDD0";

/** What an issue is drawn with, once, where each reader's own links will stand. */
export const READER_PLACEHOLDERS: ReaderLinks = {
  preferences: `https://reader.invalid/${SIGN}preferences${SIGN}`,
  unsubscribe: `https://reader.invalid/${SIGN}unsubscribe${SIGN}`,
};

/** So that nothing that was written can pass for a reader's link. @param content plain JSON */
export const withoutPlaceholders = <Content>(content: Content): Content =>
  JSON.parse(JSON.stringify(content).replaceAll(SIGN, "")) as Content; // the same, but for a sign in its texts

/** The letter of one reader, from the one that was drawn for all of them. */
export function personalise({ html, text }: Drawn, links: ReaderLinks): Drawn {
  return {
    html: inPlace(html, { preferences: forHtml(links.preferences), unsubscribe: forHtml(links.unsubscribe) }),
    text: inPlace(text, links),
  };
}

const inPlace = (drawn: string, { preferences, unsubscribe }: ReaderLinks) =>
  drawn
    .replaceAll(READER_PLACEHOLDERS.preferences, () => preferences)
    .replaceAll(READER_PLACEHOLDERS.unsubscribe, () => unsubscribe);

const forHtml = (link: string) => link.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
