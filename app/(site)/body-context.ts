import type { BodyContext } from "@/components/article/body-context";
import type { Clock } from "@/components/site/clock";
import { type Body, imageIdsOf, relatedArticleIdsOf } from "@/modules/articles/body";
import { listCards } from "@/modules/articles/queries";
import { listPictures } from "@/modules/media/queries";
import { listNewsletters } from "@/modules/newsletters/queries";
import { shared } from "./shared";

const offers = shared(listNewsletters);

/** Everything the nodes of a body point to. @param path of the page it stands on */
export async function readBodyContext(body: Body, clock: Clock, path: string): Promise<BodyContext> {
  const [pictures, stories, newsletters] = await Promise.all([
    listPictures(imageIdsOf(body)),
    listCards(relatedArticleIdsOf(body), clock.now),
    offers(),
  ]);

  return {
    pictures: new Map(pictures.map((picture) => [picture.id, picture])),
    stories: new Map(stories.map((story) => [story.id, story])),
    newsletters: new Map(newsletters.map((newsletter) => [newsletter.slug, newsletter])),
    clock,
    path,
  };
}
