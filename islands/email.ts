/** Loose on purpose: what only the mail server can know is the confirmation letter's to find out. */
export const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(text.trim());
