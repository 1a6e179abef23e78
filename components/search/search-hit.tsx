import { Names } from "@/components/site/byline";
import type { Clock } from "@/components/site/clock";
import { Kicker } from "@/components/site/kicker";
import { Picture } from "@/components/site/picture";
import { ShortDay } from "@/components/site/times";
import { type ArticleCard, articlePath } from "@/modules/articles/article";
import { hasMatch, type SearchHit } from "@/modules/search/search";
import { MarkedWords } from "./passage";

type Props = { article: ArticleCard; hit: SearchHit; clock: Clock };

/** A story that was found: its headline, and the place in it where the words stand. */
export const SearchedStory = ({ article, hit, clock }: Props) => (
  <article className="story side big" lang={article.language === "en" ? undefined : article.language}>
    <Kicker text={article.kicker} />
    <h2>
      <a href={articlePath(article.slug)}>
        <MarkedWords passage={hit.headline} />
      </a>
    </h2>
    {hasMatch(hit.excerpt) ? (
      <p>
        … <MarkedWords passage={hit.excerpt} /> …
      </p>
    ) : (
      article.standfirst && <p>{article.standfirst}</p>
    )}
    <p className="meta" lang="en">
      {article.authors.length > 0 && (
        <>
          <Names authors={article.authors} />
          {" · "}
        </>
      )}
      <ShortDay at={article.publishedAt} clock={clock} />
    </p>
    {article.picture && (
      <Picture
        picture={article.picture}
        className="pic"
        isDecoration
        sizes="(min-width: 48em) 12rem, 28vw"
        widest={768}
      />
    )}
  </article>
);
