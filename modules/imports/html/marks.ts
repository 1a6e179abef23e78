import type { Mark } from "@/modules/articles/body";
import { attributeOf, type Element } from "./tree";
import type { Walk } from "./walk";

type PlainMark = Exclude<Mark["type"], "link" | "language">;

const MARKS: Record<string, PlainMark> = {
  b: "bold",
  strong: "bold",
  em: "italic",
  i: "italic",
  cite: "italic",
  var: "italic",
  dfn: "italic",
  u: "underline",
  ins: "underline",
  s: "strike",
  strike: "strike",
  del: "strike",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
  sub: "subscript",
  sup: "superscript",
  mark: "highlight",
};

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** The marks of the text in an inline element: those around it and its own. */
export function marksWithin(element: Element, marks: readonly Mark[], walk: Walk): Mark[] {
  const own: Mark[] = [];
  const plain = Object.hasOwn(MARKS, element.tagName) ? MARKS[element.tagName] : undefined;
  if (plain) own.push({ type: plain });

  const language = attributeOf(element, "lang");
  if (language && LANGUAGE.test(language)) own.push({ type: "language", attrs: { lang: language } });

  const href = element.tagName === "a" ? attributeOf(element, "href") : undefined;
  const target = href ? walk.link(href) : null;
  if (target) own.push({ type: "link", attrs: { href: target } });

  return own.reduce<Mark[]>((all, mark) => [...all.filter(({ type }) => type !== mark.type), mark], [...marks]);
}

export function linkIn(marks: readonly Mark[]): string | null {
  for (const mark of marks) if (mark.type === "link") return mark.attrs.href;
  return null;
}
