import { cache } from "react";
import { readArchivedIssue } from "@/modules/letter-archive/queries";
import { readNewsletterHub } from "@/modules/newsletters/queries";

/** Head and page are drawn apart and show the same. */
export const newsletterOfThisPage = cache(readNewsletterHub);
export const issueOfThisPage = cache((newsletter: string, slug: string) =>
  readArchivedIssue(newsletter, slug, new Date()),
);
