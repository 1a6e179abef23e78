import { escaped, isRecord } from "../markup";

type BlockComment = { name: string; attributes: Record<string, unknown>; isOpening: boolean; isSelfClosing: boolean };

const BLOCK = /^\s*(\/?)wp:([a-z][\w/-]*)\s*(\{[\s\S]*\})?\s*(\/?)\s*$/;
const MAX_EXPANSIONS = 5;

/** Blocks that say something by their attributes only. */
const LINKS = new Set(["social-link", "core/social-link", "navigation-link", "core/navigation-link"]);

export type ContentSurroundings = {
  /** Content of the reusable blocks, by id. */
  reusable: ReadonlyMap<string, string>;
  problem: (what: string) => void;
};

/** The HTML of a post: blocks' comments taken out, reusable blocks put in, paragraphs made where an author left blank lines. */
export function htmlOfContent(content: string, surroundings: ContentSurroundings, expansions = 0): string {
  let depth = 0;
  const parts = commentsAndText(content).map((part) => {
    if (typeof part === "string") return depth > 0 ? part : withParagraphs(part);
    if (part.isSelfClosing) return dynamicHtml(part, surroundings, expansions);
    depth = Math.max(0, depth + (part.isOpening ? 1 : -1));
    return "";
  });
  return parts.join("");
}

/** Other comments (more, nextpage) are dropped. */
function commentsAndText(content: string): (string | BlockComment)[] {
  const parts: (string | BlockComment)[] = [];
  let at = 0;
  for (let open = content.indexOf("<!--"); open !== -1; open = content.indexOf("<!--", at)) {
    const close = content.indexOf("-->", open);
    if (close === -1) break;
    parts.push(content.slice(at, open));
    const block = blockOf(content.slice(open + 4, close));
    if (block) parts.push(block);
    at = close + 3;
  }
  return joined([...parts, content.slice(at)]);
}

/** Text parted by a comment that is gone is one text again. */
function joined(parts: (string | BlockComment)[]): (string | BlockComment)[] {
  const result: (string | BlockComment)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === "string" && typeof last === "string") result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result;
}

function blockOf(comment: string): BlockComment | null {
  const match = BLOCK.exec(comment);
  if (!match) return null;
  const [, closing, name = "", json, selfClosing] = match;
  return { name, attributes: attributesIn(json), isOpening: closing === "", isSelfClosing: selfClosing === "/" };
}

function attributesIn(json: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? "{}");
    return isRecord(value) ? value : {};
  } catch {
    return {}; // the attributes only decorate
  }
}

function dynamicHtml(
  { name, attributes }: BlockComment,
  surroundings: ContentSurroundings,
  expansions: number,
): string {
  if (name === "block" || name === "core/block") {
    const content = surroundings.reusable.get(String(attributes.ref));
    if (content !== undefined && expansions < MAX_EXPANSIONS)
      return htmlOfContent(content, surroundings, expansions + 1);
    surroundings.problem(`A reusable block (${String(attributes.ref)}) is not in the export.`);
    return "";
  }
  if (LINKS.has(name) && typeof attributes.url === "string") {
    const label = attributes.label ?? attributes.service ?? attributes.url;
    return `<p><a href="${escaped(attributes.url)}">${escaped(String(label))}</a></p>`;
  }
  surroundings.problem(`The block "${name}" shows what the old site put together at each visit; it was left out.`);
  return "";
}

const BLOCK_TAGS =
  "address|article|aside|audio|blockquote|caption|center|colgroup|col|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|iframe|legend|li|main|map|math|menu|nav|object|ol|optgroup|option|p|pre|script|section|select|style|summary|svg|table|tbody|td|tfoot|th|thead|tr|ul|video";
const BLOCK_TAG = new RegExp(`</?(?:${BLOCK_TAGS})\\b[^<>]*>`, "gi");
const VERBATIM = /<(pre|script|style|textarea|svg|iframe)\b[^<>]*>[\s\S]*?<\/\1>/gi;

/** Classic posts have blank lines for paragraphs and line ends for breaks. */
export function withParagraphs(text: string): string {
  const verbatim: string[] = [];
  const guarded = text.replace(/\r\n?/g, "\n").replace(VERBATIM, (whole) => {
    verbatim.push(whole);
    return `\n\n\ue000${verbatim.length - 1}\ue000\n\n`;
  });
  const apart = guarded.replace(BLOCK_TAG, (tag) => `\n\n${tag}\n\n`);
  const paragraphs = apart.split(/\n[ \t]*\n\s*/).map(paragraphHtml);
  return paragraphs.join("\n").replace(/\ue000(\d+)\ue000/g, (_, index: string) => verbatim[Number(index)] ?? "");
}

function paragraphHtml(piece: string): string {
  const text = piece.trim();
  if (text === "" || text.startsWith("\ue000") || /^<\/?[a-z][^<>]*>$/i.test(text)) return text;
  return `<p>${text.replace(/(?<!<br ?\/?>)\n/gi, "<br>\n")}</p>`;
}
