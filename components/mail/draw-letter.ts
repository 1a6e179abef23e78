import { createElement } from "react";
import { withLetterTag } from "@/modules/issues/letter-tag";
import { letterWordsIn } from "@/modules/issues/letter-words";
import { type IssueLinks, withoutPlaceholders } from "@/modules/issues/personalise";
import type { IssueSheet } from "@/modules/issues/sheet";
import type { Paper } from "@/modules/settings/paper";
import { IssueLetter } from "./issue/issue-letter";
import type { LetterContext } from "./issue/letter-context";
import { issueText } from "./issue/letter-text";
import { directionOf } from "./letter-paper";
import { renderLetterHtml } from "./render-letter";

export type { IssueLinks };

type Drawing = { sheet: IssueSheet; links: IssueLinks; siteUrl: string; paper: Paper };

/**
 * An issue as a letter, in markup and in words. Drawn once for all its readers, with READER_PLACEHOLDERS for their links; the
 * sender puts each reader's own in their place (modules/issues/personalise.ts).
 */
export async function drawIssueLetter(input: Drawing): Promise<{ html: string; text: string }> {
  const { links, siteUrl } = input;
  const written = withoutPlaceholders({ sheet: input.sheet, paper: input.paper });
  const drawing = { ...written, links, siteUrl, context: contextOf({ ...written, links, siteUrl }) };
  return {
    html: await renderLetterHtml(createElement(IssueLetter, drawing)),
    text: issueText(drawing),
  };
}

function contextOf({ sheet, links, siteUrl }: Drawing): LetterContext {
  const { language, accent } = sheet.newsletter;
  return {
    ...{ accent, language, words: letterWordsIn(language), pageUrl: links.page },
    startSide: directionOf(language) === "rtl" ? "Right" : "Left",
    hrefOf: (address) => wholeAddress(address, sheet, siteUrl),
  };
}

/** A place on its own page is nowhere in a letter. */
function wholeAddress(address: string, { newsletter, number }: IssueSheet, siteUrl: string): string | null {
  if (address.startsWith("#") || !URL.canParse(address, siteUrl)) return null;
  const whole = new URL(address, siteUrl).href;
  return number === null ? whole : withLetterTag(whole, { newsletterSlug: newsletter.slug, number }, siteUrl);
}
