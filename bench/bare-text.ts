import { type DefaultTreeAdapterTypes, parse } from "parse5";

const UNSEEN = new Set(["script", "style", "head", "template", "noscript", "iframe", "object"]);

/** What a person sees of a page or a piece of HTML, text by text. */
export const textsOf = (html: string): string[] => textsBelow(parse(html));

function textsBelow(parent: DefaultTreeAdapterTypes.ParentNode): string[] {
  return parent.childNodes.flatMap((node) => {
    if ("value" in node) return node.value.trim() === "" ? [] : [node.value];
    if (UNSEEN.has(node.nodeName) || !("childNodes" in node)) return [];
    return textsBelow(node);
  });
}

/** Spaces differ between a page and its source, and so do the marks that nobody sees. */
export const bare = (text: string): string => text.normalize("NFC").replace(/[\s\p{Cc}\p{Cf}]+/gu, "");
