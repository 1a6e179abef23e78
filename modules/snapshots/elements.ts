import type { DefaultTreeAdapterTypes as Tree } from "parse5";

export type Element = Tree.Element;

/** Every element below, in the order in which they are written. */
export function* elementsOf(parent: Tree.ParentNode): Generator<Element> {
  for (const node of parent.childNodes) {
    if ("attrs" in node) yield node;
    if ("childNodes" in node) yield* elementsOf(node);
  }
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;
