import type { BodyContext } from "@/components/article/body-context";
import { listCards } from "@/modules/articles/queries";
import { type ArchivedIssue, pictureIdsIn, storyIdsIn, wordsIn } from "@/modules/letter-archive/letter-archive";
import type { Picture } from "@/modules/media/image";
import { listPictures } from "@/modules/media/queries";
import { readBodyContext } from "../../../body-context";

/** Everything that the blocks of a letter point to, as it is today. @param path of the letter's page */
export async function readIssueContext({ sheet }: ArchivedIssue, timeZone: string, path: string): Promise<BodyContext> {
  const clock = { timeZone, now: new Date() };
  const [context, stories, pictures] = await Promise.all([
    readBodyContext(wordsIn(sheet), clock, path),
    listCards(storyIdsIn(sheet), clock.now),
    listPictures(pictureIdsIn(sheet)),
  ]);
  return {
    ...context,
    stories: new Map([...context.stories, ...stories.map((story) => [story.id, story] as const)]),
    pictures: new Map([...context.pictures, ...pictures.map((picture) => [picture.id, picture] as const)]),
  };
}

/** For where the letter is shared: of its first story that has one, else of its own. */
export async function readFirstPicture({ sheet }: ArchivedIssue): Promise<Picture | null> {
  const storyIds = storyIdsIn(sheet);
  const stories = await listCards(storyIds, new Date());
  const first = storyIds.map((id) => stories.find((story) => story.id === id)?.picture).find(Boolean);
  if (first) return first;

  const [own] = await listPictures(pictureIdsIn(sheet).slice(0, 1));
  return own ?? null;
}
