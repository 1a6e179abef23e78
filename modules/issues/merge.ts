import type { IssueBlock } from "./issue";
import type { IssueWords } from "./keeping";

/** A part of an issue that two people changed at once. id: of a block. */
export type IssuePart = "subject" | "preheader" | "audience" | { block: string };
export type Conflict = { part: IssuePart; mine: IssueWords };

/**
 * What comes of two people's changes to one state of an issue. Parts that only one of them changed are as that one has them; what
 * both changed is as it was saved, and is named, for the other one to be asked. No block that anybody wrote in is lost.
 */
export function mergeIssues(base: IssueWords, mine: IssueWords, theirs: IssueWords) {
  const conflicts: Conflict[] = [];
  const decide = <Value>(part: IssuePart, [from, own, other]: [Value, Value, Value]): Value => {
    if (isSame(from, own) || isSame(own, other)) return other;
    if (isSame(from, other)) return own;
    conflicts.push({ part, mine });
    return other;
  };
  const words: IssueWords = {
    subject: decide("subject", [base.subject, mine.subject, theirs.subject]),
    preheader: decide("preheader", [base.preheader, mine.preheader, theirs.preheader]),
    audience: decide("audience", [base.audience, mine.audience, theirs.audience]),
    blocks: orderOf(base.blocks, mine.blocks, theirs.blocks).flatMap((id) => {
      const [from, own, other] = [base, mine, theirs].map(({ blocks }) => blocks.find((block) => block.id === id));
      if (own && other) return from ? decide({ block: id }, [from, own, other]) : other;
      const kept = own ?? other;
      // Taken out by one of them: for good, unless the other one wrote in it.
      return kept && (!from || !isSame(from, kept)) ? kept : [];
    }),
  };
  return { words, conflicts };
}

/** Whatever order their keys have: a browser writes them in its own, and the database gives them back in another. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);

const inOrder = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Ids of all blocks of both, in the order of whoever moved any; else of the saved one. Others stand behind who stood before them. */
function orderOf(base: IssueBlock[], mine: IssueBlock[], theirs: IssueBlock[]): string[] {
  const [from, own, other] = [base, mine, theirs].map((blocks) => blocks.map(({ id }) => id));
  if (!from || !own || !other) return [];
  const common = (ids: string[]) => ids.filter((id) => own.includes(id) && other.includes(id));
  const hasMoved = !isSame(common(own), common(from));
  return hasMoved ? woven(own, other) : woven(other, own);
}

function woven(leading: string[], following: string[]): string[] {
  const order = [...leading];
  following.forEach((id, index) => {
    if (order.includes(id)) return;
    const before = following.slice(0, index).findLast((earlier) => order.includes(earlier));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

/** One part as it is in another state of the issue. */
export function withPart(words: IssueWords, part: IssuePart, from: IssueWords): IssueWords {
  if (typeof part === "string") return { ...words, [part]: from[part] };
  const block = from.blocks.find(({ id }) => id === part.block);
  return block ? { ...words, blocks: words.blocks.map((each) => (each.id === block.id ? block : each)) } : words;
}
