import { type Attribute, mergeAttributes, Node } from "@tiptap/core";
import { isSafeAddress } from "@/modules/articles/body";
import { cutOf } from "@/modules/media/crops";
import { dataAttribute } from "./attribute";

/** A picture of the library. While it goes up it has an uploadId in place of an imageId: only the browser that sends it knows more. */
export const Figure = Node.create({
  name: "figure",
  group: "block",
  atom: true,
  draggable: true,

  addAttributes: () => ({
    ...dataAttribute("imageId", null),
    ...dataAttribute("alt"),
    ...dataAttribute("caption"),
    ...dataAttribute("credit"),
    size: {
      default: "column",
      parseHTML: (element) => (element.getAttribute("data-size") === "wide" ? "wide" : "column"),
      renderHTML: ({ size }) => ({ "data-size": size }),
    },
    href: {
      default: null,
      parseHTML: (element) => safeOrNull(element.getAttribute("data-href")),
      renderHTML: ({ href }) => (isSafeAddress(href) ? { "data-href": href } : {}),
    },
    crop: {
      default: null,
      parseHTML: (element) => cutOf({ crop: element.getAttribute("data-crop") }).crop,
      renderHTML: ({ crop }) => (crop ? { "data-crop": crop } : {}),
    },
    ...share("focalX"),
    ...share("focalY"),
    uploadId: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: "figure[data-image-id]" }],
  renderHTML: ({ HTMLAttributes, node }) => [
    "figure",
    HTMLAttributes,
    ["figcaption", {}, [node.attrs.caption, node.attrs.credit].filter(Boolean).join(" ")],
  ],
});

/** A part of the whole, as data-… like the others. */
function share(name: "focalX" | "focalY"): Record<string, Attribute> {
  const attribute = name === "focalX" ? "data-focal-x" : "data-focal-y";
  return {
    [name]: {
      default: null,
      parseHTML: (element) => numberOrNull(element.getAttribute(attribute)),
      renderHTML: (attributes) => (attributes[name] === null ? {} : { [attribute]: attributes[name] }),
    },
  };
}

const numberOrNull = (text: string | null) =>
  text === null || text === "" || Number.isNaN(Number(text)) ? null : Number(text);

const safeOrNull = (address: string | null) => (isSafeAddress(address) ? address : null);

/** Empty galleries are allowed here: two people may each take one of two pictures out. The manuscript leaves them out. */
export const Gallery = Node.create({
  name: "gallery",
  group: "block",
  content: "figure*",
  draggable: true,
  isolating: true,

  addAttributes: () => dataAttribute("caption"),
  parseHTML: () => [{ tag: "div[data-gallery]" }],
  renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-gallery": "" }, HTMLAttributes), 0],
});
