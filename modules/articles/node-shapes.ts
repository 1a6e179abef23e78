import { z } from "zod";
import { storable, storableLine } from "@/modules/imports/storable";
import { cutOf } from "@/modules/media/crops";
import { EMBED_PROVIDERS, isSafeAddress, isWebAddress } from "./body";
import { FIELD_LIMITS, LIMITS } from "./limits";

export type Attributes = Record<string, unknown>;

/** How a node of a body is made. */
export type Shape = {
  holds: "words" | "plain words" | "nothing" | readonly string[];
  /** How many of them. */
  most?: number;
  /** Attributes that are no words, in their form; null for a node that is half done. */
  attributes?: (given: Attributes) => Attributes | null;
  /** Attributes that are words, and how long each may be. */
  fields?: Readonly<Record<string, number>>;
};

const RICH = ["paragraph", "heading", "bulletList", "orderedList", "codeBlock", "blockquote", "figure"];
const CELL = { attributes: spansOf, holds: ["paragraph", "bulletList", "orderedList", "figure"] };

const SHAPES: Record<string, Shape> = {
  paragraph: { holds: "words" },
  heading: { attributes: ({ level }) => ({ level: level === 3 || level === 4 ? level : 2 }), holds: "words" },
  bulletList: { holds: ["listItem"], most: LIMITS.listItems },
  orderedList: {
    attributes: ({ start }) => ({ start: wholeNumber(start, 0, 100_000) }),
    ...{ holds: ["listItem"], most: LIMITS.listItems },
  },
  listItem: { holds: RICH },
  blockquote: { holds: RICH },
  pullQuote: { fields: FIELD_LIMITS.pullQuote, holds: "words" },
  figure: { attributes: figureOf, fields: FIELD_LIMITS.figure, holds: "nothing" },
  gallery: { fields: FIELD_LIMITS.gallery, holds: ["figure"], most: LIMITS.galleryPictures },
  infoBox: { fields: FIELD_LIMITS.infoBox, holds: ["paragraph", "heading", "bulletList", "orderedList", "figure"] },
  table: { fields: FIELD_LIMITS.table, holds: ["tableRow"], most: LIMITS.tableRows },
  tableRow: { holds: ["tableCell", "tableHeader"], most: LIMITS.tableColumns },
  tableCell: CELL,
  tableHeader: CELL,
  codeBlock: { attributes: codeOf, holds: "plain words" },
  horizontalRule: { holds: "nothing" },
  embed: { attributes: embedOf, fields: FIELD_LIMITS.embed, holds: "nothing" },
  newsletterBox: { attributes: newsletterOf, holds: "nothing" },
  relatedCard: { attributes: ({ articleId }) => (isUuid(articleId) ? { articleId } : null), holds: "nothing" },
};

/** undefined for a node that no body knows. */
export const shapeOf = (type: string): Shape | undefined => (Object.hasOwn(SHAPES, type) ? SHAPES[type] : undefined);

/** What may stand in a body by itself. */
export const BLOCKS = Object.keys(SHAPES).filter((type) => !/^(?:listItem|table(?:Row|Cell|Header))$/.test(type));

/** What may stand in an item of a list, and in a quotation. */
export const HELD_BY_ITEMS = RICH;

function figureOf({ imageId, size, href, ...cut }: Attributes): Attributes | null {
  if (!isUuid(imageId)) return null;
  const { crop, focus } = cutOf(cut);
  return {
    imageId,
    size: size === "wide" ? "wide" : "column",
    ...(isSafeAddress(href) && { href: storable(href) }),
    ...(crop && { crop }),
    ...(focus && { focalX: focus.x, focalY: focus.y }),
  };
}

function embedOf({ provider, url }: Attributes): Attributes | null {
  if (!isWebAddress(url)) return null;
  return { provider: EMBED_PROVIDERS.find((known) => known === provider) ?? "link", url: storable(url) };
}

function newsletterOf({ slug }: Attributes): Attributes | null {
  return typeof slug === "string" && slug !== "" ? { slug: storableLine(slug, LIMITS.slugLength) } : null;
}

function codeOf({ language }: Attributes): Attributes {
  return typeof language === "string" ? { language: storableLine(language, LIMITS.codeLanguageLength) } : {};
}

function spansOf({ colspan, rowspan }: Attributes): Attributes {
  return { colspan: wholeNumber(colspan, 1, LIMITS.tableColumns), rowspan: wholeNumber(rowspan, 1, LIMITS.tableRows) };
}

const isUuid = (value: unknown): value is string => z.uuid().safeParse(value).success;

const wholeNumber = (value: unknown, least: number, most: number): number =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most ? value : Math.max(1, least);
