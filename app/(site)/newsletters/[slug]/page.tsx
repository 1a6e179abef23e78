import { decoded } from "@/app/decoded";
import "@/components/tag/hub.css";
import "@/components/newsletter/newsletter.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { colouredBy } from "@/components/newsletter/coloured";
import { IssueArchive } from "@/components/newsletter/issue-archive";
import { IssueList } from "@/components/newsletter/issue-list";
import { NewsletterHeader } from "@/components/newsletter/newsletter-header";
import { newsletterMetadata } from "@/components/newsletter/newsletter-metadata";
import { NewsletterForm } from "@/components/site/newsletter-form";
import { Notice } from "@/components/site/notice";
import { SectionHead } from "@/components/site/section-head";
import { monthTitle } from "@/components/tag/tag-archive";
import { newsletterMonthPath } from "@/modules/letter-archive/letter-archive";
import { listArchivedIssues, listArchivedMonths } from "@/modules/letter-archive/queries";
import { type NewsletterHub, newsletterPath } from "@/modules/newsletters/newsletter";
import { env } from "@/modules/platform/env";
import { dayOf } from "@/modules/settings/calendar";
import { Frame } from "../../frame";
import { paperOfThisPage } from "../../paper";
import { newsletterOfThisPage } from "./newsletter";

type Props = { params: Promise<{ slug: string }> };

const LETTERS_SHOWN = 12;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [newsletter, paper] = await Promise.all([
    newsletterOfThisPage((await decoded(params)).slug),
    paperOfThisPage(),
  ]);
  return newsletter ? newsletterMetadata(newsletter, paper, env().SITE_URL) : {};
}

export default async function NewsletterPage({ params }: Props) {
  const newsletter = await newsletterOfThisPage((await decoded(params)).slug);
  if (!newsletter) notFound();

  const { slug, colour, isOffered } = newsletter;
  return (
    <Frame current="/newsletters">
      <main id="main" {...colouredBy(colour, await paperOfThisPage())}>
        <NewsletterHeader newsletter={newsletter} />
        {isOffered ? (
          <div className="offer">
            <NewsletterForm id="newsletter-email" newsletters={[slug]} origin={newsletterPath(slug)} />
          </div>
        ) : (
          <Notice title="No longer sent">Its letters stay here to be read.</Notice>
        )}
        <Letters newsletter={newsletter} />
      </main>
    </Frame>
  );
}

/** What it is like: its newest letters, and the way to all others. */
async function Letters({ newsletter }: { newsletter: NewsletterHub }) {
  const now = new Date();
  const { timeZone } = await paperOfThisPage();
  const [issues, months] = await Promise.all([
    listArchivedIssues(newsletter.id, now, LETTERS_SHOWN + 1),
    listArchivedMonths(newsletter.id, timeZone, now),
  ]);
  if (issues.length === 0) return null;

  const firstLeftOut = issues[LETTERS_SHOWN];
  const older = firstLeftOut && dayOf(firstLeftOut.sentAt, timeZone);
  return (
    <div className="side-by letters">
      <section aria-label="Letters">
        <SectionHead title="Read before you subscribe" />
        <IssueList newsletter={newsletter} issues={issues.slice(0, LETTERS_SHOWN)} clock={{ timeZone, now }} />
        {older && (
          <p>
            <a className="btn plain" href={newsletterMonthPath(newsletter.slug, older)}>
              Older: {monthTitle(older)}
            </a>
          </p>
        )}
      </section>
      <IssueArchive slug={newsletter.slug} months={months} />
    </div>
  );
}
