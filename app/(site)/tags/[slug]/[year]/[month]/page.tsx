import { decoded } from "@/app/decoded";
import "@/components/tag/hub.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DayList } from "@/components/site/day-list";
import { hubMetadata } from "@/components/site/page-metadata";
import { ArchiveHeader } from "@/components/tag/hub-header";
import { monthTitle, TagArchive } from "@/components/tag/tag-archive";
import { listCardsByTag } from "@/modules/articles/queries";
import { env } from "@/modules/platform/env";
import {
  cutAtDay,
  type Day,
  dayOf,
  daysUpTo,
  type Month,
  parseMonth,
  spanOfDay,
  spanOfMonth,
} from "@/modules/settings/calendar";
import { listFilled, readFirstSince, readLastBefore } from "@/modules/tags/queries";
import { tagDayPath, tagMonthPath, tagPath } from "@/modules/tags/tag";
import { Frame } from "../../../../frame";
import { paperOfThisPage } from "../../../../paper";
import { readArchive } from "../../archive";
import { tagOfThisPage } from "../../tag";

type Props = { params: Promise<{ slug: string; year: string; month: string }> };

/**
 * A month longer than this goes on by days: `/tags/ports/2025/03` shows its last whole days up to the limit and links each
 * earlier day with stories, `/tags/ports/2025/03/09`. A day's page depends on that day alone, so that a new story moves
 * nothing from one page to another.
 */
const STORIES_SHOWN = 200;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, ...date } = await decoded(params);
  const month = parseMonth(date.year, date.month);
  const [tag, paper] = await Promise.all([tagOfThisPage(slug), paperOfThisPage()]);
  if (!tag || !month) return {};

  const path = tagMonthPath(slug, month.year, month.month);
  return hubMetadata(tag, paper, env().SITE_URL, { name: monthTitle(month), path });
}

export default async function TagMonthPage({ params }: Props) {
  const now = new Date();
  const { slug, ...date } = await decoded(params);
  const month = parseMonth(date.year, date.month);
  if (!month) notFound();

  const [tag, { timeZone }] = await Promise.all([tagOfThisPage(slug), paperOfThisPage()]);
  if (!tag) notFound();

  const span = spanOfMonth(month, timeZone);
  const articles = await listCardsByTag(tag.id, now, STORIES_SHOWN + 1, span);
  if (articles.length === 0) notFound();

  const { shown, restFrom } = cutAtDay(articles, STORIES_SHOWN, timeZone);
  const [archive, before, after, days] = await Promise.all([
    readArchive(tag.id, month.year, timeZone, now),
    readLastBefore(tag.id, span.from, now),
    readFirstSince(tag.id, span.until, now),
    restFrom
      ? listFilled(
          tag.id,
          daysUpTo(restFrom).map((day) => ({ ...day, ...spanOfDay(day, timeZone) })),
          now,
        )
      : [],
  ]);

  return (
    <Frame current={tagPath(tag.slug)}>
      <main id="main" className="wrap">
        <ArchiveHeader tag={tag} title={`${tag.name}, ${monthTitle(month)}`} />
        <div className="side-by">
          <div>
            <DayList articles={shown} clock={{ timeZone, now }} />
            <EarlierDays slug={slug} days={days} />
            <MonthTurner
              slug={slug}
              older={before && dayOf(before, timeZone)}
              newer={after && dayOf(after, timeZone)}
            />
          </div>
          <TagArchive slug={slug} {...archive} current={month} near={[]} />
        </div>
      </main>
    </Frame>
  );
}

const EarlierDays = ({ slug, days }: { slug: string; days: Day[] }) =>
  days.length > 0 && (
    <nav className="tags" aria-label="Earlier in this month">
      {days.map((day) => (
        <a key={day.day} href={tagDayPath(slug, day)}>
          {day.day} {monthTitle(day)}
        </a>
      ))}
    </nav>
  );

const MonthTurner = ({ slug, older, newer }: { slug: string; older: Month | null; newer: Month | null }) => (
  <nav className="turner" aria-label="Other months">
    {older && (
      <a className="btn plain" href={tagMonthPath(slug, older.year, older.month)}>
        Older: {monthTitle(older)}
      </a>
    )}
    {newer ? (
      <a className="btn plain" href={tagMonthPath(slug, newer.year, newer.month)}>
        Newer: {monthTitle(newer)}
      </a>
    ) : (
      <a className="btn plain" href={tagPath(slug)}>
        The newest
      </a>
    )}
  </nav>
);
