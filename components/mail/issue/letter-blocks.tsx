import type { ReactNode } from "react";
import { drawEach } from "@/components/article/draw-each";
import type { Block, ListItem } from "@/modules/articles/body";
import { Box } from "../box";
import { accented, grounded, inked, monospace, ruled, sans, serif } from "../look";
import { EmbedLink, GalleryLink, NewsletterLink, StoryLink } from "./card-link";
import type { LetterBodyContext } from "./letter-context";
import { LetterFigure } from "./letter-figure";
import { LetterInlines } from "./letter-inlines";
import { LetterTable } from "./letter-table";

type Props = { nodes: readonly Block[]; context: LetterBodyContext };

export const LetterBlocks = ({ nodes, context }: Props) =>
  drawEach(nodes, (node) => <LetterBlock node={node} context={context} />);

/** One element a node, as far as letters can hold it; the switch is complete, or does not compile. */
function LetterBlock({ node, context }: { node: Block; context: LetterBodyContext }): ReactNode {
  switch (node.type) {
    case "paragraph":
      return <Paragraph node={node} context={context} />;
    case "heading":
      return <LetterHeading node={node} context={context} />;
    case "bulletList":
      return (
        <ul style={listStyle(context)}>
          <Items items={node.content} context={context} />
        </ul>
      );
    case "orderedList":
      return (
        <ol style={listStyle(context)} start={node.attrs.start === 1 ? undefined : node.attrs.start}>
          <Items items={node.content} context={context} />
        </ol>
      );
    case "blockquote":
      return (
        <blockquote {...ruled(`border${context.startSide}`, quoteStyle(context))}>
          <LetterBlocks nodes={node.content} context={context} />
        </blockquote>
      );
    case "pullQuote":
      return <LetterPullQuote quote={node} context={context} />;
    case "figure":
      return <LetterFigure figure={node} context={context} />;
    case "gallery":
      return <GalleryLink gallery={node} context={context} />;
    case "infoBox":
      return <LetterInfoBox box={node} context={context} />;
    case "table":
      return (
        <LetterTable
          table={node}
          drawCell={(nodes) => <LetterBlocks nodes={nodes} context={{ ...context, isInTable: true }} />}
        />
      );
    case "codeBlock":
      return <pre {...grounded("shade", codeStyle)}>{node.content.map(({ text }) => text).join("")}</pre>;
    case "horizontalRule":
      return <Box {...ruled("borderTop", { fontSize: 0, lineHeight: "32px" })}>&nbsp;</Box>;
    case "embed":
      return <EmbedLink embed={node} context={context} />;
    case "newsletterBox":
      return <NewsletterLink slug={node.attrs.slug} context={context} />;
    case "relatedCard":
      return <StoryLink id={node.attrs.articleId} context={context} />;
  }
}

type Of<Type extends Block["type"]> = Extract<Block, { type: Type }>;

const Paragraph = ({ node, context }: { node: Of<"paragraph">; context: LetterBodyContext }) =>
  node.content.length > 0 && (
    <p {...inked("ink", context.isInTable ? IN_TABLE : IN_TEXT)}>
      <LetterInlines inlines={node.content} context={context} />
    </p>
  );

const IN_TEXT = serif(17, 1.55, { marginBottom: 16 });
const IN_TABLE = sans(14, 1.45, { marginBottom: 8 });

const HEADINGS = {
  2: serif(23, 1.25, { margin: "26px 0 10px", fontWeight: 700 }),
  3: serif(20, 1.3, { margin: "24px 0 8px", fontWeight: 700 }),
  4: sans(16, 1.4, { margin: "22px 0 6px", fontWeight: 700 }),
};

function LetterHeading({ node, context }: { node: Of<"heading">; context: LetterBodyContext }) {
  const Level = `h${node.attrs.level}` as const;
  return (
    <Level {...inked("ink", HEADINGS[node.attrs.level])}>
      <LetterInlines inlines={node.content} context={context} />
    </Level>
  );
}

const listStyle = ({ startSide }: LetterBodyContext) => ({
  margin: "0 0 16px",
  padding: 0,
  [`padding${startSide}`]: 24,
});

const Items = ({ items, context }: { items: readonly ListItem[]; context: LetterBodyContext }) =>
  drawEach(items, (item) => (
    <li {...inked("ink", serif(17, 1.55, { marginBottom: 6 }))}>
      <ItemContent item={item} context={context} />
    </li>
  ));

/** A line of a list is words, not a paragraph, unless it holds more than one. */
function ItemContent({ item, context }: { item: ListItem; context: LetterBodyContext }) {
  const [first, ...rest] = item.content;
  if (first?.type !== "paragraph" || rest.some((node) => node.type === "paragraph"))
    return <LetterBlocks nodes={item.content} context={context} />;

  return (
    <>
      <LetterInlines inlines={first.content} context={context} />
      <LetterBlocks nodes={rest} context={context} />
    </>
  );
}

const quoteStyle = ({ startSide }: LetterBodyContext) => ({
  margin: "0 0 16px",
  padding: 0,
  [`padding${startSide}`]: 18,
});

const LetterPullQuote = ({ quote, context }: { quote: Of<"pullQuote">; context: LetterBodyContext }) => (
  <blockquote {...ruled("borderTop", { margin: "8px 0 24px", padding: "16px 0 0" })}>
    <p {...accented(context.accent, serif(24, 1.3))}>
      <LetterInlines inlines={quote.content} context={context} />
    </p>
    {quote.attrs.attribution && <p {...inked("mute", sans(14, 1.45, { marginTop: 8 }))}>{quote.attrs.attribution}</p>}
  </blockquote>
);

const LetterInfoBox = ({ box, context }: { box: Of<"infoBox">; context: LetterBodyContext }) => (
  <div style={{ marginBottom: 20 }}>
    <Box {...grounded("shade", { padding: "18px 20px 4px" })}>
      {box.attrs.label && <Label>{box.attrs.label}</Label>}
      {box.attrs.title && (
        <h2 {...inked("ink", serif(19, 1.3, { marginBottom: 8, fontWeight: 700 }))}>{box.attrs.title}</h2>
      )}
      <LetterBlocks nodes={box.content} context={context} />
    </Box>
  </div>
);

const Label = ({ children }: { children: string }) => (
  <p {...inked("mute", sans(12, 1.45, { marginBottom: 4, fontWeight: 700 }))}>{children}</p>
);

const codeStyle = monospace({
  margin: "0 0 16px",
  padding: 14,
  lineHeight: 1.5,
  whiteSpace: "pre-wrap",
  wordBreak: "break-word",
});
