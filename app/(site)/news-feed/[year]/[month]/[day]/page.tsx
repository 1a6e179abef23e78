import { decoded } from "@/app/decoded";
import "@/components/tag/hub.css";
import "@/components/feed/feed.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DayFeed } from "@/components/feed/day-feed";
import { DayTurner, dayTitle } from "@/components/feed/day-turner";
import { pageMetadata } from "@/components/site/page-metadata";
import { newsFeedDayPath } from "@/modules/articles/article";
import { listLinesWithin, readFirstSince, readLastBefore } from "@/modules/articles/queries";
import { env } from "@/modules/platform/env";
import { dayOf, parseDay, spanOfDay } from "@/modules/settings/calendar";
import { Frame } from "../../../../frame";
import { paperOfThisPage } from "../../../../paper";

type Props = { params: Promise<{ year: string; month: string; day: string }> };

/** Of one day: several times what the largest newsrooms publish. */
const LINES_SHOWN = 1_000;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const day = await dayOfAddress(params);
  const paper = await paperOfThisPage();
  if (!day) return {};

  const page = {
    path: newsFeedDayPath(day),
    title: `News Feed, ${dayTitle(day)} | ${paper.name}`,
    description: `Everything ${paper.name} published on ${dayTitle(day)}.`,
  };
  return pageMetadata(page, paper, env().SITE_URL);
}

export default async function NewsFeedDayPage({ params }: Props) {
  const now = new Date();
  const day = await dayOfAddress(params);
  if (!day) notFound();

  const { timeZone } = await paperOfThisPage();
  const span = spanOfDay(day, timeZone);
  const lines = await listLinesWithin(span, now, LINES_SHOWN);
  if (lines.length === 0) notFound();

  const [before, after] = await Promise.all([readLastBefore(span.from, now), readFirstSince(span.until, now)]);
  return (
    <Frame current="/news-feed">
      <main id="main" className="wrap">
        <header className="hub">
          <p className="kicker">
            <a href="/news-feed">News Feed</a>
          </p>
          <h1>{dayTitle(day)}</h1>
        </header>
        <DayFeed lines={lines} clock={{ timeZone, now }} />
        <DayTurner older={before && dayOf(before, timeZone)} newer={after && dayOf(after, timeZone)} />
      </main>
    </Frame>
  );
}

async function dayOfAddress(params: Props["params"]) {
  const { year, month, day } = await decoded(params);
  return parseDay(year, month, day);
}
