import { type ArticleLine, articlePath } from "@/modules/articles/article";
import type { Clock } from "./clock";
import { SectionHead } from "./section-head";
import { FeedTime } from "./times";

type Props = {
  lines: ArticleLine[];
  clock: Clock;
  /** The story that the running alert leads to. */
  hotArticleId?: string | undefined;
};

/** The rail: the island finds the list by its id and brings it up to date. */
export const NewsFeed = ({ className, ...feed }: Props & { className?: string }) => (
  <aside className={className} aria-label="News Feed">
    <SectionHead title="News Feed" isThin />
    <FeedList {...feed} id="news-feed" />
    <a className="link more" href="/news-feed">
      All news, by the hour
    </a>
  </aside>
);

/** Time, then headline. */
export const FeedList = ({ lines, clock, hotArticleId, id }: Props & { id?: string }) => (
  <ul className="feed" id={id}>
    {lines.map((line) => (
      <li key={line.id} className={line.id === hotArticleId ? "hot" : undefined}>
        <a href={articlePath(line.slug)}>
          <FeedTime at={line.publishedAt} clock={clock} />
          <span lang={line.language === "en" ? undefined : line.language}>{line.headline}</span>
        </a>
      </li>
    ))}
  </ul>
);
