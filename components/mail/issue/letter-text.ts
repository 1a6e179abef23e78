import type { IssueLinks } from "@/modules/issues/personalise";
import type { IssueSheet, SheetBlock } from "@/modules/issues/sheet";
import type { Paper } from "@/modules/settings/paper";
import { bodyText, lines, paragraphs } from "./body-text";
import type { LetterContext } from "./letter-context";
import { LinkNotes } from "./link-notes";
import { senderLine } from "./sender-line";

type Props = { sheet: IssueSheet; links: IssueLinks; paper: Paper; context: LetterContext };

/** An issue for who reads mail as plain text, as a person would type it. Lines are not broken: each screen does that by itself. */
export function issueText({ sheet, links, paper, context }: Props): string {
  const notes = new LinkNotes();
  const blocks = sheet.blocks.map((block) => blockText(block, context, notes));
  return `${paragraphs(heading(sheet, paper, context), ...blocks, LINE, imprint({ sheet, links, paper, context }))}\n`;
}

const LINE = "-".repeat(40);

function heading({ newsletter, number }: IssueSheet, paper: Paper, { words, language }: LetterContext): string {
  const facts = [
    paper.name,
    number !== null && words.number(number),
    newsletter.host && words.hostedBy(newsletter.host),
  ];
  return lines(newsletter.name.toLocaleUpperCase(language), facts.filter(Boolean).join(" · "));
}

function blockText(block: SheetBlock, context: LetterContext, notes: LinkNotes): string {
  const whole = (address: string) => address && context.hrefOf(address);
  switch (block.kind) {
    case "text":
      return bodyText(block.body, { ...context, pictures: block.pictures, cards: block.cards ?? {} }, notes);
    case "signOff":
      return bodyText(block.body, { ...context, pictures: {}, cards: {} }, notes);
    case "story":
      return lines(kicker(block), block.headline, block.standfirst, whole(block.path));
    case "picture":
      return lines(pictureText(block), whole(block.href));
    case "sponsor":
      return paragraphs(
        `${context.words.paidForBy(block.name)}:`,
        bodyText(block.body, { ...context, pictures: {}, cards: {} }, notes),
        whole(block.href),
      );
    case "divider":
      return "* * *";
  }
}

const kicker = ({ kicker, language }: { kicker: string; language: string }) => kicker.toLocaleUpperCase(language);

function pictureText({ picture, caption, credit }: Extract<SheetBlock, { kind: "picture" }>): string {
  const words = [caption || picture.alt, credit].filter(Boolean).join(" · ");
  return words && `[${words}]`;
}

function imprint({ sheet, links, paper, context: { words } }: Props): string {
  return paragraphs(
    lines(
      words.why(sheet.newsletter.name),
      sheet.number !== null && `${words.readOnSite}: ${links.page}`,
      `${words.preferences}: ${links.preferences}`,
      `${words.unsubscribe}: ${links.unsubscribe}`,
    ),
    senderLine(paper),
  );
}
