import type { Clock } from "@/components/site/clock";
import { SectionHead } from "@/components/site/section-head";
import { StoryCard } from "@/components/site/story-card";
import type { ArticleCard } from "@/modules/articles/article";

/** Headlines that the News Feed has left behind. */
export const MoreNews = ({ articles, clock }: { articles: ArticleCard[]; clock: Clock }) =>
  articles.length > 0 && (
    <section>
      <SectionHead title="More News" />
      <div className="two">
        {articles.map((article) => (
          <StoryCard key={article.id} article={article} size="mid" clock={clock} meta="day" hasStandfirst={false} />
        ))}
      </div>
    </section>
  );
