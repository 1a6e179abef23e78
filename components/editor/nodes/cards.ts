import { mergeAttributes, Node } from "@tiptap/core";
import { isWebAddress } from "@/modules/articles/body";
import { dataAttribute } from "./attribute";

/** What lies elsewhere: a film, a post, a chart; or a card for any page (provider "link"). */
export const Embed = Node.create({
  name: "embed",
  group: "block",
  atom: true,
  draggable: true,

  addAttributes: () => ({
    ...dataAttribute("provider", "link"),
    ...dataAttribute("url"),
    ...dataAttribute("title"),
    ...dataAttribute("description"),
    ...dataAttribute("caption"),
  }),
  parseHTML: () => [
    { tag: "div[data-embed]", getAttrs: (element) => (isWebAddress(element.getAttribute("data-url")) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes, node }) => [
    "div",
    mergeAttributes({ "data-embed": "" }, HTMLAttributes),
    ["a", isWebAddress(node.attrs.url) ? { href: node.attrs.url } : {}, node.attrs.title || node.attrs.url],
  ],
});

export const NewsletterBox = Node.create({
  name: "newsletterBox",
  group: "block",
  atom: true,
  draggable: true,

  addAttributes: () => dataAttribute("slug"),
  parseHTML: () => [{ tag: "div[data-newsletter-box]" }],
  renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-newsletter-box": "" }, HTMLAttributes)],
});

export const RelatedCard = Node.create({
  name: "relatedCard",
  group: "block",
  atom: true,
  draggable: true,

  addAttributes: () => dataAttribute("articleId", null),
  parseHTML: () => [{ tag: "div[data-related-card]" }],
  renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-related-card": "" }, HTMLAttributes)],
});
