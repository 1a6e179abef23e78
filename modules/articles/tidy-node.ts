import { storable } from "@/modules/imports/storable";
import { isScriptAddress } from "./body";
import { childrenOf, type DocumentNode } from "./document-node";
import { LIMITS } from "./limits";
import { type Attributes, HELD_BY_ITEMS, type Shape, shapeOf } from "./node-shapes";
import { chunksOf, isWord, joined, paragraphsFrom, paragraphsOf, wordsFrom } from "./tidy-words";

/** What keeps a manuscript from being printed as it stands. None of its words are lost meanwhile: they stand as paragraphs. */
export type Trouble =
  /** A picture that is not up yet, an embed without its address: readers would not be shown it. what: the node's name. */
  | { is: "unfinished"; what: string }
  /** More than fits. what: "infoBox.label", "tableRow"; most: how much would. */
  | { is: "overlong"; what: string; most: number };

/** Where a node stands. depth: how many nodes are around it. */
type Place = { allowed: readonly string[]; depth: number; troubles: Trouble[] };

/**
 * A node as it may stand in a body. What may not stand here comes out as its words; what may not even be a paragraph here is
 * returned all the same, for whoever holds it to put it behind itself.
 */
export function tidied(node: DocumentNode, place: Place): DocumentNode[] {
  const shape = shapeOf(node.type);
  if (place.depth > LIMITS.depth) {
    place.troubles.push({ is: "overlong", what: "depth", most: LIMITS.depth });
    return [...piecesBeneath(node)];
  }
  if (!shape) return sheltered(node, [], place);
  const isAtHome = place.allowed.includes(node.type);
  if (!isAtHome && shape.holds !== "nothing") return sheltered(node, fieldsOf(node, shape), place);

  const attributes = shape.attributes ? shape.attributes(attributesOf(node)) : {};
  if (attributes === null) {
    place.troubles.push({ is: "unfinished", what: node.type });
    return [...addressIn(node), ...fieldsOf(node, shape), ...piecesWithin(node)];
  }
  return built(node, shape, attributes, place);
}

function built(node: DocumentNode, shape: Shape, attributes: Attributes, place: Place): DocumentNode[] {
  const { fields, over } = fitted(node, shape, place.troubles);
  const attrs = { ...attributes, ...fields };
  const head = { type: node.type, ...((shape.attributes || shape.fields) && { attrs }) };
  if (shape.holds === "nothing") return [head, ...over, ...piecesWithin(node)];
  if (shape.holds === "plain words") {
    const { text, loose } = plainWords(node);
    return [{ ...head, content: wordsFrom({ type: "text", text }) }, ...loose];
  }
  if (shape.holds === "words") return [...lineOf(head, node), ...over];
  return boxOf({ node, head, holds: shape.holds, most: shape.most, over }, place);
}

/** A line too long for one becomes several; a second pull quote would have nobody who said it. */
function lineOf(head: DocumentNode, node: DocumentNode): DocumentNode[] {
  const { words, loose } = wordsWithin(node);
  const [first = [], ...more] = chunksOf(joined(words), LIMITS.inlines);
  const further = head.type === "pullQuote" ? { type: "paragraph" } : head;
  return [{ ...head, content: first }, ...more.map((content) => ({ ...further, content })), ...loose];
}

type Box = {
  node: DocumentNode;
  head: DocumentNode;
  holds: readonly string[];
  most: number | undefined;
  over: DocumentNode[];
};

function boxOf({ node, head, holds, most = Number.POSITIVE_INFINITY, over }: Box, place: Place): DocumentNode[] {
  const inside = { ...place, allowed: holds, depth: place.depth + 1 };
  const within = childrenOf(node).flatMap((child) => tidied(child, inside));
  const pieces = [...over, ...within].map((piece) => (holds[0] === "listItem" ? asItem(piece) : piece));
  const content = pieces.filter(({ type }) => holds.includes(type));
  const loose = pieces.filter(({ type }) => !holds.includes(type));

  if (content.length > most) place.troubles.push({ is: "overlong", what: node.type, most });
  if (content.length > 0) return [...parted(head, content, most), ...loose];
  if (holds.includes("paragraph")) return [{ ...head, content: [{ type: "paragraph", content: [] }] }, ...loose];
  return [...emptied(head, place.troubles), ...loose];
}

/** Two may each have taken one of two pictures out: an empty box is nothing, but for what is said under it. */
function emptied({ type, attrs = {} }: DocumentNode, troubles: Trouble[]): DocumentNode[] {
  const said = Object.values(attrs).flatMap((text) => (typeof text === "string" ? paragraphsFrom(text) : []));
  if (said.length > 0) troubles.push({ is: "unfinished", what: type });
  return said;
}

/** A list, a table or a gallery that holds too much is several; of a row the last cell takes what is over. */
function parted(head: DocumentNode, content: DocumentNode[], most: number): DocumentNode[] {
  const [first = [], ...more] = chunksOf(content, most);
  if (head.type !== "tableRow")
    return [first, ...more].map((part, index) => ({ ...furtherHead(head, index * most), content: part }));

  const last = first.at(-1);
  if (!last || more.length === 0) return [{ ...head, content: first }];
  const over = more.flat().flatMap((cell) => cell.content ?? []);
  return [{ ...head, content: [...first.slice(0, -1), { ...last, content: [...(last.content ?? []), ...over] }] }];
}

function furtherHead(head: DocumentNode, before: number): DocumentNode {
  if (before === 0 || !head.attrs) return head;
  const { start, caption } = head.attrs;
  if (typeof start === "number") return { ...head, attrs: { start: Math.min(start + before, 100_000) } };
  return { ...head, attrs: { ...head.attrs, ...(caption !== undefined && { caption: "" }) } };
}

const asItem = (piece: DocumentNode): DocumentNode =>
  HELD_BY_ITEMS.includes(piece.type) ? { type: "listItem", content: [piece] } : piece;

/** In a place where it cannot stand a node gives up its box: words as a paragraph, what stood in it by itself. */
function sheltered(node: DocumentNode, fields: DocumentNode[], place: Place): DocumentNode[] {
  if (isWord(node)) return paragraphsOf(wordsFrom(node));
  const children = childrenOf(node);
  if (!children.some(isWord)) {
    return [...fields, ...children.flatMap((child) => tidied(child, { ...place, depth: place.depth + 1 }))];
  }
  const { words, loose } = wordsWithin(node);
  return [...paragraphsOf(words), ...fields, ...loose];
}

/** Words as they stand in one line, whatever wraps them; loose: what is no word and stood among them. */
function wordsWithin(node: DocumentNode): { words: DocumentNode[]; loose: DocumentNode[] } {
  const pieces = piecesWithin(node);
  return {
    words: pieces.flatMap(({ type, content = [] }) => (type === "paragraph" ? content : [])),
    loose: pieces.filter(({ type }) => type !== "paragraph"),
  };
}

/** What is said where only text may be: in code, in a headline. */
export function plainWords(node: DocumentNode): { text: string; loose: DocumentNode[] } {
  const { words, loose } = wordsWithin(node);
  return { text: words.map(({ type, text }) => (type === "hardBreak" ? "\n" : text)).join(""), loose };
}

const piecesWithin = (node: DocumentNode): DocumentNode[] => [
  ...piecesBeneath({ type: "", content: childrenOf(node) }),
];

/** All that is said in a node, as paragraphs and whole blocks, in reading order. It goes to any depth, and never falls over. */
function* piecesBeneath(node: DocumentNode): Generator<DocumentNode> {
  const stack = [node];
  let words: DocumentNode[] = [];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isWord(next)) {
      words.push(...wordsFrom(next));
      continue;
    }
    yield* paragraphsOf(words).filter(({ content }) => content?.length);
    words = [];
    yield* wholeOf(next);
    for (const child of childrenOf(next).reverse()) stack.push(child);
  }
  yield* paragraphsOf(words).filter(({ content }) => content?.length);
}

/** A picture or an embed as it is; of any other node what its fields say. */
function wholeOf(node: DocumentNode): DocumentNode[] {
  const shape = shapeOf(node.type);
  if (!shape) return [];
  const attributes = shape.holds === "nothing" && (shape.attributes ? shape.attributes(attributesOf(node)) : {});
  if (!attributes) return fieldsOf(node, shape);
  return built({ ...node, content: [] }, shape, attributes, { allowed: [], depth: 0, troubles: [] });
}

const fieldsOf = (node: DocumentNode, { fields = {} }: Shape): DocumentNode[] =>
  Object.keys(fields).flatMap((name) => paragraphsFrom(textIn(node, name)));

/** Half an address was typed by somebody too; one that is a programme is nobody's words. */
function addressIn(node: DocumentNode): DocumentNode[] {
  const address = node.type === "embed" ? textIn(node, "url") : "";
  return isScriptAddress(address) ? [] : paragraphsFrom(address);
}

/** over: what does not fit into its field, as paragraphs. */
function fitted(node: DocumentNode, { fields: limits = {} }: Shape, troubles: Trouble[]) {
  const fields: Record<string, string> = {};
  const over: DocumentNode[] = [];
  for (const [name, most] of Object.entries(limits)) {
    const text = textIn(node, name);
    const fits = text.length <= most;
    fields[name] = fits ? text : "";
    if (fits) continue;
    troubles.push({ is: "overlong", what: `${node.type}.${name}`, most });
    over.push(...paragraphsFrom(text));
  }
  return { fields, over };
}

function textIn(node: DocumentNode, name: string): string {
  const text = attributesOf(node)[name];
  return typeof text === "string" ? storable(text) : "";
}

const attributesOf = ({ attrs }: DocumentNode): Attributes =>
  typeof attrs === "object" && attrs !== null ? attrs : {};
