import { Names } from "@/components/site/byline";
import { Kicker } from "@/components/site/kicker";
import { Picture } from "@/components/site/picture";
import { type ArticleCard, articlePath } from "@/modules/articles/article";
import { readingMinutes } from "@/modules/articles/body-words";

/** The story of the day, with what else is told of it. There is one. */
export const LeadStory = ({ article, also }: { article: ArticleCard; also: ArticleCard[] }) => (
  <article className="lead" lang={article.language === "en" ? undefined : article.language}>
    <header>
      <Kicker text={article.kicker} section={article.section} />
      <h2>
        <a href={articlePath(article.slug)}>{article.headline}</a>
      </h2>
    </header>
    <LeadPicture picture={article.picture} />
    <div className="txt">
      {article.standfirst && <p className="dek">{article.standfirst}</p>}
      <LeadMeta article={article} />
      <AlsoLines articles={also} />
    </div>
  </article>
);

const LeadPicture = ({ picture }: { picture: ArticleCard["picture"] }) =>
  picture && (
    <figure>
      <Picture
        picture={picture}
        className="pic"
        sizes="(min-width: 75em) 40rem, (min-width: 48em) 62vw, 100vw"
        isHero
      />
      {(picture.caption || picture.credit) && (
        <figcaption>
          {picture.caption} {picture.credit && <span className="credit">{picture.credit}</span>}
        </figcaption>
      )}
    </figure>
  );

const LeadMeta = ({ article }: { article: ArticleCard }) => (
  <p className="meta">
    {article.authors.length > 0 && (
      <>
        By <Names authors={article.authors} />
        <br />
      </>
    )}
    {readingMinutes(article.wordCount)} min read{article.hasAudio && " · with audio"}
  </p>
);

const AlsoLines = ({ articles }: { articles: ArticleCard[] }) =>
  articles.length > 0 && (
    <div className="also">
      {articles.map((article) => (
        <a
          key={article.id}
          href={articlePath(article.slug)}
          lang={article.language === "en" ? undefined : article.language}
        >
          {article.headline}
        </a>
      ))}
    </div>
  );
