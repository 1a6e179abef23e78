/**
 * Word copies lists as paragraphs that bear their level in a style ("mso-list:l0 level2 lfo1") and their sign in a span. They
 * become lists again.
 */
export function writeLists(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll("p")) {
    if (levelOf(paragraph) === null || levelOf(paragraph.previousElementSibling) !== null) continue;
    const run = runFrom(paragraph);
    const place = body.ownerDocument.createElement("div");
    paragraph.before(place);
    place.replaceWith(listOf(run, 1));
  }
}

type Item = { paragraph: HTMLElement; level: number; isNumbered: boolean };

function runFrom(first: HTMLElement): Item[] {
  const run: Item[] = [];
  for (let next: Element | null = first; next; next = next.nextElementSibling) {
    const level = levelOf(next);
    if (level === null) break;
    run.push({ paragraph: next as HTMLElement, level, isNumbered: isNumbered(next) }); // a p, by levelOf
  }
  return run;
}

function levelOf(element: Element | null): number | null {
  if (element?.localName !== "p") return null;
  const level = /mso-list\s*:\s*l\d+\s+level(\d)/i.exec(element.getAttribute("style") ?? "")?.[1];
  return level ? Number(level) : null;
}

const signOf = (element: Element) =>
  [...element.querySelectorAll("span")].find((span) => /mso-list\s*:\s*Ignore/i.test(span.getAttribute("style") ?? ""));

const isNumbered = (element: Element) => /^\s*\(?[\da-z]{1,4}[.)]/i.test(signOf(element)?.textContent ?? "");

function listOf(run: Item[], level: number): HTMLElement {
  const [first] = run;
  if (!first) throw new Error("A list of nothing");
  const document = first.paragraph.ownerDocument;
  const list = document.createElement(first.isNumbered ? "ol" : "ul");
  for (let index = 0; index < run.length; ) {
    const deeper = run.slice(index + 1).findIndex((other) => other.level <= level);
    const end = deeper === -1 ? run.length : index + 1 + deeper;
    list.append(itemOf(run.slice(index, end), level));
    index = end;
  }
  return list;
}

/** An item with what stands deeper beneath it. */
function itemOf([head, ...beneath]: Item[], level: number): HTMLElement {
  if (!head) throw new Error("An item of nothing");
  const item = head.paragraph.ownerDocument.createElement("li");
  signOf(head.paragraph)?.remove();
  const words = head.paragraph.ownerDocument.createElement("p");
  words.append(...head.paragraph.childNodes);
  head.paragraph.remove();
  item.append(words);
  if (beneath.length > 0) item.append(listOf(beneath, level + 1));
  return item;
}
