import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names, parse, serialize } from "parse5";
import type { FormFields, FormProblems } from "./form";

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** The part of a form that begins with what is wrong; without one, the form itself does. */
const SUMMARY_PLACE = "data-faults";

/** What a form comes back with. */
export type Refill = {
  problems: FormProblems;
  /** Above the faults, where they are told together. */
  title: string;
  /** Fields that nobody sees, to be sent along the next time. */
  hidden?: Record<string, string>;
  /** Words for places of the form that have none of their own: `data-told`. */
  told?: Record<string, string>;
  /** A button beside a fault: pressed, it sends the form with this value. */
  offer?: { field: string; name: string; value: string; label: string };
};

/**
 * A printed page with one of its forms as the reader filled it in: what was typed stands in the fields again, and each fault
 * beside its own. Works on the finished markup, because a page is a file: what draws it never sees the reader's words.
 * @param action of the form; where several have it, the one whose hidden fields were sent is taken
 * @returns null where the page has no such form
 */
export function refillForm(page: string, action: string, fields: FormFields, refill: Refill): string | null {
  const document = parse(page);
  const forms = elementsIn(document).filter((node) => node.tagName === "form" && attribute(node, "action") === action);
  const form = forms.find((candidate) => hiddenFieldsMatch(candidate, fields)) ?? forms[0];
  if (!form) return null;

  const fold = ancestor(form, "details");
  if (fold) setAttribute(fold, "open", "");
  const controls = elementsIn(form).filter((node) => isControl(node));
  for (const control of controls) fillIn(control, fields);
  tellFaults(form, controls, refill);
  tell(form, refill.told ?? {});
  for (const [name, value] of Object.entries(refill.hidden ?? {})) {
    defaultTreeAdapter.appendChild(form, create("input", { type: "hidden", name, value }));
  }
  return serialize(document);
}

function tell(form: Element, told: Record<string, string>): void {
  for (const place of elementsIn(form)) {
    const words = told[attribute(place, "data-told") ?? ""];
    if (words !== undefined) replaceText(place, words);
  }
}

/** A page that has no such form (any more), with what is wrong above what it says; as it is where it has no <main>. */
export function tellOnPage(page: string, { problems, title }: Pick<Refill, "problems" | "title">): string {
  const document = parse(page);
  const main = elementsIn(document).find(({ tagName }) => tagName === "main");
  const faulty = Object.values(problems).map((sentence) => ({ sentence, control: undefined }));
  if (main) insertAfter(main, null, summaryOf(title, faulty));
  return serialize(document);
}

/** Beside their fields; together above the form where there are several, or one has no field. The reader begins at the first. */
function tellFaults(form: Element, controls: Element[], { problems, title, offer }: Refill): void {
  const faulty = Object.entries(problems).map(([name, sentence]) => {
    const control = controls.find((candidate) => attribute(candidate, "name") === name && !isHidden(candidate));
    return { sentence, control };
  });
  for (const { control, sentence } of faulty) {
    if (control) mark(control, sentence, offer?.field === attribute(control, "name") ? offer : undefined);
  }
  const [first] = faulty.flatMap(({ control }) => control ?? []);
  if (first) setAttribute(first, "autofocus", "");
  if (faulty.length < 2 && first) return;

  const place = elementsIn(form).find((node) => attribute(node, SUMMARY_PLACE) !== undefined) ?? form;
  const summary = summaryOf(title, faulty);
  insertAfter(place, null, summary);
  if (first) return;
  setAttribute(summary, "tabindex", "-1");
  setAttribute(summary, "autofocus", "");
}

function fillIn(control: Element, fields: FormFields): void {
  const name = attribute(control, "name");
  if (name === undefined || isHidden(control)) return;

  const sent = [fields[name] ?? []].flat();
  const type = attribute(control, "type");
  if (type === "checkbox" || type === "radio")
    toggle(control, "checked", sent.includes(attribute(control, "value") ?? "on"));
  else if (control.tagName === "select") choose(control, sent);
  else if (control.tagName === "textarea") replaceText(control, sent[0] ?? "");
  else setAttribute(control, "value", sent[0] ?? "");
}

function choose(select: Element, sent: string[]): void {
  for (const option of elementsIn(select).filter((node) => node.tagName === "option")) {
    toggle(option, "selected", sent.includes(attribute(option, "value") ?? ""));
  }
}

/** The sentence stands below its field; of a group of ticks or choices, above all of them. */
function mark(control: Element, sentence: string, offer: Refill["offer"]): void {
  const id = `${attribute(control, "id") ?? attribute(control, "name")}-wrong`;
  const fault = create("p", { class: "wrong", id }, sentence);
  if (offer) {
    const { name, value, label } = offer;
    defaultTreeAdapter.appendChild(fault, create("button", { class: "link", type: "submit", name, value }, label));
  }
  setAttribute(control, "aria-invalid", "true");
  setAttribute(control, "aria-describedby", id);

  const group = isChoice(control) ? ancestor(control, "fieldset") : null;
  const legend = group?.childNodes.find((node) => "tagName" in node && node.tagName === "legend");
  if (group) insertAfter(group, legend ?? null, fault);
  else if (control.parentNode) insertAfter(control.parentNode, control, fault);
}

function summaryOf(title: string, faulty: { sentence: string; control: Element | undefined }[]): Element {
  const notice = create("div", { class: faulty.length > 0 ? "notice bad" : "notice", role: "alert" });
  defaultTreeAdapter.appendChild(notice, create("h2", {}, title));
  for (const { sentence, control } of faulty) {
    const id = control && attribute(control, "id");
    const line = create("p", {});
    defaultTreeAdapter.appendChild(line, id ? create("a", { href: `#${id}` }, sentence) : create("span", {}, sentence));
    defaultTreeAdapter.appendChild(notice, line);
  }
  return notice;
}

const CONTROLS = new Set(["input", "select", "textarea"]);
const isControl = (node: Element) => CONTROLS.has(node.tagName);
const isHidden = (control: Element) => attribute(control, "type") === "hidden";
const isChoice = (control: Element) => ["checkbox", "radio"].includes(attribute(control, "type") ?? "");

function hiddenFieldsMatch(form: Element, fields: FormFields): boolean {
  const hidden = elementsIn(form).filter((node) => isControl(node) && isHidden(node));
  return hidden.every((control) =>
    [fields[attribute(control, "name") ?? ""] ?? []].flat().includes(attribute(control, "value") ?? ""),
  );
}

function elementsIn(parent: ParentNode): Element[] {
  return parent.childNodes.flatMap((node) => ("tagName" in node ? [node, ...elementsIn(node)] : []));
}

function ancestor(element: Element, tagName: string): Element | null {
  const { parentNode } = element;
  if (!parentNode || !("tagName" in parentNode)) return null;
  return parentNode.tagName === tagName ? parentNode : ancestor(parentNode, tagName);
}

const attribute = (element: Element, name: string) => element.attrs.find((candidate) => candidate.name === name)?.value;

function setAttribute(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((candidate) => candidate.name !== name), { name, value }];
}

function toggle(element: Element, name: string, isOn: boolean): void {
  element.attrs = element.attrs.filter((candidate) => candidate.name !== name);
  if (isOn) setAttribute(element, name, "");
}

function create(tagName: string, attributes: Record<string, string>, text?: string): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const element = defaultTreeAdapter.createElement(tagName, names.NS.HTML, attrs);
  if (text !== undefined) defaultTreeAdapter.insertText(element, text);
  return element;
}

function insertAfter(parent: ParentNode, before: DefaultTreeAdapterTypes.ChildNode | null, element: Element): void {
  const next = parent.childNodes[before ? parent.childNodes.indexOf(before) + 1 : 0];
  if (next) defaultTreeAdapter.insertBefore(parent, element, next);
  else defaultTreeAdapter.appendChild(parent, element);
}

function replaceText(element: Element, text: string): void {
  element.childNodes = [];
  defaultTreeAdapter.insertText(element, text);
}
