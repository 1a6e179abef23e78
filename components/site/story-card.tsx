import { type ArticleCard, articlePath } from "@/modules/articles/article";
import { readingMinutes } from "@/modules/articles/body-words";
import { namesInWords } from "./byline";
import type { Clock } from "./clock";
import { Kicker } from "./kicker";
import { Picture } from "./picture";
import { ShortDay, TimeOfDay } from "./times";

/** row: across the whole column of a list, a large picture at its end. */
export type StorySize = "small" | "mid" | "big" | "side" | "row";

const CLASSES: Record<StorySize, string> = {
  small: "story",
  mid: "story mid",
  big: "story big",
  side: "story side",
  row: "story side big",
};

type Props = {
  article: ArticleCard;
  size: StorySize;
  clock: Clock;
  /** What the last line says. */
  meta?: "authors" | "authors-and-length" | "authors-and-day" | "authors-and-time" | "day" | "time" | "none";
  hasPicture?: boolean;
  hasStandfirst?: boolean;
  /** In place of the story's own words above the headline. */
  kicker?: string;
  /** Of the headline, so that the page's outline holds. */
  level?: 2 | 3;
};

/** A story in a list. The headline is the one link; it covers the whole card. */
export function StoryCard(props: Props) {
  const { article, size, clock, meta = "none", hasPicture = false, hasStandfirst = true, kicker, level = 3 } = props;
  const Headline = level === 2 ? "h2" : "h3";
  const isBeside = size === "side" || size === "row";

  return (
    <article className={CLASSES[size]} lang={foreign(article.language)}>
      {hasPicture && !isBeside && <CardPicture article={article} size={size} />}
      <Kicker text={kicker ?? article.kicker} />
      <Headline>
        <a href={articlePath(article.slug)}>{article.headline}</a>
      </Headline>
      {hasStandfirst && article.standfirst && <p>{article.standfirst}</p>}
      <Meta article={article} meta={meta} clock={clock} />
      {hasPicture && isBeside && <CardPicture article={article} size={size} />}
    </article>
  );
}

/** English is the page's own language; anything else is named for screen readers and hyphenation. */
const foreign = (language: string) => (language === "en" ? undefined : language);

const SIZES: Record<StorySize, { sizes: string; widest: number }> = {
  small: { sizes: "(min-width: 75em) 18rem, (min-width: 48em) 45vw, 100vw", widest: 768 },
  mid: { sizes: "(min-width: 75em) 20rem, (min-width: 48em) 45vw, 100vw", widest: 768 },
  big: { sizes: "(min-width: 75em) 40rem, 100vw", widest: 1440 },
  side: { sizes: "6rem", widest: 320 },
  row: { sizes: "(min-width: 48em) 15rem, 28vw", widest: 768 },
};

const CardPicture = ({ article, size }: { article: ArticleCard; size: StorySize }) =>
  article.picture && <Picture picture={article.picture} className="pic" isDecoration {...SIZES[size]} />;

function Meta({ article, meta, clock }: { article: ArticleCard; meta: Props["meta"]; clock: Clock }) {
  const parts = [];
  if (meta?.startsWith("authors") && article.authors.length > 0) {
    parts.push(namesInWords(article.authors));
  }
  if (meta === "authors-and-length") parts.push(`${readingMinutes(article.wordCount)} min read`);
  if (meta?.endsWith("day")) parts.push(<ShortDay key="day" at={article.publishedAt} clock={clock} />);
  if (meta?.endsWith("time")) parts.push(<TimeOfDay key="time" at={article.publishedAt} clock={clock} />);
  if (parts.length === 0) return null;

  return <p className="meta">{parts.flatMap((part, index) => (index === 0 ? [part] : [" · ", part]))}</p>;
}
