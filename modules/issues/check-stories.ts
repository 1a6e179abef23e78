import type { BlockStory } from "./block-story";
import type { CheckProblem } from "./check-problem";
import type { IssueBlock } from "./issue";
import type { IssueWords } from "./keeping";

type Standing = Pick<BlockStory, "standing" | "liveAt" | "headline">;
type Facts = { words: Pick<IssueWords, "blocks">; sendAt: Date | null; stories: ReadonlyMap<string, Standing> };

/**
 * Stories that readers would not find behind the letter's link: when it goes out, or ever. One that is to be live by then is
 * fine, and where nobody said when the issue goes, every planned one.
 */
export function storiesNotLive({ words, sendAt, stories }: Facts): CheckProblem[] {
  return words.blocks.flatMap((block) => {
    if (block.kind !== "story") return [];
    const story = stories.get(block.articleId);
    const answer = lackOf(story, sendAt);
    const detail = block.headline || story?.headline || "";
    return answer === null ? [] : [{ target: { place: "block", id: block.id }, detail, answer }];
  });
}

/** "withdrawn", "in-work", "absent", or the instant from which it is live: too late. null where nothing is wrong. */
function lackOf(story: Standing | undefined, sendAt: Date | null): string | null {
  if (!story) return "absent";
  if (story.standing === "live") return null;
  if (!story.liveAt) return story.standing;
  return sendAt === null || story.liveAt <= sendAt ? null : story.liveAt.toISOString();
}

/** Ids of stories that are not with readers at this moment: an issue whose time has come waits for them. */
export const notLiveYet = (blocks: IssueBlock[], stories: ReadonlyMap<string, BlockStory>): string[] =>
  blocks.flatMap((block) =>
    block.kind === "story" && stories.get(block.articleId)?.standing !== "live" ? [block.articleId] : [],
  );
