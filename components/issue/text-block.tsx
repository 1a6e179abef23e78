"use client";

import type { IssueBlock } from "@/modules/issues/issue";
import { useComposer } from "./composer-context";
import { LetterWords } from "./letter-words";

type Props = { block: IssueBlock & { kind: "text" | "signOff" }; label: string };

export function TextBlock({ block, label }: Props) {
  const { desk, words, changeBlock, isFixed, setAdding } = useComposer();
  return (
    <LetterWords
      label={label}
      placeholder={
        block.kind === "signOff" ? "Who says goodbye, and how" : "Write to your readers, or type / for a block"
      }
      language={desk.newsletter.language}
      body={block.body}
      isFixed={isFixed}
      onSlash={() => setAdding(words.blocks.findIndex(({ id }) => id === block.id) + 1)}
      onChange={(body) => changeBlock({ ...block, body })}
    />
  );
}
