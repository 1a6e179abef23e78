import type { ReadyTarget } from "@/modules/articles/ready";

/**
 * Leads to what is to be mended: a field of the panel, or a place in the text.
 * @param field the label of the field that lacks something, where it is one of a picture
 */
export function jumpTo(target: ReadyTarget, field = ""): void {
  const node = nodeOf(target);
  if (node === null) jumpToField(target.place, field);
  else jumpToNode(node, field);
}

/** The text is `headline standfirst block+`. @returns null for what stands in the panel */
function nodeOf(target: ReadyTarget): number | null {
  if (target.place === "headline") return 0;
  if (target.place === "standfirst") return 1;
  return target.place === "body" ? 2 + target.block : null;
}

function jumpToField(place: string, label: string): void {
  const section = document.getElementById(`story-${place}`);
  section?.scrollIntoView({ block: "center" });
  const field = section && (fieldCalled(label, section) ?? section.querySelector<HTMLElement>(FIELDS));
  field?.focus();
}

const FIELDS = "input, textarea, select, button";

/** The caret goes to the beginning of one of them. What is shown among them (the byline, the names of carets) is no part of the text. */
function jumpToNode(index: number, label: string): void {
  const text = document.querySelector<HTMLElement>(".ProseMirror");
  const nodes = [...(text?.children ?? [])].filter((child) => !child.matches(".ProseMirror-widget"));
  const node = nodes[index] ?? nodes.at(-1);
  if (!text || !node) return;

  node.scrollIntoView({ block: "center" });
  const field = fieldCalled(label, node);
  (field ?? text).focus({ preventScroll: true });
  if (!field) document.getSelection()?.setPosition(node, 0);
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Of several by that name the first one that is empty. */
function fieldCalled(label: string, within: Element): Field | null {
  if (!label) return null;
  const fields = [...within.querySelectorAll<Field>("input, textarea")].filter((field) =>
    [...(field.labels ?? [])].some(({ textContent }) => textContent?.startsWith(label)),
  );
  return fields.find(({ value }) => value.trim() === "") ?? fields[0] ?? null;
}
