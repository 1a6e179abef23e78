import { drawEach } from "@/components/article/draw-each";
import type { IssueLinks } from "@/modules/issues/personalise";
import type { IssueSheet } from "@/modules/issues/sheet";
import type { Paper } from "@/modules/settings/paper";
import { Box, Table } from "../box";
import { directionOf, LetterPaper } from "../letter-paper";
import { accented, filled, inked, ruled, sans, serif } from "../look";
import type { LetterContext } from "./letter-context";
import { LetterPart } from "./letter-part";
import { preheaderOf } from "./preheader-of";
import { senderLine } from "./sender-line";

type Props = { sheet: IssueSheet; links: IssueLinks; paper: Paper; siteUrl: string; context: LetterContext };

/** An issue as an inbox shows it. */
export const IssueLetter = (props: Props) => {
  const { sheet, context } = props;
  return (
    <LetterPaper
      language={sheet.newsletter.language}
      accent={context.accent}
      title={sheet.subject}
      preheader={preheaderOf(sheet)}
    >
      <TopLine {...props} />
      <Nameplate {...props} />
      {drawEach(sheet.blocks, (block, index) => (
        <LetterPart block={block} before={sheet.blocks[index - 1]} context={context} />
      ))}
      <Imprint {...props} />
    </LetterPaper>
  );
};

const TopLine = ({ sheet, links, paper, siteUrl, context }: Props) => (
  <Table>
    <tr>
      <td style={sans(13, 1.45)}>
        <a href={siteUrl} lang={paper.language} {...inked("ink", { fontWeight: 700, textDecoration: "none" })}>
          {paper.name}
        </a>
      </td>
      {sheet.number !== null && (
        <td style={sans(13, 1.45)} align={context.startSide === "Left" ? "right" : "left"}>
          <a href={links.page} {...inked("mute", { textDecoration: "underline" })}>
            {context.words.readOnSite}
          </a>
        </td>
      )}
    </tr>
  </Table>
);

const Nameplate = ({ sheet: { newsletter, number }, context }: Props) => {
  const { words, accent } = context;
  const facts = [number !== null && words.number(number), newsletter.host && words.hostedBy(newsletter.host)];
  return (
    <div style={{ padding: "14px 0 0" }}>
      <Box {...filled(accent, { fontSize: 0, lineHeight: "3px" })}>&nbsp;</Box>
      <Box {...ruled("borderBottom", { padding: "22px 0 20px" })} align="center">
        <h1 {...inked("ink", serif(32, 1.15, { fontWeight: 700 }))}>{newsletter.name}</h1>
        {facts.some(Boolean) && (
          <p {...inked("mute", sans(13, 1.45, { marginTop: 6 }))}>{facts.filter(Boolean).join(" · ")}</p>
        )}
      </Box>
    </div>
  );
};

/** Why it came, how it stops, and who sent it: on every letter to many people. */
const Imprint = ({ sheet, links, paper, context }: Props) => {
  const { words } = context;
  const told = { lang: words.language, dir: directionOf(words.language) };
  return (
    <Box {...ruled("borderTop", { padding: "18px 0 0" })}>
      <p {...inked("mute", sans(13, 1.55))} {...told}>
        {words.why(sheet.newsletter.name)}
      </p>
      <p {...inked("mute", sans(13, 1.55, { margin: "6px 0 14px" }))} {...told}>
        <ImprintLink href={links.unsubscribe} context={context}>
          {words.unsubscribe}
        </ImprintLink>
        {" · "}
        <ImprintLink href={links.preferences} context={context}>
          {words.preferences}
        </ImprintLink>
      </p>
      <p {...inked("mute", sans(13, 1.55))} lang={paper.language}>
        {senderLine(paper)}
      </p>
    </Box>
  );
};

type LinkProps = { href: string; context: LetterContext; children: string };

const ImprintLink = ({ href, context, children }: LinkProps) => (
  <a href={href} {...accented(context.accent, { textDecoration: "underline" })}>
    {children}
  </a>
);
