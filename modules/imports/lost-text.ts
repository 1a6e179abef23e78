import { type Body, nodesOf } from "@/modules/articles/body";
import { plainTextOf } from "@/modules/articles/body-words";
import { embedOf } from "./embed";
import { isElement, isText, isUnseen, type Node, treeOf } from "./html/tree";
import { storable } from "./storable";

/**
 * The visible text of a post's HTML that its body does not have, in pieces; empty where nothing is lost. Works from the
 * HTML alone, not from what the mappers made of it. Spaces do not count: they differ between a page and its text.
 */
export function lostTextOf(html: string, body: Body): string[] {
  const kept = bare(plainTextOf(body));
  const embeds = new Set<string>();
  for (const node of nodesOf(body)) if (node.type === "embed") embeds.add(node.attrs.url);

  const isKept = (text: string) => kept.includes(bare(text)) || isEmbedded(text, embeds);
  const runs = runsOf(treeOf(html)).filter((run) => bare(run.join("")) !== "");
  return runs.filter((run) => !isKept(run.join("")) && !linesOf(run).every(isKept)).map((run) => run.join("").trim());
}

/** A picture within a paragraph parts it, and so does an embed's address on a line of its own: then each piece must be there. */
const linesOf = (run: string[]) => run.flatMap((text) => text.split("\n")).filter((line) => bare(line) !== "");

const bare = (text: string) =>
  storable(text)
    .normalize("NFC")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, "");

function isEmbedded(text: string, embeds: ReadonlySet<string>): boolean {
  const embed = embedOf(text.trim());
  return embed !== null && embeds.has(embed.attrs.url);
}

const INLINE = new Set(
  "a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** The texts of a page, those of one line together. */
function runsOf(nodes: readonly Node[]): string[][] {
  const runs: string[][] = [[]];
  collect(nodes, runs);
  return runs;
}

function collect(nodes: readonly Node[], runs: string[][]): void {
  for (const node of nodes) {
    if (isText(node)) runs.at(-1)?.push(node.value);
    if (!isElement(node) || isUnseen(node)) continue;
    if (INLINE.has(node.tagName)) {
      collect(node.childNodes, runs);
      continue;
    }
    runs.push([]);
    collect(node.childNodes, runs);
    runs.push([]);
  }
}
