import { type ChildNode, type Declaration as ParsedDeclaration, parse, type Rule } from "postcss";
import parseSelectors, { type Node as SelectorNode } from "postcss-selector-parser";

/** A sheet taken apart as far as the press must look into it. What it does not look into stays as written. */
export type Part =
  | { is: "rule"; selectors: Selector[]; declarations: Declaration[] }
  | { is: "group"; opening: string; isNamedLayer: boolean; parts: Part[] }
  /** `@property`: says what kind of value a variable holds. */
  | { is: "property"; variable: string; text: string }
  | { is: "other"; text: string; uses: string[] };

export type Selector = { text: string; needs: Need[] };

/** A word that must occur in the page: "p", ".story" or "#main"; or several ways to meet it, as in `:is(…)`. */
export type Need = string | Need[][];

/** defines: the variable it sets; null for any other declaration. uses: the variables it reads. */
export type Declaration = { text: string; defines: string | null; uses: string[] };

export const readSheet = (css: string): Part[] => partsOf(parse(css).nodes);

/** The variables that a piece of style reads. */
export const variablesIn = (css: string): string[] =>
  css.includes("var(") ? [...css.matchAll(/var\(\s*(--[^\s,)]+)/g)].map(([, name = ""]) => name) : [];

const partsOf = (nodes: ChildNode[]): Part[] => nodes.filter(({ type }) => type !== "comment").map(partOf);

function partOf(node: ChildNode): Part {
  if (node.type === "rule") return { is: "rule", selectors: selectorsOf(node), declarations: declarationsOf(node) };
  if (node.type !== "atrule") return { is: "other", text: `${node}`, uses: variablesIn(`${node}`) };
  if (node.name === "property") return { is: "property", variable: node.params, text: `${node}` };
  if (node.nodes && GROUPS.has(node.name)) {
    const opening = `@${node.name}${node.raws.afterName ?? " "}${node.params}`;
    return {
      is: "group",
      opening,
      isNamedLayer: node.name === "layer" && node.params !== "",
      parts: partsOf(node.nodes),
    };
  }
  return { is: "other", text: node.nodes ? `${node}` : `${node};`, uses: variablesIn(`${node}`) };
}

/** At-rules that hold ordinary rules. */
const GROUPS = new Set(["media", "supports", "layer", "container", "starting-style"]);

const selectorsOf = (rule: Rule): Selector[] =>
  parseSelectors()
    .astSync(rule.selector)
    .nodes.map((selector) => ({ text: `${selector}`.trim(), needs: selector.nodes.flatMap(needsOf) }));

/** What `:not` names need not be there, and what is not named here asks for nothing. */
const ONE_OF_THESE = new Set([":is", ":where", ":has"]);

function needsOf(node: SelectorNode): Need[] {
  switch (node.type) {
    case "tag":
      return [node.value.toLowerCase()];
    case "class":
      return [`.${node.value}`];
    case "id":
      return [`#${node.value}`];
    case "pseudo":
      return ONE_OF_THESE.has(node.value) ? [node.nodes.map((choice) => choice.nodes.flatMap(needsOf))] : [];
    default:
      return [];
  }
}

/** A rule within a rule is kept or left with the one around it. */
const declarationsOf = (rule: Rule): Declaration[] =>
  rule.nodes.filter(({ type }) => type !== "comment").map((node) => declarationOf(node));

const declarationOf = (node: ChildNode): Declaration => ({
  text: `${node}`,
  defines: isVariable(node) ? node.prop : null,
  uses: variablesIn(`${node}`),
});

const isVariable = (node: ChildNode): node is ParsedDeclaration => node.type === "decl" && node.prop.startsWith("--");
