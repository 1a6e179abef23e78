import { Fragment } from "react";
import type { ArticleCard } from "@/modules/articles/article";
import { type Clock, isSameDay } from "./clock";
import { DayHeading } from "./day-heading";
import { StoryCard } from "./story-card";

/** Stories in the order of time, parted by days. */
export const DayList = ({ articles, clock }: { articles: ArticleCard[]; clock: Clock }) => (
  <ol className="list">
    {articles.map((article, index) => (
      <Fragment key={article.id}>
        {beginsDay(articles, index, clock) && <DayHeading day={article.publishedAt} clock={clock} />}
        <li>
          <StoryCard
            article={article}
            size={article.picture ? "row" : "small"}
            clock={clock}
            meta="authors-and-time"
            hasPicture
          />
        </li>
      </Fragment>
    ))}
  </ol>
);

function beginsDay(articles: ArticleCard[], index: number, clock: Clock): boolean {
  const [story, before] = [articles[index], articles[index - 1]];
  return story !== undefined && (before === undefined || !isSameDay(story.publishedAt, before.publishedAt, clock));
}
