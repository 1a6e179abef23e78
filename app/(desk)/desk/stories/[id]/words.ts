import { type ManuscriptReading, manuscriptOf } from "@/modules/articles/manuscript";
import { readManuscriptJson } from "@/modules/manuscripts/queries";

/** What a story's manuscript says now, as it would be published, and what keeps it from that; null where there is no such story. */
export async function readWords(articleId: string): Promise<ManuscriptReading | null> {
  return manuscriptOf(await readManuscriptJson(articleId));
}
