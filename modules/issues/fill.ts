import { z } from "zod";
import type { IssueBlock } from "./issue";

/** Where stories for an issue come from in one go. */
export const fillSource = z.discriminatedUnion("from", [
  z.object({ from: z.literal("day") }),
  z.object({ from: z.literal("week") }),
  z.object({ from: z.literal("picks") }),
  z.object({ from: z.literal("tag"), tagId: z.uuid() }),
]);
export type FillSource = z.infer<typeof fillSource>;

/** As many as a letter is read to the end with. */
export const MOST_FILLED = 8;

/**
 * The blocks with these stories among them: behind the stories that are there, else behind the greeting. The first of a letter
 * stands large. Stories that are in it already are left out.
 * @param newId makes the id of a block
 */
export function filled(blocks: IssueBlock[], articleIds: string[], newId: () => string): IssueBlock[] {
  const standing = new Set(blocks.flatMap((block) => (block.kind === "story" ? [block.articleId] : [])));
  const added = articleIds
    .filter((articleId) => !standing.has(articleId))
    .map((articleId, index): IssueBlock => {
      const form = standing.size === 0 && index === 0 ? "lead" : "row";
      return { kind: "story", id: newId(), articleId, form, headline: "", standfirst: "" };
    });
  const place = placeForStories(blocks);
  return [...blocks.slice(0, place), ...added, ...blocks.slice(place)];
}

function placeForStories(blocks: IssueBlock[]): number {
  const last = blocks.findLastIndex(({ kind }) => kind === "story");
  if (last >= 0) return last + 1;
  return blocks[0]?.kind === "text" ? 1 : 0;
}
