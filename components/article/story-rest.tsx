import type { Clock } from "@/components/site/clock";
import { PicksList } from "@/components/site/picks-list";
import { SectionHead } from "@/components/site/section-head";
import { StoryCard } from "@/components/site/story-card";
import type { ArticleCard } from "@/modules/articles/article";

type Props = { related: ArticleCard[]; picks: ArticleCard[]; moreNews: ArticleCard[]; clock: Clock };

/** What to read next, beneath a story. A list without stories has no heading either. */
export const StoryRest = ({ related, picks, moreNews, clock }: Props) => (
  <div className="rest noprint">
    {related.length > 0 && (
      <section>
        <SectionHead title="Related" />
        <div className="cols c4 ruled">
          {related.map((article) => (
            <StoryCard key={article.id} article={article} size="mid" clock={clock} meta="day" />
          ))}
        </div>
      </section>
    )}
    <div className="split">
      {picks.length > 0 && (
        <section>
          <SectionHead title="Editors’ Picks" />
          <PicksList articles={picks} />
        </section>
      )}
      {moreNews.length > 0 && (
        <section>
          <SectionHead title="More News" />
          <div className="two">
            {moreNews.map((article) => (
              <StoryCard key={article.id} article={article} size="mid" clock={clock} meta="day" hasStandfirst={false} />
            ))}
          </div>
        </section>
      )}
    </div>
  </div>
);
