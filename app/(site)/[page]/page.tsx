import { decoded } from "@/app/decoded";
import "@/components/article/article.css";
import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { WrittenPage } from "@/components/article/written-page";
import { pageMetadata } from "@/components/site/page-metadata";
import { readMovedPath } from "@/modules/articles/queries";
import { pagePath } from "@/modules/pages/page";
import { readPage } from "@/modules/pages/queries";
import { env } from "@/modules/platform/env";
import { readBodyContext } from "../body-context";
import { Frame } from "../frame";
import { paperOfThisPage } from "../paper";

type Props = { params: Promise<{ page: string }> };

/** Head and page are drawn apart and show the same words. */
const thisPage = cache((slug: string) => readPage(slug, new Date()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await thisPage((await decoded(params)).page);
  if (!page) return {};

  const paper = await paperOfThisPage();
  const title = `${page.title} | ${paper.name}`;
  return pageMetadata({ path: pagePath(page.slug), title, description: page.standfirst }, paper, env().SITE_URL);
}

/** A page written at the desk: /about, /privacy … */
export default async function WrittenPageAtItsAddress({ params }: Props) {
  const slug = (await decoded(params)).page;
  const page = await thisPage(slug);
  if (!page) return elsewhere(slug);

  const { timeZone } = await paperOfThisPage();
  const context = await readBodyContext(page.body, { timeZone, now: new Date() }, pagePath(slug));

  return (
    <Frame>
      <main id="main" className="wrap">
        <WrittenPage page={page} context={context} />
      </main>
    </Frame>
  );
}

/** An imported archive had its stories at the root: their old addresses lead on. */
async function elsewhere(slug: string): Promise<never> {
  const path = await readMovedPath(pagePath(slug), new Date());
  return path ? permanentRedirect(path) : notFound();
}
