import type { Attribute } from "@tiptap/core";

/**
 * An attribute that stands as data-… on the node's element, so that what is cut here can be pasted here. What a hostile page puts
 * there is text like any other: addresses and ids are checked before a manuscript leaves the desk (tidy-node.ts).
 */
export function dataAttribute(name: string, fallback: string | null = ""): Record<string, Attribute> {
  const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return {
    [name]: {
      default: fallback,
      parseHTML: (element) => element.getAttribute(attribute) ?? fallback,
      renderHTML: (attributes) => (attributes[name] ? { [attribute]: attributes[name] } : {}),
    },
  };
}
