/** As the only factor (NIST SP 800-63B-4, 3.1.1.2); one length for all, as a second factor may be taken away later. */
export const PASSWORD_LEAST = 15;
/** Long ones are welcome; a book is not. */
export const PASSWORD_MOST = 200;

export type PasswordFailure = "too-short" | "too-long" | "common" | "about-you";
