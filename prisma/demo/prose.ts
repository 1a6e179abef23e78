import type { Block, Inline, Mark } from "@/modules/articles/body";
import { typeset } from "./typeset";

/**
 * Stories are written as prose, so that they can be read here too. Blocks are parted by an empty line:
 *
 *   ## Heading (to ####)     - list     1. numbered list     > quote     --- (divider)
 *
 * Within a line: *italic*, **bold**, [link](/articles/slug), __underline__, ~~strike~~, ==highlight==, `code`, ^super^,
 * ~sub~, {words of another language}(uk), <br>.
 */
export function prose(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((chunk) => chunk.split("\n").map((line) => line.trim()))
    .map((lines) => lines.filter(Boolean))
    .filter((lines) => lines.length > 0)
    .map(blockOf);
}

export const paragraph = (text: string) => ({ type: "paragraph" as const, content: inlinesOf(text) });

function blockOf(lines: string[]): Block {
  const text = lines.join(" ");
  const heading = /^(#{2,4}) (.+)$/.exec(text);
  if (heading?.[1] && heading[2]) return headingOf(heading[1].length, heading[2]);
  if (text === "---") return { type: "horizontalRule" };
  if (text.startsWith("> ")) return quoteOf(lines);
  if (text.startsWith("- ")) return { type: "bulletList", content: listItemsOf(lines, /^- /) };
  if (/^\d+\. /.test(text)) {
    return { type: "orderedList", attrs: { start: Number.parseInt(text, 10) }, content: listItemsOf(lines, /^\d+\. /) };
  }
  return paragraph(text);
}

function headingOf(depth: number, text: string): Block {
  const level = depth === 2 ? 2 : depth === 3 ? 3 : 4;
  return { type: "heading", attrs: { level }, content: inlinesOf(text) };
}

/** A line with nothing behind its ">" parts two paragraphs. */
function quoteOf(lines: string[]): Block {
  const said = lines.map((line) => line.replace(/^> ?/, "")).join("\n");
  return { type: "blockquote", content: said.split("\n\n").map((part) => paragraph(part.replaceAll("\n", " "))) };
}

const listItemsOf = (lines: string[], bullet: RegExp) =>
  itemsOf(lines, bullet).map((item) => ({ type: "listItem" as const, content: [paragraph(item)] }));

/** A line without the bullet goes on with the item above it. */
function itemsOf(lines: string[], bullet: RegExp): string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (bullet.test(line)) items.push(line.replace(bullet, ""));
    else items.push(`${items.pop() ?? ""} ${line}`.trim());
  }
  return items;
}

/** Longer signs before the shorter ones they contain. */
const SIGNS: { sign: RegExp; mark: (match: RegExpExecArray) => Mark }[] = [
  { sign: /\*\*(.+?)\*\*(?!\*)/, mark: () => ({ type: "bold" }) },
  { sign: /\*(.+?)\*/, mark: () => ({ type: "italic" }) },
  { sign: /__(.+?)__/, mark: () => ({ type: "underline" }) },
  { sign: /~~(.+?)~~/, mark: () => ({ type: "strike" }) },
  { sign: /~(.+?)~/, mark: () => ({ type: "subscript" }) },
  { sign: /==(.+?)==/, mark: () => ({ type: "highlight" }) },
  { sign: /\^(.+?)\^/, mark: () => ({ type: "superscript" }) },
  { sign: /`(.+?)`/, mark: () => ({ type: "code" }) },
  { sign: /\[(.+?)\]\((.+?)\)/, mark: (match) => ({ type: "link", attrs: { href: match[2] ?? "" } }) },
  { sign: /\{([^:}]+?)\}\(([a-z]{2})\)/, mark: (match) => ({ type: "language", attrs: { lang: match[2] ?? "" } }) },
];

export function inlinesOf(text: string, marks: Mark[] = []): Inline[] {
  if (text === "") return [];
  const first = firstSignIn(text);
  if (!first) return plain(text, marks);

  const { match, mark } = first;
  return [
    ...inlinesOf(text.slice(0, match.index), marks),
    ...inlinesOf(match[1] ?? "", [...marks, mark(match)]),
    ...inlinesOf(text.slice(match.index + match[0].length), marks),
  ];
}

function firstSignIn(text: string) {
  return SIGNS.flatMap(({ sign, mark }) => {
    const match = sign.exec(text);
    return match ? [{ match, mark }] : [];
  }).reduce<{ match: RegExpExecArray; mark: (match: RegExpExecArray) => Mark } | null>(
    (best, found) => (best && best.match.index <= found.match.index ? best : found),
    null,
  );
}

function plain(text: string, marks: Mark[]): Inline[] {
  return text
    .split(/(<br>)/)
    .filter((part) => part !== "")
    .map((part) =>
      part === "<br>"
        ? { type: "hardBreak" as const }
        : { type: "text" as const, text: typeset(part), ...(marks.length > 0 && { marks }) },
    );
}
