import { decoded } from "@/app/decoded";
import "@/components/tag/hub.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AuthorHeader } from "@/components/author/author-header";
import { BreadcrumbsJsonLd } from "@/components/site/breadcrumbs-json-ld";
import { DayList } from "@/components/site/day-list";
import { Notice } from "@/components/site/notice";
import { authorMetadata } from "@/components/site/page-metadata";
import { listCardsByAuthor } from "@/modules/articles/queries";
import { authorPath } from "@/modules/authors/author";
import { readAuthor } from "@/modules/authors/queries";
import { env } from "@/modules/platform/env";
import { Frame } from "../../frame";
import { paperOfThisPage } from "../../paper";

type Props = { params: Promise<{ slug: string }> };

const STORIES_SHOWN = 60;
const authorOfThisPage = cache(readAuthor);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [author, paper] = await Promise.all([authorOfThisPage((await decoded(params)).slug), paperOfThisPage()]);
  return author ? authorMetadata(author, paper, env().SITE_URL) : {};
}

export default async function AuthorPage({ params }: Props) {
  const now = new Date();
  const [author, paper] = await Promise.all([authorOfThisPage((await decoded(params)).slug), paperOfThisPage()]);
  if (!author) notFound();

  const articles = await listCardsByAuthor(author.id, now, STORIES_SHOWN + 1);
  const crumbs = [
    { name: paper.name, path: "/" },
    { name: author.name, path: authorPath(author.slug) },
  ];
  return (
    <Frame>
      <main id="main" className="wrap">
        <AuthorHeader author={author} />
        {articles.length === 0 && (
          <Notice title="Nothing here yet">{author.name} has published no story so far.</Notice>
        )}
        <div className="side-by">
          <div>
            <DayList articles={articles.slice(0, STORIES_SHOWN)} clock={{ timeZone: paper.timeZone, now }} />
            {articles.length > STORIES_SHOWN && <Older slug={author.slug} />}
          </div>
        </div>
        <BreadcrumbsJsonLd crumbs={crumbs} siteUrl={env().SITE_URL} />
      </main>
    </Frame>
  );
}

/** An author's page has no archive by month: search knows who wrote what, and when. */
const Older = ({ slug }: { slug: string }) => (
  <p>
    <a className="btn plain" href={`/search?author=${encodeURIComponent(slug)}`}>
      Older stories
    </a>
  </p>
);
