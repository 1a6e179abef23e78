import { Names } from "@/components/site/byline";
import type { Clock } from "@/components/site/clock";
import { DayAndTime, LaterTime } from "@/components/site/times";
import type { ArticleReading } from "@/modules/articles/article";
import { readingMinutes } from "@/modules/articles/body-words";
import { wordsIn } from "./words";

/** Who, when, changed when, how long; and the way to the desk for those who work there. */
export function StoryByline({ article, clock }: { article: ArticleReading; clock: Clock }) {
  const { authors, publishedAt, revisedAt, language, wordCount } = article;
  const words = wordsIn(language);

  return (
    <div className="byline">
      {authors.length > 0 && (
        <span className="who">
          {words.by} <Names authors={authors} and={words.and} areLinks />
        </span>
      )}
      <span>
        <DayAndTime at={publishedAt} clock={clock} language={language} />
      </span>
      {revisedAt && (
        <span>
          {words.updated} <LaterTime at={revisedAt} published={publishedAt} clock={clock} language={language} />
        </span>
      )}
      <span>{words.minutes(readingMinutes(wordCount))}</span>
      <staff-link hidden>
        <a className="edit" href={`/desk/stories/${article.id}`}>
          Edit post
        </a>
      </staff-link>
    </div>
  );
}
