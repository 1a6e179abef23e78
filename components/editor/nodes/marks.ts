import { Mark } from "@tiptap/core";
import { isSafeAddress } from "@/modules/articles/body";

export const Link = Mark.create({
  name: "link",
  priority: 1_000, // outermost, so that emphasis within a link does not cut it into pieces
  inclusive: false,
  exitable: true,

  addAttributes: () => ({ href: { default: null }, title: { default: null } }),
  parseHTML: () => [
    { tag: "a[href]", getAttrs: (element) => (isSafeAddress(element.getAttribute("href")) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => {
    const { href, title } = HTMLAttributes;
    return ["a", { ...(isSafeAddress(href) && { href }), ...(title && { title }), rel: "noreferrer" }, 0];
  },
});

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** Words in another language than the story's. */
export const Language = Mark.create({
  name: "language",

  addAttributes: () => ({ lang: { default: null } }),
  parseHTML: () => [
    { tag: "span[lang]", getAttrs: (element) => (LANGUAGE.test(element.getAttribute("lang") ?? "") ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes, 0],
});
