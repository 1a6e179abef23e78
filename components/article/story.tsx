import type { ReactNode } from "react";
import type { Clock } from "@/components/site/clock";
import { Kicker } from "@/components/site/kicker";
import type { ArticleReading } from "@/modules/articles/article";
import type { Body } from "@/modules/articles/body";
import { AudioPlayer, type Listening } from "./audio-player";
import { AuthorBox } from "./author-box";
import type { BodyContext } from "./body-context";
import { Corrections } from "./corrections";
import { Hero } from "./hero";
import { ShareRow } from "./share-row";
import { StoryBody } from "./story-body";
import { StoryByline } from "./story-byline";
import { StoryTags } from "./story-tags";
import { Translations } from "./translations";

type Props = {
  article: ArticleReading;
  /** With the boxes that every story has. */
  body: Body;
  context: BodyContext;
  /** With the host. */
  url: string;
  listening: Listening;
  /** Stands beside the story on wide screens. */
  rail: ReactNode;
};

/** A story, from kicker to author box. */
export const Story = ({ article, body, context, url, listening, rail }: Props) => (
  <article className="art">
    <Opening article={article} clock={context.clock} />
    {rail}
    {article.hero && <Hero hero={article.hero} language={article.language} />}
    <div className="mid">
      {article.narration && (
        <AudioPlayer narration={article.narration} language={article.language} listening={listening} />
      )}
      <div className="body" lang={article.language}>
        <StoryBody body={body} context={context} hasEndMark />
      </div>
      <div className="after">
        {article.corrections.length > 0 && (
          <Corrections corrections={article.corrections} clock={context.clock} language={article.language} />
        )}
        {article.tags.length > 0 && <StoryTags tags={article.tags} language={article.language} />}
        <ShareRow url={url} headline={article.headline} />
        {article.authors.length > 0 && <AuthorBox authors={article.authors} language={article.language} />}
      </div>
    </div>
  </article>
);

const Opening = ({ article, clock }: { article: ArticleReading; clock: Clock }) => (
  <header lang={article.language}>
    <Kicker text={article.kicker} section={article.section} />
    <h1>{article.headline}</h1>
    {article.standfirst && <p className="standfirst">{article.standfirst}</p>}
    <StoryByline article={article} clock={clock} />
    {article.translations.length > 0 && (
      <Translations translations={article.translations} language={article.language} />
    )}
  </header>
);
