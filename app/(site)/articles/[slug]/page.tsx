import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { decoded } from "@/app/decoded";
import { ArticleJsonLd } from "@/components/article/article-json-ld";
import { articleMetadata } from "@/components/article/article-metadata";
import { articlePath } from "@/modules/articles/article";
import { readArticle, readMovedPath } from "@/modules/articles/queries";
import { env } from "@/modules/platform/env";
import { logoOfThisPage, paperOfThisPage } from "../../paper";
import { StoryOnPage } from "../../story-on-page";
import { policiesOfThisPage } from "./surroundings";

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

  const [paper, logo, policies] = await Promise.all([paperOfThisPage(), logoOfThisPage(), policiesOfThisPage()]);
  const publisher = { paper, logo: logo?.day ?? null, siteUrl: env().SITE_URL, policies };
  return <StoryOnPage article={article} head={<ArticleJsonLd article={article} {...publisher} />} />;
}

/** A story that moved sends its readers on; for one that was withdrawn the press sends its own page with 410. */
async function elsewhere(slug: string): Promise<never> {
  const path = await readMovedPath(articlePath(slug), new Date());
  return path ? permanentRedirect(path) : notFound();
}
