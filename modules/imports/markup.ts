/** Small pieces of HTML by which cards and texts of Ghost go to the one mapper of HTML. */

export type Card = Record<string, unknown>;

export const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** The first of the fields that is text with something in it. */
export function field(card: Card, ...names: string[]): string {
  for (const name of names) {
    const value = card[name];
    if (typeof value === "string" && value.trim() !== "") return value;
  }
  return "";
}

export function element(tag: string, attributes: Record<string, string>, html: string): string {
  const list = Object.entries(attributes).filter(([, value]) => value !== "");
  return `<${tag}${list.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("")}>${html}</${tag}>`;
}

export const paragraph = (html: string) => (html ? `<p>${html}</p>` : "");

export const isRecord = (value: unknown): value is Card =>
  typeof value === "object" && value !== null && !Array.isArray(value);
