import type { Clock } from "@/components/site/clock";
import type { ArticleCard } from "@/modules/articles/article";
import type { Picture } from "@/modules/media/image";
import type { NewsletterOffer } from "@/modules/newsletters/newsletter";

/** What the nodes of a body point to, read beforehand. A node whose thing is missing is left out. */
export type BodyContext = {
  pictures: ReadonlyMap<string, Picture>;
  /** By id; public stories only. */
  stories: ReadonlyMap<string, ArticleCard>;
  /** By slug. */
  newsletters: ReadonlyMap<string, NewsletterOffer>;
  clock: Clock;
  /** Path of the page, for the forms on it. */
  path: string;
};
