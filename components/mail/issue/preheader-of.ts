import { excerptOf } from "@/modules/articles/body-words";
import type { IssueSheet, SheetBlock } from "@/modules/issues/sheet";

/** The line after the subject: as it was written, else what the letter begins with. */
export function preheaderOf({ preheader, blocks }: IssueSheet): string {
  if (preheader.trim()) return preheader.trim();
  for (const block of blocks) {
    const words = firstWordsOf(block);
    if (words) return words;
  }
  return "";
}

function firstWordsOf(block: SheetBlock): string {
  if (block.kind === "text") return excerptOf(block.body);
  return block.kind === "story" ? block.standfirst || block.headline : "";
}
