import type { Clock } from "@/components/site/clock";
import { StoryCard } from "@/components/site/story-card";
import type { ArticleCard } from "@/modules/articles/article";
import { wordsIn } from "./words";

export const RelatedCard = ({ article, clock }: { article: ArticleCard; clock: Clock }) => (
  <aside className="related noprint" aria-label="Related story">
    <StoryCard article={article} size="side" clock={clock} kicker={wordsIn(article.language).related} hasPicture />
  </aside>
);
