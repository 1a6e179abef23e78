/** Elements that stand for a mark, by the one element that the editor reads. */
const MARKS: Record<string, string> = {
  ...{ b: "strong", strong: "strong", i: "em", em: "em", cite: "em", dfn: "em", var: "em" },
  ...{ u: "u", ins: "u", s: "s", strike: "s", del: "s", sub: "sub", sup: "sup", mark: "mark" },
  ...{ code: "code", kbd: "code", samp: "code", tt: "code" },
};

/** Not "mso-bidi-font-weight" and its like, which say nothing of these words. */
const STYLES: [RegExp, string][] = [
  [/(?<![\w-])font-weight\s*:\s*(?:bold|[6-9]00)/, "strong"],
  [/(?<![\w-])font-style\s*:\s*(?:italic|oblique)/, "em"],
  [/(?<![\w-])text-decoration[^;]*:[^;]*underline/, "u"],
  [/(?<![\w-])text-decoration[^;]*:[^;]*line-through/, "s"],
  [/(?<![\w-])vertical-align\s*:\s*super/, "sup"],
  [/(?<![\w-])vertical-align\s*:\s*sub/, "sub"],
];

/** The marks that an element gives its words, by its name or by its style. */
export function marksOf(element: HTMLElement, isInLink: boolean): string[] {
  const style = (element.getAttribute("style") ?? "").toLowerCase();
  const found = new Set(STYLES.filter(([pattern]) => pattern.test(style)).map(([, mark]) => mark));

  const mark = MARKS[element.localName];
  const isNormal = /(?<![\w-])font-weight\s*:\s*(?:normal|[1-4]00)/.test(style); // Google Docs wraps all it copies in such a <b>
  if (mark && !(mark === "strong" && isNormal)) found.add(mark);
  if (isInLink) found.delete("u"); // links are underlined by themselves
  if (element.closest("h1, h2, h3, h4, h5, h6, th, .MsoTitle")) found.delete("strong"); // and headings bold
  return [...found];
}
