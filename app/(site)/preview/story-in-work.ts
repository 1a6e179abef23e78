import { cache } from "react";
import type { ArticleReading } from "@/modules/articles/article";
import { manuscriptOf } from "@/modules/articles/manuscript";
import { readStoryInWork } from "@/modules/articles/queries";
import { readManuscriptJson } from "@/modules/manuscripts/queries";

/** A story as it is being written at this moment; null where there is none. */
export const storyInWork = cache(async (articleId: string): Promise<ArticleReading | null> => {
  const manuscript = manuscriptOf(await readManuscriptJson(articleId));
  return manuscript && readStoryInWork(articleId, manuscript, new Date());
});
