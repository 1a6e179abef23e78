import { z } from "zod";
import type { Picture } from "@/modules/media/image";
import { several } from "@/modules/platform/form";
import type { Job } from "@/modules/platform/job";
import { emailField } from "@/modules/readers/email";

/** A newsletter as readers are offered it. rhythm: when it comes, in words ("Fridays"). */
export type NewsletterOffer = {
  slug: string;
  name: string;
  host: string;
  description: string;
  rhythm: string;
  language: string;
};

/** A newsletter on its own page. */
export type NewsletterHub = NewsletterOffer & {
  id: string;
  picture: Picture | null;
  /** #rrggbb; null = the accent of the paper. */
  colour: string | null;
  /** No longer: its archive stays, its form does not. */
  isOffered: boolean;
};

export const newsletterPath = (slug: string) => `/newsletters/${slug}`;
export const NEWSLETTER_FORM_PATH = "/api/newsletters/subscribe";
export const NEWSLETTER_THANKS_PATH = "/newsletters/thank-you";
/** The same for a letter that has to wait for its hour. */
export const NEWSLETTER_LATER_PATH = "/newsletters/thank-you/later";
/** Where a browser gets something to compute, when a form is being flooded. */
export const CHALLENGE_PATH = "/api/newsletters/challenge";

/** Queued in the transaction that confirms a subscription: its reader is sent the welcome letter, where there is one. */
export const WELCOME_JOB = "send-welcome";
export const welcomeJob = (subscriptionId: string): Job => ({
  name: WELCOME_JOB,
  payload: { subscriptionId },
  key: subscriptionId,
});

const MOST_TICKED = 60;

/** A path of this site and nothing else: the form goes back to it. */
export const originField = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\s?#]*$/)
  .catch("/newsletters");

/** What comes along with a sign-up, from a form that came back or from the page's script; each may be missing. */
const evidence = {
  /** How long the form had been on the screen, as the script says; null without one. */
  openForMilliseconds: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .nullable()
    .catch(null),
  /** readers/stamp.ts */
  stamp: z.string().max(200).catch(""),
  /** readers/proof.ts */
  altcha: z.string().max(4_000).catch(""),
  /** The address whose reader was asked whether another was meant, and kept it. */
  asTyped: z.string().max(300).catch(""),
};

/** A field that no reader sees: what is in it was written by a machine that fills in everything. */
export const TRAP_FIELD = "note";

export const signUpInput = z.object({
  email: emailField,
  newsletter: several(z.string().max(200)).pipe(
    z
      .array(z.string())
      .min(1, "Tick at least one newsletter")
      .max(MOST_TICKED, "These are more newsletters than there are"),
  ),
  origin: originField,
  ...evidence,
});

/** The same from who was sent nothing: once more for whatever was asked for. */
export const resendInput = z.object({ email: emailField, origin: originField, ...evidence });

export type SignUpInput = z.infer<typeof resendInput> & { newsletter?: string[] };
