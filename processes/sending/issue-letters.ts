import { drawIssueLetter } from "@/components/mail/draw-letter";
import { letterOf, linksOf, type Recipient } from "@/modules/deliveries/letter";
import { readSentIssue } from "@/modules/deliveries/queries";
import { issuePath } from "@/modules/issues/issue";
import { personalise, READER_PLACEHOLDERS } from "@/modules/issues/personalise";
import type { Environment } from "@/modules/platform/env";
import type { Letter } from "@/modules/platform/mailer";
import { readPaper } from "@/modules/settings/queries";

export type LetterFor = (recipient: Recipient) => Letter;

const MOST_KEPT = 4;

/** The letters of an issue: drawn once, and then each reader's from that one. */
export function issueLetters(environment: Environment): (issueId: string) => Promise<LetterFor> {
  const kept = new Map<string, Promise<LetterFor>>();

  return (issueId) => {
    const drawn = kept.get(issueId) ?? drawOnce(issueId, environment);
    kept.delete(issueId); // set anew below: a Map remembers the order, the oldest first
    kept.set(issueId, drawn);
    drawn.catch(() => kept.delete(issueId));
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
    return drawn;
  };
}

async function drawOnce(issueId: string, environment: Environment): Promise<LetterFor> {
  const [issue, paper] = await Promise.all([readSentIssue(issueId), readPaper()]);
  if (!issue) throw new Error(`The issue ${issueId} has no sheet to draw letters from`);

  const { sheet } = issue;
  const { SITE_URL: siteUrl, AUTH_SECRET: authSecret, MAIL_BOUNCE_ADDRESS: bounceAddress, MAIL_FROM } = environment;
  const house = { siteUrl, authSecret, bounceAddress, fallbackFrom: MAIL_FROM ?? paper.email, paperName: paper.name };
  const page = siteUrl + issuePath(sheet.newsletter.slug, sheet.slug ?? "");
  const drawn = await drawIssueLetter({ sheet, links: { page, ...READER_PLACEHOLDERS }, siteUrl, paper });
  return (recipient) => letterOf(sheet, personalise(drawn, linksOf(recipient, house)), recipient, house);
}
