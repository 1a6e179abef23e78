import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { FindReader } from "@/components/audience/find-reader";
import { GrowthChart } from "@/components/audience/growth-chart";
import { NewsletterViews } from "@/components/audience/newsletter-views";
import { ShareList } from "@/components/audience/share-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTop } from "@/components/ui/page-top";
import { Segmented } from "@/components/ui/segmented";
import { Stat, Stats } from "@/components/ui/stats";
import { readNewsletterHead } from "@/modules/newsletters/queries/desk";
import { readPaper } from "@/modules/settings/queries";
import { mayDo, permit } from "@/modules/staff/session";
import {
  countSubscribers,
  listGrowth,
  listLanguages,
  listOriginStories,
  listOrigins,
} from "@/modules/subscribers/queries/numbers";
import { GROWTH_STEPS, type SubscriberCounts } from "@/modules/subscribers/subscriber";
import {
  endSubscriptionAction,
  eraseReaderAction,
  findReaderAction,
  liftSuppressionAction,
  suppressAddressAction,
} from "../../reader-actions";
import { languageShares, originShares } from "./shares";

export const metadata = { title: "Subscribers" };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ by?: string | string[] }> };

/** Numbers for editors; one address for admins. */
export default async function SubscribersPage({ params, searchParams }: Props) {
  const { slug } = await params;
  await permit("keep-newsletters");
  const newsletter = await readNewsletterHead(slug);
  if (!newsletter) notFound();

  const { by } = await searchParams;
  const step = GROWTH_STEPS.find((known) => known === by) ?? "day";
  const now = new Date();
  const { id } = newsletter;
  const [{ timeZone }, seesReaders] = await Promise.all([readPaper(), mayDo("see-readers")]);
  const [counts, growth, origins, stories, languages] = await Promise.all([
    countSubscribers(id, now),
    listGrowth(id, step, timeZone, now),
    listOrigins(id),
    listOriginStories(id),
    listLanguages(id),
  ]);
  const isEmpty = Object.values(counts).every((count) => count === 0);

  return (
    <>
      <PageTop title={newsletter.name} back={{ href: "/desk/newsletters", label: "Back to the newsletters" }}>
        {seesReaders ? <ButtonLink href="/desk/newsletters/import">Lists of readers</ButtonLink> : null}
      </PageTop>
      <NewsletterViews slug={slug} current="subscribers" />
      {isEmpty ? (
        <EmptyState title="Nobody has signed up yet">
          Readers find the form in stories that offer it, on the page of all newsletters, and on its own.
        </EmptyState>
      ) : (
        <>
          <Counts counts={counts} />
          <section aria-labelledby="growth" className="border-b">
            <div className="flex flex-wrap items-center justify-between gap-2 px-4 pt-4">
              <h2 id="growth" className="text-lg font-semibold">
                Who came, who left
              </h2>
              <Segmented
                label="Steps of the chart"
                parts={GROWTH_STEPS.map((known) => ({
                  href: `/desk/newsletters/${slug}/subscribers?by=${known}`,
                  label: STEPS[known],
                  isCurrent: known === step,
                }))}
              />
            </div>
            <GrowthChart growth={growth} step={step} />
          </section>
          <div className="grid border-b wide:grid-cols-2 wide:divide-x">
            <Part title="Where they came from">
              <ShareList shares={originShares(origins)} />
              {stories.length > 0 ? (
                <>
                  <h3 className="pt-2 font-medium">Stories that brought most</h3>
                  <ShareList
                    shares={stories.map(({ path, headline, readerCount }) => ({
                      ...{ key: path, count: readerCount },
                      name: <span className="font-serif">{headline}</span>,
                    }))}
                  />
                </>
              ) : null}
            </Part>
            <Part title="Languages they read">
              <ShareList shares={languageShares(languages)} />
            </Part>
          </div>
        </>
      )}
      {seesReaders ? (
        <Part title="One reader">
          <FindReader
            find={findReaderAction}
            actions={{
              ...{ end: endSubscriptionAction, suppress: suppressAddressAction, lift: liftSuppressionAction },
              erase: eraseReaderAction,
            }}
            timeZone={timeZone}
          />
        </Part>
      ) : null}
    </>
  );
}

const STEPS = { day: "Days", week: "Weeks", month: "Months" };

const number = (count: number) => count.toLocaleString("en");

const Counts = ({ counts }: { counts: SubscriberCounts }) => (
  <Stats>
    <Stat
      label="Get its letters"
      value={number(counts.readerCount)}
      note={counts.pausedCount > 0 ? `${number(counts.pausedCount)} of them paused` : "nobody paused"}
    />
    <Stat label="Have not confirmed yet" value={number(counts.waitingCount)} note="no letter before they do" />
    <Stat label="Left" value={number(counts.leftCount)} note="by their own wish, or ended at the desk" />
    <Stat label="Bounced" value={number(counts.bouncedCount)} note="their address refuses letters" />
    <Stat
      label="Complained"
      value={number(counts.complainedCount)}
      note="called a letter spam"
      isTrouble={counts.complainedCount > 0}
    />
  </Stats>
);

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid content-start gap-3 px-4 py-4">
    <h2 className="text-lg font-semibold">{title}</h2>
    {children}
  </section>
);
