import { z } from "zod";
import { line } from "@/modules/platform/form";
import type { PasswordFailure } from "./password";
import { emailField } from "./sign-in";
import { ROLES } from "./staff";

export const INVITATION_DAYS = 7;
/** The link that `npm start` prints is for whoever sits at the machine now. */
export const FIRST_LINK_HOURS = 4;

export const invitationPath = (secret: string) => `/sign-in/invitation?token=${secret}`;

export const inviteInput = z.object({
  email: emailField,
  name: line("Type their name", 80),
  role: z.enum(ROLES),
});
export type InviteInput = z.infer<typeof inviteInput>;

export const acceptInput = z.object({
  token: z.string().min(20).max(200),
  email: emailField,
  name: line("Type your name", 80),
  password: z.string().max(1000, "This password is too long"),
});
export type AcceptInput = z.infer<typeof acceptInput>;

export type InviteFailure = "works-here-already";
/** link-used: it was used, taken back or has run out. */
export type AcceptFailure = "link-used" | "works-here-already" | PasswordFailure;
