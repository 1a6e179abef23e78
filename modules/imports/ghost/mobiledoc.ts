import { z } from "zod";
import { BadFile } from "../bad-file";
import { element, escaped, isRecord } from "../markup";
import { cardHtml } from "./cards";

const TEXT = 0;
const SECTION = { markup: 1, image: 2, list: 3, card: 10 };

const marker = z
  .tuple([z.number(), z.array(z.number()), z.number(), z.union([z.string(), z.number()])])
  .rest(z.unknown());
const document = z.object({
  markups: z.array(z.tuple([z.string()], z.unknown())).default([]),
  atoms: z.array(z.tuple([z.string(), z.string().nullish()], z.unknown())).default([]),
  cards: z.array(z.tuple([z.string()], z.unknown())).default([]),
  sections: z.array(z.tuple([z.number()], z.unknown())).default([]),
});

type Document = z.infer<typeof document>;
type Marker = z.infer<typeof marker>;

/**
 * A post of Ghost's editor from 1.0 to 5 as HTML, one piece for each section.
 * @throws BadFile where it is not mobiledoc
 */
export function htmlOfMobiledoc(mobiledoc: string, problem: (what: string) => void): string[] {
  const { data, success } = document.safeParse(parsed(mobiledoc));
  if (!success) throw new BadFile("its mobiledoc is not as it should be");
  return data.sections.map((section) => sectionHtml(section, data, problem));
}

function parsed(mobiledoc: string): unknown {
  try {
    return JSON.parse(mobiledoc);
  } catch {
    throw new BadFile("its mobiledoc is not JSON");
  }
}

function sectionHtml([kind, first, second]: unknown[], whole: Document, problem: (what: string) => void): string {
  if (kind === SECTION.markup) return element(tagName(first) ?? "p", {}, markersHtml(second, whole));
  if (kind === SECTION.image) return typeof first === "string" ? `<img src="${escaped(first)}">` : "";
  if (kind === SECTION.card) return cardSectionHtml(first, whole, problem);
  if (kind !== SECTION.list || !Array.isArray(second)) return "";
  const items = second.map((markers) => `<li>${markersHtml(markers, whole)}</li>`).join("");
  return element(first === "ol" ? "ol" : "ul", {}, items);
}

function cardSectionHtml(index: unknown, whole: Document, problem: (what: string) => void): string {
  const [name, payload] = whole.cards[typeof index === "number" ? index : -1] ?? ["nothing"];
  const html = cardHtml(name, isRecord(payload) ? payload : {}, problem);
  if (html === null) problem(`The card "${name}" has no counterpart here and was left out.`);
  return html ?? "";
}

/** Each text opens some marks before it and closes some of those open after it. */
function markersHtml(value: unknown, whole: Document): string {
  const markers = z.array(marker).safeParse(value);
  if (!markers.success) return "";

  const open: string[] = [];
  return markers.data.map((each) => markerHtml(each, open, whole)).join("");
}

function markerHtml([kind, opening, closingCount, value]: Marker, open: string[], whole: Document): string {
  const opened = opening.flatMap((index) => openingTag(whole.markups[index], open));
  const text = kind === TEXT ? escaped(String(value)) : atomHtml(whole.atoms[Number(value)]);
  const closed = open.splice(Math.max(0, open.length - closingCount)).reverse();
  return [...opened, text, ...closed.map((tag) => `</${tag}>`)].join("");
}

function openingTag(markup: Document["markups"][number] | undefined, open: string[]): string[] {
  const tag = tagName(markup?.[0]);
  if (!tag) return [];
  open.push(tag);
  const attributes = Array.isArray(markup?.[1]) ? markup[1].map(String) : [];
  const href = attributes[attributes.indexOf("href") + 1] ?? "";
  return [tag === "a" ? `<a href="${escaped(href)}">` : `<${tag}>`];
}

function atomHtml(atom: Document["atoms"][number] | undefined): string {
  if (!atom) return "";
  return atom[0] === "soft-return" ? "<br>" : escaped(atom[1] ?? "");
}

const tagName = (value: unknown): string | null =>
  typeof value === "string" && /^[a-z][a-z0-9]{0,15}$/i.test(value) ? value.toLowerCase() : null;
