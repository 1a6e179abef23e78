import { PASSWORD_LEAST, PASSWORD_MOST, type PasswordFailure } from "@/modules/staff/password";

/** What is wrong with a new password, in words. */
export const passwordRefusals: Record<PasswordFailure, string> = {
  "too-short": `At least ${PASSWORD_LEAST} characters, please: four words do.`,
  "too-long": `At most ${PASSWORD_MOST} characters, please.`,
  common: "This is among the passwords that are tried first. Please choose another.",
  "about-you": "Your name or address is most of it. Please choose something that is not about you.",
};
