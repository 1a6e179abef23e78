import { decoded } from "@/app/decoded";
import "@/components/tag/hub.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BreadcrumbsJsonLd } from "@/components/site/breadcrumbs-json-ld";
import { DayList } from "@/components/site/day-list";
import { hubMetadata } from "@/components/site/page-metadata";
import { EmptyHub } from "@/components/tag/empty-hub";
import { HubHeader } from "@/components/tag/hub-header";
import { monthTitle, TagArchive } from "@/components/tag/tag-archive";
import type { ArticleCard } from "@/modules/articles/article";
import { listCardsByTag } from "@/modules/articles/queries";
import { readNewsletter } from "@/modules/newsletters/queries";
import { env } from "@/modules/platform/env";
import { dayOf } from "@/modules/settings/calendar";
import type { Paper } from "@/modules/settings/paper";
import { listNearTags, listSections } from "@/modules/tags/queries";
import { type TagHub, tagMonthPath, tagPath } from "@/modules/tags/tag";
import { Frame } from "../../frame";
import { paperOfThisPage } from "../../paper";
import { readArchive } from "./archive";
import { tagOfThisPage } from "./tag";

type Props = { params: Promise<{ slug: string }> };

const STORIES_SHOWN = 30;
const NEAR_TAGS = 8;
const SUGGESTIONS = 3;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [tag, paper] = await Promise.all([tagOfThisPage((await decoded(params)).slug), paperOfThisPage()]);
  return tag ? hubMetadata(tag, paper, env().SITE_URL) : {};
}

export default async function HubPage({ params }: Props) {
  const now = new Date();
  const [tag, paper] = await Promise.all([tagOfThisPage((await decoded(params)).slug), paperOfThisPage()]);
  if (!tag) notFound();

  const [articles, newsletter] = await Promise.all([
    listCardsByTag(tag.id, now, STORIES_SHOWN + 1),
    paper.newsletter === null ? null : readNewsletter(paper.newsletter),
  ]);

  return (
    <Frame current={tagPath(tag.parent?.slug ?? tag.slug)}>
      <main id="main" className="wrap">
        <HubHeader tag={tag} newsletter={newsletter} />
        {articles.length > 0 ? (
          <HubStories tag={tag} paper={paper} articles={articles} now={now} />
        ) : (
          <EmptyHub tag={tag} suggestions={await suggestionsFor(tag)} />
        )}
        <BreadcrumbsJsonLd crumbs={crumbsOf(tag, paper)} siteUrl={env().SITE_URL} />
      </main>
    </Frame>
  );
}

type StoriesProps = { tag: TagHub; paper: Paper; articles: ArticleCard[]; now: Date };

async function HubStories({ tag, paper, articles, now }: StoriesProps) {
  const { timeZone } = paper;
  const firstLeftOut = articles[STORIES_SHOWN];
  const lastMonth = dayOf(articles[0]?.publishedAt ?? now, timeZone);
  const [archive, near] = await Promise.all([
    readArchive(tag.id, lastMonth.year, timeZone, now),
    listNearTags(tag.id, now, NEAR_TAGS),
  ]);

  return (
    <div className="side-by">
      <div>
        <DayList articles={articles.slice(0, STORIES_SHOWN)} clock={{ timeZone, now }} />
        {firstLeftOut && <Older slug={tag.slug} at={dayOf(firstLeftOut.publishedAt, timeZone)} />}
      </div>
      <TagArchive slug={tag.slug} {...archive} near={near} />
    </div>
  );
}

const Older = ({ slug, at }: { slug: string; at: { year: number; month: number } }) => (
  <p>
    <a className="btn plain" href={tagMonthPath(slug, at.year, at.month)}>
      Older: {monthTitle(at)}
    </a>
  </p>
);

/** Its own kin first, then the sections of the paper. */
async function suggestionsFor(tag: TagHub) {
  const kin = [...(tag.parent ? [tag.parent] : []), ...tag.children];
  const sections = kin.length < SUGGESTIONS ? await listSections() : [];
  return [...kin, ...sections].filter((other) => other.slug !== tag.slug).slice(0, SUGGESTIONS);
}

const crumbsOf = (tag: TagHub, paper: Paper) => [
  { name: paper.name, path: "/" },
  ...(tag.parent ? [{ name: tag.parent.name, path: tagPath(tag.parent.slug) }] : []),
  { name: tag.name, path: tagPath(tag.slug) },
];
