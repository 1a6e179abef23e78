import type { DocumentNode } from "./document-node";

/** Numbers that look random and are the same in every run. @returns the next one, from 0 up to below 1 */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Wild = { document: DocumentNode; words: string[] };

const TYPES = [
  ...["paragraph", "heading", "bulletList", "orderedList", "listItem", "blockquote", "pullQuote", "figure", "gallery"],
  ...["infoBox", "table", "tableRow", "tableCell", "tableHeader", "codeBlock", "horizontalRule", "embed", "headline"],
  ...["newsletterBox", "relatedCard", "standfirst", "hardBreak", "script", "aside", "__proto__", "constructor", "doc"],
];
const ID = "0192f0c1-7a3e-7c11-8d00-000000000101";
const HREFS = ["javascript:alert(1)", "https://example.org/", "data:text/html,x", "/about", "x".repeat(3_000), 7, null];
const LENGTHS = [1, 1, 1, 5, 20, 81, 301, 501, 1_001, 2_001];

/**
 * What nobody would write and a hostile or broken browser may send: any node within any other, fields longer than they may be,
 * attributes of the wrong kind. words: every word in it, each of them once.
 */
export function wildDocument(seed: number, size = 120): Wild {
  const roll = dice(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(roll() * values.length)] as Value;
  const words: string[] = [];
  let left = size;

  const word = () => {
    const made = `w${seed}x${words.length}q`;
    words.push(made);
    return made;
  };
  const field = () => [word(), ..."·".repeat(pick(LENGTHS))].join("");
  const marks = () =>
    Array.from({ length: Math.floor(roll() * 4) }, () =>
      pick<unknown>([
        { type: "bold" },
        { type: "link", attrs: { href: pick(HREFS), title: pick([null, "t".repeat(400), 3]) } },
        { type: "language", attrs: { lang: pick(["uk", "<b>", null]) } },
        { type: "glow", attrs: { onclick: "x()" } },
        null,
        "bold",
      ]),
    );
  const text = (): DocumentNode => ({ type: "text", text: `${word()} `, ...(roll() < 0.4 && { marks: marks() }) });
  const attrs = (type: string): unknown => {
    if (roll() < 0.05) return pick<unknown>([null, "text", 7, []]);
    const own = Object.hasOwn(FIELDS_OF, type) ? (FIELDS_OF[type] ?? []) : [];
    return {
      ...Object.fromEntries(own.filter(() => roll() < 0.6).map((name) => [name, field()])),
      ...(roll() < 0.3 && { level: pick<unknown>([2, 9, "3"]), start: pick<unknown>([3, -1, 1e9]), onclick: "x()" }),
      ...(roll() < 0.7 && { imageId: ID, url: "https://example.org/", provider: pick<unknown>(["x", "evil", 4]) }),
      ...(roll() < 0.3 && { slug: pick(["weekly", "s".repeat(300)]), articleId: pick<unknown>([ID, "no", {}]) }),
      ...(roll() < 0.2 && { colspan: pick<unknown>([2, 99, -1]), language: pick<unknown>(["sql", "l".repeat(60)]) }),
      ...(roll() < 0.2 && { href: pick(HREFS), size: pick<unknown>(["wide", 3]) }),
    };
  };
  const node = (depth: number): DocumentNode => {
    left -= 1;
    if (roll() < 0.35 || depth > 12) return text();
    const type = pick(TYPES);
    const count = left > 0 ? Math.floor(roll() * 5) : 0;
    const content = Array.from({ length: count }, () => node(depth + 1));
    return { type, attrs: attrs(type) as Record<string, unknown>, ...(roll() < 0.9 && { content }) };
  };

  const content: DocumentNode[] = [];
  while (left > 0) content.push(node(0));
  return { document: { type: "doc", content }, words: inDocument(words, content) };
}

/** Fields that readers or those who write see as words. */
const FIELDS_OF: Record<string, string[]> = {
  figure: ["alt", "caption", "credit"],
  gallery: ["caption"],
  pullQuote: ["attribution"],
  infoBox: ["label", "title"],
  table: ["caption"],
  embed: ["title", "description", "caption"],
};

/** Without those that were made for content which its node then did not get. */
function inDocument(words: string[], content: DocumentNode[]): string[] {
  const said = JSON.stringify(content);
  return words.filter((word) => said.includes(word));
}
