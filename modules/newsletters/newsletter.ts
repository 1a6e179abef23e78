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
