"use client";

import { CircleX, TriangleAlert } from "lucide-react";
import type { IssueBlock } from "@/modules/issues/issue";
import { blockProblemWords } from "./check-words";
import { useComposer } from "./composer-context";

/** What keeps the issue from going out because of this block, where it is mended. */
export function BlockProblems({ block }: { block: IssueBlock }) {
  const { look, clock, isFixed } = useComposer();
  if (!look || isFixed) return null;

  const sendAt = look.state === "scheduled" ? look.sendAt : null;
  const lines = look.checks.flatMap(({ rule, isRequired, problems }) =>
    problems
      .filter(({ target }) => target.place === "block" && target.id === block.id)
      .map((problem) => ({ isRequired, text: blockProblemWords(rule, problem, { clock, sendAt }) })),
  );
  return lines.map(({ isRequired, text }) => {
    const Icon = isRequired ? CircleX : TriangleAlert;
    return (
      <p
        key={text}
        className={`mt-1.5 flex items-start gap-1.5 text-xs font-semibold ${isRequired ? "text-destructive" : "text-warning"}`}
      >
        <Icon aria-hidden className="mt-px size-3.5" />
        {text}
      </p>
    );
  });
}
