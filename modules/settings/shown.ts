import { isId } from "@/modules/platform/id";
import type { FormRules } from "./forms";
import type { Paper, PaperLink } from "./paper";
import type { ChangeOf, PaperSection } from "./paper-sections";
import { type PublishingRules, READY_RULES } from "./publishing";

/**
 * What a form of the settings was opened with, what a colleague saved since, and what one sends: a field that only one of the two
 * changed is no reason to ask, the same field is.
 */

/** Fields of one form, by name; colours and policies are fields within one. */
type Fields = { [name: string]: unknown };

const KEYS: { [Section in PaperSection]: { [Key in keyof Paper & keyof ChangeOf<Section>]: true } } = {
  identity: {
    ...{ name: true, tagline: true, place: true, owner: true, email: true, postalAddress: true },
    ...{ taxNumber: true, bankDetails: true },
  },
  languages: { language: true, languages: true, timeZone: true },
  logo: { logo: true },
  colours: { accent: true },
  navigation: { navigation: true },
  footer: { footer: true, social: true },
  policies: { policies: true },
  newsletter: { newsletter: true },
};

/** What one section holds, as its form sends it back to say what it was opened with. */
export const shownOf = (paper: Paper, section: PaperSection): string =>
  JSON.stringify(Object.fromEntries(Object.entries(paper).filter(([key]) => key in KEYS[section])));

/** The same of the rules: each by itself. */
export const shownRules = ({ required, ...lengths }: PublishingRules): string =>
  JSON.stringify({ ...Object.fromEntries(READY_RULES.map((rule) => [rule, required.includes(rule)])), ...lengths });

export const shownForms = (rules: FormRules): string => JSON.stringify(rules);

export function rulesOf({ searchHeadlineLength, cardHeadlineLength, ...ticked }: Fields): unknown {
  return { required: READY_RULES.filter((rule) => ticked[rule] === true), searchHeadlineLength, cardHeadlineLength };
}

/** A field that two people filled in differently. */
export type Difference = { field: string; theirs: string; mine: string };

/** All three as `shownOf` gives them. merged: theirs, with what I changed; asked: what we both changed. */
export function reconcile(seen: string, theirs: string, mine: string): { merged: Fields; asked: Difference[] } {
  const [before, now, wanted] = [parsed(seen), parsed(theirs), parsed(mine)];
  const asked: Difference[] = [];
  return { merged: mergedOf(before, now, wanted, asked), asked };
}

function mergedOf(before: Fields, now: Fields, wanted: Fields, asked: Difference[]): Fields {
  return Object.fromEntries(
    Object.keys(wanted).map((field) => {
      const [was, is, want] = [before[field], now[field], wanted[field]];
      if (isFields(want)) return [field, mergedOf(fieldsOf(was), fieldsOf(is), want, asked)];
      if (isAlike(want, was)) return [field, is ?? want];
      if (!isAlike(is, was) && !isAlike(is, want)) asked.push({ field, theirs: inWords(is), mine: inWords(want) });
      return [field, want];
    }),
  );
}

/** What nobody set, and what somebody left empty, is the same. */
const isAlike = (one: unknown, other: unknown) => JSON.stringify(one ?? "") === JSON.stringify(other ?? "");

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** It was sent by a form, and may be anything. */
function parsed(shown: string): Fields {
  try {
    return fieldsOf(JSON.parse(shown));
  } catch {
    return {};
  }
}

function inWords(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (isId(value)) return "a picture";
  return Array.isArray(value) ? value.map(itemInWords).join(", ") : String(value ?? "");
}

function itemInWords(item: string | PaperLink | Paper["footer"][number]): string {
  if (typeof item === "string") return item;
  return "links" in item ? `${item.title}: ${inWords(item.links)}` : `${item.label} (${item.href})`;
}
