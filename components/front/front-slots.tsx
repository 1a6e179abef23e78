import type { Clock } from "@/components/site/clock";
import { StoryCard } from "@/components/site/story-card";
import type { ArticleCard } from "@/modules/articles/article";

/** The four places under the lead: two with pictures, two in words. */
export function FrontSlots({ articles, clock }: { articles: ArticleCard[]; clock: Clock }) {
  if (articles.length === 0) return null;

  const [first, second, ...worded] = articles;
  return (
    <div className="slots">
      {[first, second].map(
        (article) =>
          article && (
            <StoryCard key={article.id} article={article} size="mid" clock={clock} meta="authors" hasPicture />
          ),
      )}
      {worded.length > 0 && (
        <div className="stack span2">
          {worded.map((article) => (
            <StoryCard key={article.id} article={article} size="mid" clock={clock} meta="authors" />
          ))}
        </div>
      )}
    </div>
  );
}
