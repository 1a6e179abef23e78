import { decoded } from "@/app/decoded";
import "@/components/article/article.css";
import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { ArticleJsonLd } from "@/components/article/article-json-ld";
import { articleMetadata, articleUrl } from "@/components/article/article-metadata";
import { Story } from "@/components/article/story";
import { StoryRest } from "@/components/article/story-rest";
import { NewsFeed } from "@/components/site/news-feed";
import { articlePath } from "@/modules/articles/article";
import { relatedArticleIdsOf } from "@/modules/articles/body";
import { withDefaultBoxes } from "@/modules/articles/default-boxes";
import { readArticle, readMovedPath } from "@/modules/articles/queries";
import { env } from "@/modules/platform/env";
import { tagPath } from "@/modules/tags/tag";
import { readBodyContext } from "../../body-context";
import { Frame } from "../../frame";
import { paperOfThisPage } from "../../paper";
import { readSurroundings } from "./surroundings";

type Props = { params: Promise<{ slug: string }> };

/** Head and page are drawn apart and show the same story. */
const storyOfThisPage = cache((slug: string) => readArticle(slug, new Date()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await storyOfThisPage((await decoded(params)).slug);
  return article ? articleMetadata(article, await paperOfThisPage(), env().SITE_URL) : {};
}

export default async function ArticlePage({ params }: Props) {
  const { slug } = await decoded(params);
  const article = await storyOfThisPage(slug);
  if (!article) return elsewhere(slug);

  const paper = await paperOfThisPage();
  const clock = { timeZone: paper.timeZone, now: new Date() };
  const { related, picks, moreNews, lines, alert, policies } = await readSurroundings(article, clock.now);
  const body = withDefaultBoxes(article.body, {
    newsletter: paper.newsletter,
    relatedArticleId: related[0]?.id ?? null,
  });
  const inBody = relatedArticleIdsOf(body);
  const context = await readBodyContext(body, clock, articlePath(slug));

  return (
    <Frame current={article.section ? tagPath(article.section.slug) : undefined}>
      <ArticleJsonLd article={article} paper={paper} siteUrl={env().SITE_URL} policies={policies} />
      <main id="main" className="wrap">
        <Story
          article={article}
          body={body}
          context={context}
          url={articleUrl(slug, env().SITE_URL)}
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

/** A story that moved sends its readers on; for one that was withdrawn the press sends its own page with 410. */
async function elsewhere(slug: string): Promise<never> {
  const path = await readMovedPath(articlePath(slug), new Date());
  return path ? permanentRedirect(path) : notFound();
}
