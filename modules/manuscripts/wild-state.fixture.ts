import * as Y from "yjs";
import type { DocumentNode } from "@/modules/articles/document-node";
import { wildDocument } from "@/modules/articles/wild-document.fixture";

/** A shared document as a hostile or broken browser may leave it: no rule of ours went into it. words: all that is in it. */
export function wildState(seed: number, size?: number): { state: Uint8Array<ArrayBuffer>; words: string[] } {
  const { document, words } = wildDocument(seed, size);
  const doc = new Y.Doc();
  doc.clientID = seed;
  doc.getXmlFragment("manuscript").insert(0, (document.content ?? []).map(sharedOf));
  return { state: Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>, words };
}

function sharedOf(node: DocumentNode & { marks?: unknown }): Y.XmlElement | Y.XmlText {
  if (node.type === "text") return textOf(node.text ?? "", node.marks);
  const element = new Y.XmlElement(node.type);
  for (const [name, value] of Object.entries(node.attrs ?? {})) element.setAttribute(name, value as string); // of any kind
  element.insert(0, (node.content ?? []).map(sharedOf));
  return element;
}

function textOf(words: string, marks: unknown): Y.XmlText {
  const text = new Y.XmlText();
  const attributes: Record<string, unknown> = {};
  for (const mark of Array.isArray(marks) ? marks : []) if (mark?.type) attributes[mark.type] = mark.attrs ?? {};
  text.insert(0, words, attributes);
  return text;
}
