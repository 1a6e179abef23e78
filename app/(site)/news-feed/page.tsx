import "@/components/tag/hub.css";
import "@/components/feed/feed.css";
import type { Metadata } from "next";
import { DayFeed } from "@/components/feed/day-feed";
import { DayTurner } from "@/components/feed/day-turner";
import { Notice } from "@/components/site/notice";
import { pageMetadata } from "@/components/site/page-metadata";
import { listNewestLines } from "@/modules/articles/queries";
import { env } from "@/modules/platform/env";
import { cutAtDay } from "@/modules/settings/calendar";
import { Frame } from "../frame";
import { paperOfThisPage } from "../paper";

/** A few days of a busy paper, some weeks of a quiet one. */
const LINES_SHOWN = 150;

export async function generateMetadata(): Promise<Metadata> {
  const paper = await paperOfThisPage();
  const title = `News Feed | ${paper.name}`;
  return pageMetadata({ path: "/news-feed", title, description: DESCRIPTION }, paper, env().SITE_URL);
}

const DESCRIPTION = "Everything we publish, in the order it comes out.";

export default async function NewsFeedPage() {
  const now = new Date();
  const { timeZone } = await paperOfThisPage();
  const lines = await listNewestLines(now, LINES_SHOWN + 1);
  const { shown, restFrom } = cutAtDay(lines, LINES_SHOWN, timeZone);

  return (
    <Frame current="/news-feed">
      <main id="main" className="wrap">
        <header className="hub">
          <p className="kicker">By the hour</p>
          <h1>News Feed</h1>
          <p>{DESCRIPTION}</p>
        </header>
        {shown.length === 0 && <Notice title="Nothing here yet">The first story is being written.</Notice>}
        <DayFeed lines={shown} clock={{ timeZone, now }} />
        <DayTurner older={restFrom} newer={null} />
      </main>
    </Frame>
  );
}
