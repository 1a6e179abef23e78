"use client";

import { clockText } from "@/components/story/when";
import { Button } from "@/components/ui/button";
import { plainTextOf } from "@/modules/articles/body-words";
import { bodyOf, type IssueBlock } from "@/modules/issues/issue";
import type { IssueWords } from "@/modules/issues/keeping";
import type { IssuePart } from "@/modules/issues/merge";
import { audienceWords } from "./audience-words";
import { blockName } from "./block-names";
import { useComposer } from "./composer-context";
import type { Question } from "./issue-draft";

type Props = { question: Question; onAnswer: (isMine: boolean) => void };

/** Both values, and the question. Nothing is lost until it is answered. */
export function ConflictNote({ question, onAnswer }: Props) {
  const { words, clock } = useComposer();
  const { part, mine, by, at } = question;
  const firstName = by.split(" ")[0] ?? by;

  return (
    <div role="alert" className="state-ground grid gap-2 border-b px-4 py-2.5 text-warning">
      <p className="text-foreground">
        <b className="font-semibold">{by}</b> wrote on {partName(part, words)} at {clockText(at, clock.timeZone)}, while
        you were at it. Theirs stands in the letter now.
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-foreground">
        <dt className="text-muted-foreground">{firstName}’s</dt>
        <dd className="line-clamp-3 font-serif wrap-anywhere">{wordsOf(part, words) || "empty"}</dd>
        <dt className="text-muted-foreground">Yours</dt>
        <dd className="line-clamp-3 font-serif wrap-anywhere">{wordsOf(part, mine) || "empty"}</dd>
      </dl>
      <div className="flex gap-2 text-foreground">
        <Button size="small" onClick={() => onAnswer(false)}>
          Keep {firstName}’s
        </Button>
        <Button size="small" onClick={() => onAnswer(true)}>
          Take mine
        </Button>
      </div>
    </div>
  );
}

const PARTS = { subject: "the subject", preheader: "the line after the subject", audience: "whom it goes to" };

function partName(part: IssuePart, { blocks }: IssueWords): string {
  if (typeof part === "string") return PARTS[part];
  const index = blocks.findIndex(({ id }) => id === part.block);
  const block = blocks[index];
  return block ? `block ${index + 1}, ${blockName(block, index).toLowerCase()}` : "a block";
}

function wordsOf(part: IssuePart, words: IssueWords): string {
  if (part === "audience") return audienceWords(words.audience) || "everybody who confirmed";
  if (typeof part === "string") return words[part];
  const block = words.blocks.find(({ id }) => id === part.block);
  return block ? textOf(block) : "";
}

function textOf(block: IssueBlock): string {
  const body = bodyOf(block);
  const own =
    "headline" in block ? [block.headline, block.standfirst] : "caption" in block ? [block.alt, block.caption] : [];
  return [...own, ...(body ? [plainTextOf(body)] : [])].filter(Boolean).join(" · ");
}
