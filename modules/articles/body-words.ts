import type { Body, BodyNode } from "./body";

/** The first words of a body, cut at a word: what stands in for a standfirst that nobody wrote. */
export function excerptOf(body: Body, maxLength = 200): string {
  const words = plainTextOf(body)
    .slice(0, maxLength * 2)
    .replace(/\s+/g, " ")
    .trim();
  if (words.length <= maxLength) return words;
  return `${words.slice(0, maxLength).replace(/\s+\S*$/, "")}…`;
}

/** What a reader reads, as plain text: one paragraph a line, captions and titles included. */
export function plainTextOf(body: Body): string {
  return body.content.map(plainTextOfNode).filter(Boolean).join("\n");
}

function plainTextOfNode(node: BodyNode): string {
  switch (node.type) {
    case "text":
      return node.text;
    case "hardBreak":
      return "\n";
    case "figure":
      return lines(node.attrs.caption, node.attrs.credit);
    case "gallery":
      return lines(...node.content.map(plainTextOfNode), node.attrs.caption);
    case "embed":
      return lines(node.attrs.title, node.attrs.description, node.attrs.caption);
    case "infoBox":
      return lines(node.attrs.label, node.attrs.title, ...node.content.map(plainTextOfNode));
    case "pullQuote":
      return lines(node.content.map(plainTextOfNode).join(""), node.attrs.attribution);
    case "table":
      return lines(node.attrs.caption, ...node.content.map(plainTextOfNode));
    case "tableRow":
      return node.content.map(plainTextOfNode).join("\t");
    case "paragraph":
    case "heading":
    case "codeBlock":
      return node.content.map(plainTextOfNode).join("");
    case "bulletList":
    case "orderedList":
    case "listItem":
    case "blockquote":
    case "tableCell":
    case "tableHeader":
      return lines(...node.content.map(plainTextOfNode));
    case "horizontalRule":
    case "newsletterBox":
    case "relatedCard":
      return "";
  }
}

const lines = (...parts: string[]) => parts.filter(Boolean).join("\n");

const WORDS_PER_MINUTE = 238; // mean silent reading of non-fiction: Brysbaert 2019

/** Words in the sense of the text's own script, punctuation not counted. */
export function countWords(plainText: string): number {
  return plainText.match(/[\p{L}\p{N}]+(?:['’ʼ\-.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** @returns whole minutes, at least 1 */
export const readingMinutes = (wordCount: number): number => Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE));
