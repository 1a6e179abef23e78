import * as Y from "yjs";
import { MANUSCRIPT_FRAGMENT } from "@/modules/articles/manuscript";

/** A node of the working document as JSON: what `documentOf` makes and `manuscriptOf` reads. */
export type WorkingNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: WorkingNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
};

/**
 * The first state of a story's shared document. The same words always make the same bytes: seeding twice is seeding once, and
 * different words never pass for the same change.
 */
export function seedOf(document: WorkingNode): Uint8Array<ArrayBuffer> {
  const draft = new Y.Doc();
  draft.clientID = hashOf(JSON.stringify(document));
  draft.getXmlFragment(MANUSCRIPT_FRAGMENT).insert(0, sharedOf(document.content ?? []));
  return Y.encodeStateAsUpdate(draft) as Uint8Array<ArrayBuffer>; // Yjs makes it in memory of its own
}

/** What the editor shows of this state. Not by y-tiptap's own way, which falls over where nodes stand thousands deep. */
export function workingDocumentOf(state: Uint8Array): WorkingNode {
  const content: WorkingNode[] = [];
  const unread: { from: Y.XmlFragment; into: WorkingNode[] }[] = [
    { from: openState(state).getXmlFragment(MANUSCRIPT_FRAGMENT), into: content },
  ];
  for (let next = unread.pop(); next; next = unread.pop()) {
    for (const child of next.from.toArray()) {
      if (child instanceof Y.XmlText) next.into.push(...textsOf(child));
      if (!(child instanceof Y.XmlElement)) continue;
      const node = nodeOf(child);
      next.into.push(node);
      if (node.content) unread.push({ from: child, into: node.content });
    }
  }
  return { type: "doc", content };
}

function nodeOf(element: Y.XmlElement): WorkingNode {
  const attrs: Record<string, unknown> = element.getAttributes();
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(element.length > 0 && { content: [] }),
  };
}

type Run = { insert: string; attributes?: Record<string, Record<string, unknown>> };

function textsOf(text: Y.XmlText): WorkingNode[] {
  return (text.toDelta() as Run[]).map(({ insert, attributes }) => ({
    type: "text",
    text: insert,
    ...(attributes && {
      marks: Object.entries(attributes).map(([name, attrs]) => ({ type: name.replace(OF_SEVERAL, ""), attrs })),
    }),
  }));
}

/** y-tiptap's end of the name of a mark of which several may lie on the same words. */
export const OF_SEVERAL = /--[a-zA-Z0-9+/=]{8}$/;

/** What a story is called at this moment. */
export type Title = { headline: string; standfirst: string };

export function titleOf(document: Y.Doc): Title {
  const children = document.getXmlFragment(MANUSCRIPT_FRAGMENT).toArray();
  const lineOf = (name: string) => {
    const line = children.find((child) => child instanceof Y.XmlElement && child.nodeName === name);
    const texts = line instanceof Y.XmlElement ? line.toArray().filter((child) => child instanceof Y.XmlText) : [];
    const words = texts.flatMap((text) => text.toDelta() as { insert: string }[]).map(({ insert }) => insert);
    return words.join(" ").replace(/\s+/g, " ").trim();
  };
  return { headline: lineOf("headline"), standfirst: lineOf("standfirst") };
}

/** The same state without what its history no longer needs. */
export const tidied = (state: Uint8Array): Uint8Array<ArrayBuffer> =>
  Y.encodeStateAsUpdate(openState(state)) as Uint8Array<ArrayBuffer>; // as above

/** Some changes as one, without the state they build on. For a few: the time it takes grows with the square of their number. */
export const mergedUpdates = (updates: Uint8Array[]): Uint8Array<ArrayBuffer> =>
  Y.mergeUpdates(updates) as Uint8Array<ArrayBuffer>; // as above

/**
 * The change after which a story says this. Blocks alike at the beginning and at the end are left as they are, and with them the
 * carets of who stands there.
 */
export function changeTo(state: Uint8Array, document: WorkingNode): Uint8Array<ArrayBuffer> {
  const doc = openState(state);
  const before = Y.encodeStateVector(doc);
  const fragment = doc.getXmlFragment(MANUSCRIPT_FRAGMENT);

  const now = blocksOf(workingDocumentOf(state));
  const wanted = blocksOf(workingDocumentOf(seedOf(document)));
  const shorter = Math.min(now.length, wanted.length);
  let head = 0;
  while (head < shorter && now[head] === wanted[head]) head++;
  let tail = 0;
  while (tail < shorter - head && now.at(-1 - tail) === wanted.at(-1 - tail)) tail++;

  doc.transact(() => {
    fragment.delete(head, now.length - head - tail);
    fragment.insert(head, sharedOf((document.content ?? []).slice(head, wanted.length - tail)));
  });
  return Y.encodeStateAsUpdate(doc, before) as Uint8Array<ArrayBuffer>; // as above
}

/** A state after all these changes, thousands of them too. */
export function stateAfter(state: Uint8Array, updates: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of [state, ...updates]) Y.applyUpdate(doc, update);
  });
  return Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>; // as above
}

function openState(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

/** Nodes as y-tiptap keeps them: an element a node, a run of text one Y.XmlText, marks its formatting. */
function sharedOf(nodes: WorkingNode[]): (Y.XmlElement | Y.XmlText)[] {
  const shared: (Y.XmlElement | Y.XmlText)[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.type !== "text") shared.push(elementOf(node));
    else if (nodes[index - 1]?.type !== "text") shared.push(textFrom(nodes, index));
  }
  return shared;
}

function elementOf({ type, attrs = {}, content = [] }: WorkingNode): Y.XmlElement {
  const element = new Y.XmlElement(type);
  for (const [name, value] of Object.entries(attrs)) {
    if (value !== null && value !== undefined) element.setAttribute(name, value as string); // any JSON: its type is too narrow
  }
  element.insert(0, sharedOf(content));
  return element;
}

function textFrom(nodes: WorkingNode[], start: number): Y.XmlText {
  const end = nodes.findIndex((node, index) => index > start && node.type !== "text");
  const text = new Y.XmlText();
  text.applyDelta(
    nodes.slice(start, end < 0 ? undefined : end).map(({ text: insert = "", marks = [] }) => ({
      insert,
      attributes: Object.fromEntries(marks.map((mark) => [mark.type, mark.attrs ?? {}])),
    })),
  );
  return text;
}

/** Each block in a form that is the same for the same block, in whatever order its attributes stand. */
const blocksOf = (document: WorkingNode): string[] =>
  (document.content ?? []).map((block) =>
    JSON.stringify(block, (_key, value: unknown) => (isRecord(value) ? sortedByKey(value) : value)),
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const sortedByKey = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));

/** FNV-1a: 32 bits, as Yjs numbers those who write. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
