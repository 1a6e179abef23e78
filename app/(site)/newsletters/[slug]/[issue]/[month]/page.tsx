import { decoded } from "@/app/decoded";
import "@/components/tag/hub.css";
import "@/components/newsletter/newsletter.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { colouredBy } from "@/components/newsletter/coloured";
import { IssueArchive } from "@/components/newsletter/issue-archive";
import { IssueList } from "@/components/newsletter/issue-list";
import { newsletterMetadata } from "@/components/newsletter/newsletter-metadata";
import { monthTitle } from "@/components/tag/tag-archive";
import { newsletterMonthPath } from "@/modules/letter-archive/letter-archive";
import { listArchivedIssues, listArchivedMonths } from "@/modules/letter-archive/queries";
import { newsletterPath } from "@/modules/newsletters/newsletter";
import { env } from "@/modules/platform/env";
import { parseMonth, spanOfMonth } from "@/modules/settings/calendar";
import { Frame } from "../../../../frame";
import { paperOfThisPage } from "../../../../paper";
import { newsletterOfThisPage } from "../../newsletter";

/** issue: the year; Next knows one name for what stands in one place of an address. */
type Props = { params: Promise<{ slug: string; issue: string; month: string }> };

/** Ten a day. */
const LETTERS_SHOWN = 310;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, issue: year, month: number } = await decoded(params);
  const month = parseMonth(year, number);
  const [newsletter, paper] = await Promise.all([newsletterOfThisPage(slug), paperOfThisPage()]);
  if (!newsletter || !month) return {};

  const page = { name: monthTitle(month), path: newsletterMonthPath(slug, month) };
  return newsletterMetadata(newsletter, paper, env().SITE_URL, page);
}

export default async function NewsletterMonthPage({ params }: Props) {
  const now = new Date();
  const { slug, issue: year, month: number } = await decoded(params);
  const month = parseMonth(year, number);
  const [newsletter, paper] = await Promise.all([newsletterOfThisPage(slug), paperOfThisPage()]);
  if (!newsletter || !month) notFound();

  const { timeZone } = paper;
  const [issues, months] = await Promise.all([
    listArchivedIssues(newsletter.id, now, LETTERS_SHOWN, spanOfMonth(month, timeZone)),
    listArchivedMonths(newsletter.id, timeZone, now),
  ]);
  if (issues.length === 0) notFound();

  return (
    <Frame current="/newsletters">
      <main id="main" {...colouredBy(newsletter.colour, paper)}>
        <header className="hub">
          <p className="kicker">
            <a href={newsletterPath(slug)} lang={newsletter.language}>
              {newsletter.name}
            </a>
          </p>
          <h1>{monthTitle(month)}</h1>
        </header>
        <div className="side-by letters">
          <IssueList newsletter={newsletter} issues={issues} clock={{ timeZone, now }} level={2} />
          <IssueArchive slug={slug} months={months} current={month} />
        </div>
      </main>
    </Frame>
  );
}
