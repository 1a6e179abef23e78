import "@/components/article/article.css";
import type { ReactNode } from "react";
import { articleUrl } from "@/components/article/article-metadata";
import { Story } from "@/components/article/story";
import { StoryRest } from "@/components/article/story-rest";
import { NewsFeed } from "@/components/site/news-feed";
import { type ArticleReading, articlePath } from "@/modules/articles/article";
import { relatedArticleIdsOf } from "@/modules/articles/body";
import { withDefaultBoxes } from "@/modules/articles/default-boxes";
import { assetPath } from "@/modules/platform/assets";
import { env } from "@/modules/platform/env";
import { tagPath } from "@/modules/tags/tag";
import { policiesOfThisPage, readSurroundings } from "./articles/[slug]/surroundings";
import { readBodyContext } from "./body-context";
import { StoryFonts } from "./fonts";
import { Frame } from "./frame";
import { paperOfThisPage } from "./paper";

type Props = {
  article: ArticleReading;
  /** What its page says besides: data for machines, the bar of a preview. */
  head: ReactNode;
};

/** A story with all that stands around it, for readers and in previews alike. */
export async function StoryOnPage({ article, head }: Props) {
  const paper = await paperOfThisPage();
  const clock = { timeZone: paper.timeZone, now: new Date() };
  const { related, picks, moreNews, lines, alert } = await readSurroundings(article, clock.now);
  const body = withDefaultBoxes(article.body, {
    newsletter: paper.newsletter,
    relatedArticleId: related[0]?.id ?? null,
  });
  const inBody = relatedArticleIdsOf(body);
  const context = await readBodyContext(body, clock, articlePath(article.slug));
  const { publishingPrinciples = null } = await policiesOfThisPage();

  return (
    <Frame current={article.section ? tagPath(article.section.slug) : undefined}>
      {head}
      <StoryFonts language={article.language} paperLanguage={paper.language} />
      <main id="main" className="wrap">
        <Story
          article={article}
          body={body}
          context={context}
          listening={{ script: assetPath("player"), policyPath: publishingPrinciples }}
          url={articleUrl(article.slug, env().SITE_URL)}
          rail={<NewsFeed className="rail" lines={lines} clock={clock} hotArticleId={alert?.article?.id} />}
        />
        <StoryRest
          related={related.filter(({ id }) => !inBody.includes(id)).slice(0, 4)}
          picks={picks}
          moreNews={moreNews}
          clock={clock}
        />
      </main>
    </Frame>
  );
}
