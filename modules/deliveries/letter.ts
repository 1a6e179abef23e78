import type { IssueSheet } from "@/modules/issues/sheet";
import type { Letter } from "@/modules/platform/mailer";
import { PREFERENCES_PATH, signLetterLink, UNSUBSCRIBE_PATH } from "@/modules/readers/address";
import { markOf, messageIdOf, returnPathOf } from "./mark";

/** Where letters come from and lead to. bounceAddress: undefined where bounces go to whom the letter is from. */
export type House = {
  siteUrl: string;
  authSecret: string;
  bounceAddress: string | undefined;
  fallbackFrom: string;
  paperName: string;
};

/** One letter of an issue: to whom, and by which row of the ledger. */
export type Recipient = { id: string; issueId: string; newsletterId: string; readerId: string; email: string };

/** What a mailbox posts to for its reader (RFC 8058). */
const ONE_CLICK_PATH = "/api/newsletters/unsubscribe";

type Words = { html: string; text: string };

/** Where a reader's own links lead. */
export function linksOf(recipient: Recipient, { siteUrl, authSecret }: House) {
  const token = signLetterLink(recipient, authSecret);
  return {
    unsubscribe: `${siteUrl}${UNSUBSCRIBE_PATH}?token=${token}`,
    preferences: `${siteUrl}${PREFERENCES_PATH}?token=${token}`,
    oneClick: `${siteUrl}${ONE_CLICK_PATH}?token=${token}`,
  };
}

/** An issue's letter as it leaves the house, with what mailboxes ask of bulk mail: list, one-click unsubscribing, where to complain. */
export function letterOf(
  { newsletter, subject }: IssueSheet,
  words: Words,
  recipient: Recipient,
  house: House,
): Letter {
  const { siteUrl, authSecret, bounceAddress } = house;
  const address = newsletter.fromAddress || house.fallbackFrom;
  return {
    from: { name: newsletter.fromName || house.paperName, address },
    to: recipient.email,
    ...(newsletter.replyTo !== "" && { replyTo: newsletter.replyTo }),
    ...(bounceAddress !== undefined && { returnPath: returnPathOf(recipient.id, bounceAddress, authSecret) }),
    subject,
    ...words,
    headers: headersOf(newsletter.slug, recipient, { ...house, replyTo: newsletter.replyTo || address }),
    messageId: messageIdOf(recipient.id, { siteUrl, authSecret }),
  };
}

function headersOf(slug: string, recipient: Recipient, house: House & { replyTo: string }): Record<string, string> {
  const host = new URL(house.siteUrl).hostname;
  const { oneClick } = linksOf(recipient, house);
  return {
    "List-Id": `<${slug}.${host}>`,
    "List-Unsubscribe": `<${oneClick}>, <${mailtoOf(recipient, house)}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    Precedence: "list",
    "X-Auto-Response-Suppress": "OOF, AutoReply",
    // Which issue, which newsletter: mailboxes tell complaints apart by it. Nothing in it names a reader.
    "Feedback-ID": `${recipient.issueId.replaceAll("-", "")}:${slug}:newsletter:${host}`,
  };
}

/** To the address of bounces, which the worker reads; else to a person, who is told which letter it was. */
function mailtoOf({ id }: Recipient, { bounceAddress, authSecret, replyTo }: House & { replyTo: string }): string {
  return bounceAddress === undefined
    ? `mailto:${replyTo}?subject=unsubscribe%20${markOf(id, authSecret)}`
    : `mailto:${returnPathOf(id, bounceAddress, authSecret)}?subject=unsubscribe`;
}
