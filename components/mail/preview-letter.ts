import type { LetterFacts } from "@/modules/issues/checks";
import { issuePath } from "@/modules/issues/issue";
import type { IssueSheet } from "@/modules/issues/sheet";
import type { Paper } from "@/modules/settings/paper";
import { drawIssueLetter, type IssueLinks } from "./draw-letter";

type House = { siteUrl: string; paper: Paper };
export type PreviewLetter = { html: string; text: string; facts: LetterFacts };

/** As long as a reader's own: what is measured here is what is sent. */
const TOKEN = "0".repeat(64);

/** A letter as a reader will have it, with nobody's links in it, and what was measured on it. */
export async function previewLetter(sheet: IssueSheet, { siteUrl, paper }: House): Promise<PreviewLetter> {
  const links = linksOf(sheet, siteUrl);
  const drawn = await drawIssueLetter({ sheet, links, siteUrl, paper });
  const htmlBytes = new TextEncoder().encode(drawn.html).length;
  return { ...drawn, facts: { htmlBytes, hasUnsubscribeLink: drawn.html.includes(links.unsubscribe) } };
}

function linksOf({ newsletter, slug }: IssueSheet, siteUrl: string): IssueLinks {
  return {
    page: `${siteUrl}${issuePath(newsletter.slug, slug ?? "preview")}`,
    preferences: `${siteUrl}/newsletters/preferences?token=${TOKEN}`,
    unsubscribe: `${siteUrl}/newsletters/unsubscribe?token=${TOKEN}`,
  };
}
