import { z } from "zod";
import { several } from "@/modules/platform/form";

/** A newsletter as readers are offered it. rhythm: when it comes, in words ("Fridays"). */
export type NewsletterOffer = {
  slug: string;
  name: string;
  host: string;
  description: string;
  rhythm: string;
  language: string;
};

export const newsletterPath = (slug: string) => `/newsletters/${slug}`;
export const NEWSLETTER_FORM_PATH = "/api/newsletters/subscribe";
export const NEWSLETTER_THANKS_PATH = "/newsletters/thank-you";

const MOST_TICKED = 60;
/** Longer ones no mail server takes (RFC 5321). */
const LONGEST_ADDRESS = 254;
const WRONG_ADDRESS = "Please enter a correct email address";

/** One reader is one address, however it is spelt: capitals in addresses mean nothing to any mail server in use. */
export const emailField = z
  .string(WRONG_ADDRESS)
  .trim()
  .toLowerCase()
  .max(LONGEST_ADDRESS, WRONG_ADDRESS)
  .pipe(z.email(WRONG_ADDRESS));

/** A path of this site and nothing else: the form goes back to it. */
export const originField = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\s?#]*$/)
  .catch("/newsletters");

export const subscribeInput = z.object({
  email: emailField,
  newsletter: several(z.string().max(200)).pipe(
    z
      .array(z.string())
      .min(1, "Tick at least one newsletter")
      .max(MOST_TICKED, "These are more newsletters than there are"),
  ),
  origin: originField,
});

export type SubscribeInput = z.infer<typeof subscribeInput>;
export type SubscribeRefusal = "unknown-newsletter";
