import type { Block, Body, Figure, Inline, ListItem } from "@/modules/articles/body";
import type { LetterBodyContext } from "./letter-context";
import type { LinkNotes } from "./link-notes";

type Part = string | false | null | undefined;

/** One under the other, without those that are not there. */
export const lines = (...parts: Part[]): string => parts.filter(Boolean).join("\n");
export const paragraphs = (...parts: Part[]): string => parts.filter(Boolean).join("\n\n");

/** A body as one would type it into a letter. */
export const bodyText = (body: Body, context: LetterBodyContext, notes: LinkNotes): string =>
  paragraphs(...body.content.map((node) => paragraphs(blockText(node, context, notes), notes.flush())));

function blockText(node: Block, context: LetterBodyContext, notes: LinkNotes): string {
  const within = (nodes: readonly Block[]) => paragraphs(...nodes.map((child) => blockText(child, context, notes)));
  const words = (inlines: readonly Inline[]) => inlineText(inlines, context, notes);

  switch (node.type) {
    case "paragraph":
    case "heading":
      return words(node.content);
    case "bulletList":
      return lines(...node.content.map((item) => listLine("- ", item, within)));
    case "orderedList":
      return lines(...node.content.map((item, index) => listLine(`${node.attrs.start + index}. `, item, within)));
    case "blockquote":
      return prefixed("> ", within(node.content));
    case "pullQuote":
      return prefixed("> ", lines(words(node.content), node.attrs.attribution));
    case "figure":
      return figureText(node, context);
    case "gallery":
      return lines(
        ...node.content.slice(0, 1).map((figure) => figureText(figure, context)),
        galleryText(node, context),
      );
    case "infoBox":
      return prefixed(
        "| ",
        paragraphs([node.attrs.label, node.attrs.title].filter(Boolean).join(": "), within(node.content)),
      );
    case "table":
      return lines(
        node.attrs.caption,
        ...node.content.map((row) => row.content.map((cell) => within(cell.content).replaceAll("\n", " ")).join(" | ")),
      );
    case "codeBlock":
      return prefixed("    ", node.content.map(({ text }) => text).join(""));
    case "horizontalRule":
      return "* * *";
    case "embed":
      return lines(node.attrs.title || node.attrs.caption, node.attrs.url);
    case "newsletterBox":
      return cardText(node.attrs.slug, context);
    case "relatedCard":
      return cardText(node.attrs.articleId, context);
  }
}

function inlineText(inlines: readonly Inline[], { hrefOf }: LetterBodyContext, notes: LinkNotes): string {
  return inlines
    .map((inline, index) => {
      if (inline.type === "hardBreak") return "\n";
      const href = hrefIn(inline);
      const endsHere = href !== hrefIn(inlines[index + 1]); // a link goes on where only its marks change
      const address = href && endsHere ? hrefOf(href) : null;
      return address && address !== inline.text ? `${inline.text}${notes.take(address)}` : inline.text;
    })
    .join("");
}

function hrefIn(inline: Inline | undefined): string | null {
  if (inline?.type !== "text") return null;
  const link = inline.marks?.find((mark) => mark.type === "link");
  return link?.type === "link" ? link.attrs.href : null;
}

/** Whatever follows the first line stands below its words, not below its sign. */
const listLine = (sign: string, item: ListItem, within: (nodes: readonly Block[]) => string) =>
  sign + within(item.content).replaceAll(/\n+/g, `\n${" ".repeat(sign.length)}`);

const prefixed = (sign: string, text: string) =>
  text === "" ? "" : text.replaceAll(/^/gm, sign).replaceAll(/ +$/gm, "");

function figureText({ attrs }: Figure, { pictures }: LetterBodyContext): string {
  const words = [attrs.caption || attrs.alt, attrs.credit].filter(Boolean).join(" · ");
  return pictures[attrs.imageId] && words ? `[${words}]` : "";
}

const galleryText = ({ content }: Extract<Block, { type: "gallery" }>, { words, pageUrl }: LetterBodyContext) =>
  content.length > 1 && `${words.allPictures(content.length)}: ${pageUrl}`;

function cardText(name: string, { cards, hrefOf }: LetterBodyContext): string {
  const card = cards[name];
  return card ? lines(card.title, hrefOf(card.path)) : "";
}
