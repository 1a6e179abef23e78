import type { Clock } from "@/components/site/clock";
import { StoryCard } from "@/components/site/story-card";
import type { ArticleCard } from "@/modules/articles/article";

export const RelatedCard = ({ article, clock }: { article: ArticleCard; clock: Clock }) => (
  <aside className="related noprint" aria-label="Related story">
    <StoryCard article={article} size="side" clock={clock} kicker="Related" hasPicture />
  </aside>
);
