/**
 * XML, and HTML that is also well-formed XML, made of values: text and attributes are escaped as they come in, so a document
 * cannot be broken by what stands in it. Only text() and element() make Markup.
 */
class Escaped {
  constructor(readonly markup: string) {}
}
export type Markup = Escaped;

type Attributes = Record<string, string | number | null>;
type Child = Markup | string | null;

/** What XML 1.0 forbids even when escaped: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (value: string) => value.replace(FORBIDDEN, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

export const text = (value: string): Markup => new Escaped(escaped(value));

/** @param attributes those that are null are left out  @param children absent: written as <name/> */
export function element(name: string, attributes: Attributes, ...children: Child[]): Markup {
  const opened = name + Object.entries(attributes).map(attribute).join("");
  if (children.length === 0) return new Escaped(`<${opened}/>`);
  return new Escaped(`<${opened}>${joined(children).markup}</${name}>`);
}

/** Several pieces, one after the other. */
export const joined = (children: Child[]): Markup =>
  new Escaped(children.map((child) => (typeof child === "string" ? escaped(child) : (child?.markup ?? ""))).join(""));

export const xmlDocument = (root: Markup) => `<?xml version="1.0" encoding="utf-8"?>\n${root.markup}\n`;

function attribute([name, value]: [string, string | number | null]): string {
  if (value === null) return "";
  return ` ${name}="${escaped(String(value)).replace(/[\t\n\r]/g, " ")}"`;
}
