import { type Body, bodySchema, emptyBody } from "./body";
import { childrenOf, type DocumentNode, isNode } from "./document-node";
import { LIMITS } from "./limits";
import { BLOCKS, HELD_BY_ITEMS } from "./node-shapes";
import { plainWords, type Trouble, tidied } from "./tidy-node";

/** The words of a story as its writers have them before them: what becomes a revision. */
export type Manuscript = { headline: string; standfirst: string; body: Body };

/** block: of the working document, from 0 for the first one below the standfirst: what stands there on the sheet. */
export type PlacedTrouble = Trouble & { block: number };

/** A manuscript, and how it stands to the document it was read from. */
export type ManuscriptReading = Manuscript & {
  /** In reading order. A story with any of them must not be printed: something in it would not be as its writers see it. */
  troubles: PlacedTrouble[];
  /** For each block of the body, the block of the working document that it came from. */
  places: number[];
};

/** The name of the Y.XmlFragment that holds the story in its shared document. */
export const MANUSCRIPT_FRAGMENT = "manuscript";

/**
 * Reads the working document (`headline standfirst block+`). It may hold what is half done, whatever a merge of two people's
 * changes made of it, and whatever a broken browser sent: that is tidied, and no word is lost. What comes out fits the schema of
 * bodies, always. Null for what is no document at all.
 */
export function manuscriptOf(document: unknown): ManuscriptReading | null {
  if (!isNode(document) || document.type !== "doc" || !Array.isArray(document.content)) return null;

  const children = childrenOf(document);
  // A merge can leave a second headline behind: its words become a paragraph.
  const headline = children.find(({ type }) => type === "headline");
  const standfirst = children.find(({ type }) => type === "standfirst");
  const troubles: PlacedTrouble[] = [];
  const placed = children.flatMap((child, index) => {
    const block = Math.max(0, index - LINES);
    const isLine = child === headline || child === standfirst;
    const nodes = isLine ? plainWords(child).loose : blocksOf(child, block, troubles);
    return nodes.map((node) => ({ node, block }));
  });
  const { blocks, places } = bounded(withoutEmptyEnd(placed), troubles);
  const body = bodySchema.parse({ type: "doc", content: blocks });
  return { headline: oneLine(headline), standfirst: oneLine(standfirst), body, troubles, places };
}

/** Headline and standfirst stand above the blocks. */
const LINES = 2;

/** A body as it was kept. One that today's schema would not take keeps its words: an upgrade may have narrowed it. */
export const keptBody = (kept: unknown): Body =>
  bodySchema.safeParse(kept).data ?? manuscriptOf(kept)?.body ?? emptyBody;

/** The working document that a manuscript opens as. */
export function documentOf({ headline, standfirst, body }: Manuscript): DocumentNode {
  const blocks = body.content.length > 0 ? (body.content as DocumentNode[]) : [{ type: "paragraph" }]; // a body is such JSON
  return { type: "doc", content: [lineNode("headline", headline), lineNode("standfirst", standfirst), ...blocks] };
}

const lineNode = (type: "headline" | "standfirst", text: string): DocumentNode =>
  text ? { type, content: [{ type: "text", text }] } : { type };

type Placed = { node: DocumentNode; block: number };

function blocksOf(child: DocumentNode, block: number, troubles: PlacedTrouble[]): DocumentNode[] {
  const found: Trouble[] = [];
  const nodes = tidied(child, { allowed: BLOCKS, depth: 0, troubles: found });
  troubles.push(...found.map((trouble) => ({ ...trouble, block })));
  return nodes;
}

const oneLine = (node: DocumentNode | undefined): string =>
  node ? plainWords(node).text.replace(/\s+/g, " ").trim() : "";

/** The line one writes on below the last block is nobody's paragraph. */
function withoutEmptyEnd(placed: Placed[]): Placed[] {
  const last = placed.findLastIndex(({ node }) => node.type !== "paragraph" || (node.content?.length ?? 0) > 0);
  return placed.slice(0, last + 1);
}

/** A story longer than any: what is over stands in one quotation at its end, which holds any number of paragraphs. */
function bounded(placed: Placed[], troubles: PlacedTrouble[]): { blocks: DocumentNode[]; places: number[] } {
  const fits = placed.length <= LIMITS.blocks;
  const kept = fits ? placed : placed.slice(0, LIMITS.blocks - 1);
  const over = placed.slice(kept.length);
  const blocks = kept.map(({ node }) => node);
  const places = kept.map(({ block }) => block);
  const [first] = over;
  if (!first) return { blocks, places };

  troubles.push({ is: "overlong", what: "doc", most: LIMITS.blocks, block: first.block });
  const content = over.flatMap(({ node }) => tidied(node, { allowed: HELD_BY_ITEMS, depth: 1, troubles: [] }));
  return { blocks: [...blocks, { type: "blockquote", content }], places: [...places, first.block] };
}
