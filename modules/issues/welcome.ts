import { z } from "zod";
import { newsletterPath } from "@/modules/newsletters/newsletter";
import { PREFERENCES_PATH, signLetterLink, UNSUBSCRIBE_PATH } from "@/modules/readers/address";
import type { IssueLinks } from "./personalise";
import { type IssueSheet, issueSheet } from "./sheet";

/** What a welcome letter is drawn from. link: whose it is; there is no issue that it belongs to. */
export const welcomeContent = z.object({
  sheet: issueSheet,
  link: z.object({ readerId: z.uuid(), newsletterId: z.uuid(), issueId: z.null() }),
});
type WelcomeLink = z.infer<typeof welcomeContent>["link"];

type House = { SITE_URL: string; AUTH_SECRET: string };

/** What a mailbox posts to for its reader (RFC 8058). */
const ONE_CLICK_PATH = "/api/newsletters/unsubscribe";

export function welcomeLinks(
  { newsletter }: IssueSheet,
  link: WelcomeLink,
  { SITE_URL, AUTH_SECRET }: House,
): IssueLinks {
  const token = signLetterLink(link, AUTH_SECRET);
  return {
    page: `${SITE_URL}${newsletterPath(newsletter.slug)}`,
    preferences: `${SITE_URL}${PREFERENCES_PATH}?token=${token}`,
    unsubscribe: `${SITE_URL}${UNSUBSCRIBE_PATH}?token=${token}`,
  };
}

/** It is the first letter of a list, and can be left from like every other. */
export function welcomeHeaders({ newsletter }: IssueSheet, link: WelcomeLink, { SITE_URL, AUTH_SECRET }: House) {
  const { slug, replyTo, fromAddress } = newsletter;
  const oneClick = `${SITE_URL}${ONE_CLICK_PATH}?token=${signLetterLink(link, AUTH_SECRET)}`;
  return {
    "List-Id": `<${slug}.${new URL(SITE_URL).hostname}>`,
    "List-Unsubscribe": `<${oneClick}>, <mailto:${replyTo || fromAddress}?subject=unsubscribe>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    ...(replyTo && { "Reply-To": replyTo }),
  };
}
