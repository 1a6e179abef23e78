import { decoded } from "@/app/decoded";
import "@/components/tag/hub.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { longDay } from "@/components/site/clock";
import { DayList } from "@/components/site/day-list";
import { hubMetadata } from "@/components/site/page-metadata";
import { ArchiveHeader } from "@/components/tag/hub-header";
import { monthTitle } from "@/components/tag/tag-archive";
import { listCardsByTag } from "@/modules/articles/queries";
import { env } from "@/modules/platform/env";
import { parseDay, spanOfDay } from "@/modules/settings/calendar";
import { tagDayPath, tagMonthPath, tagPath } from "@/modules/tags/tag";
import { Frame } from "../../../../../frame";
import { paperOfThisPage } from "../../../../../paper";
import { tagOfThisPage } from "../../../tag";

type Props = { params: Promise<{ slug: string; year: string; month: string; day: string }> };

/** Of one tag in one day: more than any newsroom has written yet. */
const STORIES_SHOWN = 500;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, ...date } = await decoded(params);
  const day = parseDay(date.year, date.month, date.day);
  const [tag, paper] = await Promise.all([tagOfThisPage(slug), paperOfThisPage()]);
  if (!tag || !day) return {};

  const name = `${day.day} ${monthTitle(day)}`;
  return hubMetadata(tag, paper, env().SITE_URL, { name, path: tagDayPath(slug, day) });
}

/**
 * A day of a month that is too long for one page. Drawn when it is asked for and not printed: few tags ever need it, and printing one
 * for every day of every tag would double the files of an archive.
 */
export default async function TagDayPage({ params }: Props) {
  const now = new Date();
  const { slug, ...date } = await decoded(params);
  const day = parseDay(date.year, date.month, date.day);
  if (!day) notFound();

  const [tag, { timeZone }] = await Promise.all([tagOfThisPage(slug), paperOfThisPage()]);
  if (!tag) notFound();

  const span = spanOfDay(day, timeZone);
  const articles = await listCardsByTag(tag.id, now, STORIES_SHOWN, span);
  if (articles.length === 0) notFound();

  const clock = { timeZone, now };
  return (
    <Frame current={tagPath(tag.slug)}>
      <main id="main" className="wrap">
        <ArchiveHeader tag={tag} title={`${tag.name}, ${longDay(span.from, clock)}`} />
        <DayList articles={articles} clock={clock} />
        <p>
          <a className="btn plain" href={tagMonthPath(slug, day.year, day.month)}>
            All of {monthTitle(day)}
          </a>
        </p>
      </main>
    </Frame>
  );
}
