import { z } from "zod";
import type { PasswordFailure } from "./password";
import { emailField, NEW_PASSWORD_PATH } from "./sign-in";

/** How long the link in the letter serves; mail may take its time. */
export const RESET_MINUTES = 60;
/** The link that the command line prints is handed over by a person. */
export const PRINTED_RESET_HOURS = 24;
/** Letters an hour for one address: nobody's postbox is filled by a stranger. */
export const RESETS_AN_HOUR = 3;

export const resetPath = (secret: string) => `${NEW_PASSWORD_PATH}?token=${secret}`;

export const askForResetInput = z.object({ email: emailField });

const newPassword = z.string("Type a new password").max(1000, "This password is too long");
export const resetInput = z.object({ token: z.string().min(20).max(200), password: newPassword });
export type ResetInput = z.infer<typeof resetInput>;

/** current: "" where there is none yet. */
export const changePasswordInput = z.object({ current: z.string().max(1000).default(""), password: newPassword });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

/** link-used: it was used, taken back or has run out. */
export type ResetFailure = "link-used" | PasswordFailure;
/** no-match: it is not their password of now. */
export type ChangePasswordFailure = "no-match" | `wait-${number}` | PasswordFailure;
