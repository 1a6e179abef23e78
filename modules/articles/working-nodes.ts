import { isSafeAddress, isScriptAddress } from "./body";

/** The attributes that a node of the working document may have: the editor's schema as a list, for who has no editor. */
const ATTRIBUTES: Record<string, readonly string[]> = {
  ...{
    doc: [],
    headline: [],
    standfirst: [],
    paragraph: [],
    bulletList: [],
    listItem: [],
    blockquote: [],
    tableRow: [],
  },
  ...{ horizontalRule: [], hardBreak: [], text: [] },
  heading: ["level"],
  orderedList: ["start", "type"],
  pullQuote: ["attribution"],
  figure: ["imageId", "alt", "caption", "credit", "size", "href", "crop", "focalX", "focalY", "uploadId"],
  gallery: ["caption"],
  infoBox: ["label", "title"],
  table: ["caption"],
  tableCell: ["colspan", "rowspan"],
  tableHeader: ["colspan", "rowspan"],
  codeBlock: ["language"],
  embed: ["provider", "url", "title", "description", "caption"],
  newsletterBox: ["slug"],
  relatedCard: ["articleId"],
};

const MARK_ATTRIBUTES: Record<string, readonly string[]> = {
  ...{ bold: [], italic: [], underline: [], strike: [], code: [], subscript: [], superscript: [], highlight: [] },
  language: ["lang"],
  link: ["href", "title"],
};

export const isWorkingNode = (type: string): boolean => Object.hasOwn(ATTRIBUTES, type);

/** Whether a node of the working document may say that. Half an address is one that somebody is typing. */
export function isWorkingAttribute(type: string, name: string, value: unknown): boolean {
  if (!isWorkingNode(type) || !ATTRIBUTES[type]?.includes(name) || !isPlain(value)) return false;
  if (name === "href") return value === null || isSafeAddress(value);
  return name !== "url" || typeof value !== "string" || !isScriptAddress(value);
}

/** null ends a mark. */
export function isWorkingMark(type: string, attributes: unknown): boolean {
  if (!Object.hasOwn(MARK_ATTRIBUTES, type)) return false;
  if (attributes === null || attributes === true) return true;
  if (typeof attributes !== "object") return false;
  return Object.entries(attributes).every(
    ([name, value]) =>
      MARK_ATTRIBUTES[type]?.includes(name) && isPlain(value) && (name !== "href" || isSafeAddress(value)),
  );
}

export const workingAttributesOf = (type: string): readonly string[] => ATTRIBUTES[type] ?? [];
export const markAttributesOf = (type: string): readonly string[] => MARK_ATTRIBUTES[type] ?? [];

const isPlain = (value: unknown): boolean =>
  value === null || value === undefined || ["string", "number", "boolean"].includes(typeof value);
