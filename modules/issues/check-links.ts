import { linksOf } from "@/modules/articles/links";
import { isDoubtful } from "@/modules/links/finding";
import type { CheckProblem } from "./check-problem";
import { bodyOf, type IssueBlock } from "./issue";
import type { IssueWords } from "./keeping";

/** A link as it stands in an issue. text: its words; for a picture or a sponsor, where it leads. */
export type IssueLink = { href: string; text: string; blockId: string };

/** Every link that the newsroom wrote into an issue, in reading order; those to its stories are looked at as stories. */
export const issueLinksOf = (blocks: IssueBlock[]): IssueLink[] =>
  blocks.flatMap((block) => {
    const own = "href" in block && block.href ? [{ href: block.href, text: block.href }] : [];
    const body = bodyOf(block);
    return [...own, ...(body ? linksOf(body) : [])].map(({ href, text }) => ({ href, text, blockId: block.id }));
  });

type Facts = { words: Pick<IssueWords, "blocks">; deadLinks: ReadonlyMap<string, string> };

/** A server that was unwell just now is no reason to hold a letter back. */
export function deadLinksIn({ words, deadLinks }: Facts): CheckProblem[] {
  return issueLinksOf(words.blocks).flatMap(({ href, text, blockId }) => {
    const answer = deadLinks.get(href);
    return answer === undefined || isDoubtful(answer)
      ? []
      : [{ target: { place: "block", id: blockId }, detail: text, answer }];
  });
}
