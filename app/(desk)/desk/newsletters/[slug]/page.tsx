import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { NewsletterViews } from "@/components/audience/newsletter-views";
import { IssueRows } from "@/components/issue/issue-rows";
import { NewIssueMenu } from "@/components/issue/new-issue-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PageTop } from "@/components/ui/page-top";
import { countDeliveries } from "@/modules/deliveries/queries";
import type { IssueLine } from "@/modules/issues/desk";
import { listOpenIssues, listSentIssues, readNewsletterForIssues } from "@/modules/issues/queries/list";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import { createIssueAction, deleteDesignAction, deleteIssueAction } from "./actions";
import { groupsOf, type RowOf } from "./rows";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  await permit("keep-newsletters");
  return { title: (await readNewsletterForIssues(slug))?.name ?? "Newsletter" };
}

/** The letters of a newsletter, sorted by what is next. */
export default async function NewsletterPage({ params, searchParams }: Props) {
  const { slug } = await params;
  await permit("keep-newsletters");
  const before = instantIn((await searchParams).before);
  const [newsletter, { timeZone }] = await Promise.all([readNewsletterForIssues(slug), readPaper()]);
  if (!newsletter) notFound();

  const clock = { now: new Date(), timeZone };
  const [open, { issues: sent, next }] = await Promise.all([
    before ? [] : listOpenIssues(newsletter.id),
    listSentIssues(newsletter.id, before),
  ]);
  const groups = groupsOf([...(await withCounts(open)), ...(await withCounts(sent))], newsletter, clock);
  const { id: _id, retiredAt, designs } = newsletter;

  return (
    <>
      <PageTop title={newsletter.name} back={{ href: "/desk/newsletters", label: "Back to the newsletters" }}>
        {retiredAt ? null : (
          <NewIssueMenu
            designs={designs}
            last={sent[0] ? { id: sent[0].id, subject: sent[0].subject } : null}
            create={createIssueAction.bind(null, slug)}
            deleteDesign={deleteDesignAction}
          />
        )}
      </PageTop>
      <NewsletterViews slug={slug} current="issues" />
      {retiredAt ? (
        <Note tone="warning" isFlush>
          It is retired: readers are offered it no longer, and no letter of it is begun. Bring it back in the list of
          newsletters.
        </Note>
      ) : null}
      {groups.length === 0 ? (
        <EmptyState title={before ? "That was the first letter" : "No letter of it yet"}>
          {before ? null : "Begin one: write a greeting, and fill it with the stories of the week by one press."}
        </EmptyState>
      ) : null}
      {groups.map(({ title, rows }) => (
        <IssueRows
          key={title}
          title={title}
          rows={rows}
          language={newsletter.language}
          copy={retiredAt ? null : createIssueAction.bind(null, slug)}
          remove={deleteIssueAction}
        />
      ))}
      {next ? (
        <p className="border-b px-4 py-2.5 text-xs">
          <Link
            href={`/desk/newsletters/${slug}?before=${next.toISOString()}`}
            className="inline-flex min-h-[26px] items-center text-primary underline underline-offset-3 max-tablet:min-h-11"
          >
            Older letters
          </Link>
        </p>
      ) : null}
    </>
  );
}

function instantIn(sent: string | string[] | undefined): Date | null {
  const instant = typeof sent === "string" ? new Date(sent) : null;
  return instant && !Number.isNaN(instant.getTime()) ? instant : null;
}

/** What became of the letters of those that have left the house. */
const withCounts = (issues: IssueLine[]): Promise<RowOf[]> =>
  Promise.all(
    issues.map(async (issue) => ({
      issue,
      counts: issue.startedAt ? await countDeliveries(issue.id) : null,
    })),
  );
