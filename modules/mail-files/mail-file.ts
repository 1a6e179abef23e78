export const MAIL_FILES_PATH = "/desk/operations/mail";

/** A letter that was written into a file, because there is no mail server to hand it to. */
export type MailFileRow = { name: string; writtenAt: Date; to: string; subject: string };

/** newest first. olderThan: where the next page begins; null = that was all. */
export type MailFilePage = { letters: MailFileRow[]; olderThan: string | null; allCount: number };

/** The same, opened. html: null where it has none. */
export type MailFile = MailFileRow & {
  from: string;
  text: string;
  html: string | null;
  /** As they stand in the file, in its order. */
  headers: { name: string; value: string }[];
  attachmentCount: number;
};

/** Whether this can be the name of one: no way out of the folder. */
export const isMailFileName = (name: string): boolean => /^[\w-][\w.-]{0,200}\.eml$/.test(name);

/**
 * A letter as a sandboxed frame shows it. It runs nothing there and sends nothing; by this policy it asks nobody for anything, but
 * us for pictures. Its links open in a window of their own.
 * @param origin of our pictures
 */
export function framedHtml(html: string, origin: string): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src ${origin} data:`;
  return `<meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank">${html}`;
}
