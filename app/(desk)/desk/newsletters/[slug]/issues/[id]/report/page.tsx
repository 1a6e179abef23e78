import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { clockText, dayText } from "@/components/desk/desk-time";
import { DayClickTable, PageClickList } from "@/components/report/click-lists";
import { DeliveryBar, DeliverySum } from "@/components/report/delivery-sum";
import { RefusedList } from "@/components/report/refused-list";
import { buttonClass } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageTop } from "@/components/ui/page-top";
import { Stat, Stats } from "@/components/ui/stats";
import type { DeliveryCounts } from "@/modules/deliveries/delivery";
import { countDeliveries } from "@/modules/deliveries/queries";
import { countLeavers, listDayClicks, listPageClicks, listReasons, readReportHead } from "@/modules/reports/queries";
import { durationText, type Leavers, type ReportHead, ratePerMinute } from "@/modules/reports/report";
import { readPaper } from "@/modules/settings/queries";
import { mayDo, permit } from "@/modules/staff/session";
import { listRefusedAction } from "./actions";

export const metadata = { title: "Report" };

type Props = { params: Promise<{ slug: string; id: string }> };

/** What became of a letter: sums that add up, and nothing that follows a person. */
export default async function ReportPage({ params }: Props) {
  const { slug, id } = await params;
  await permit("keep-newsletters");
  const head = await readReportHead(slug, id);
  if (!head) notFound();

  const [counts, leavers, pages, days, reasons, { timeZone }, seesReaders] = await Promise.all([
    countDeliveries(id),
    countLeavers(id),
    listPageClicks(id),
    listDayClicks(id),
    listReasons(id),
    readPaper(),
    mayDo("see-readers"),
  ]);
  const openedCount = days.reduce((sum, { count }) => sum + count, 0);
  const lostCount = counts.refusedCount + counts.bouncedCount + counts.complainedCount + counts.unknownCount;

  return (
    <>
      <PageTop
        title={head.newsletter.name}
        note={head.number === null ? null : `no. ${head.number}`}
        back={{ href: `/desk/newsletters/${slug}`, label: "Back to its letters" }}
      >
        {head.path ? (
          <a className={buttonClass()} href={head.path}>
            As readers have it
          </a>
        ) : null}
      </PageTop>
      <header className="border-b px-4 py-4">
        <h2 lang={head.newsletter.language} className="font-serif text-2xl leading-tight font-semibold wrap-anywhere">
          {head.subject || "Without a subject"}
        </h2>
        <p className="mt-1 text-muted-foreground tabular-nums">{timesOf(head, counts, timeZone)}</p>
      </header>
      <StateNote state={head.state} />
      <Figures counts={counts} leavers={leavers} openedCount={openedCount} />
      <div className="grid wide:grid-cols-2 wide:divide-x">
        <Part title="What became of the letters">
          <DeliveryBar counts={counts} />
          <DeliverySum counts={counts} />
        </Part>
        <Part title="Opened from the letter">
          {openedCount === 0 ? (
            <p className="text-muted-foreground">Nobody has followed a link to one of our pages yet.</p>
          ) : (
            <>
              <PageClickList clicks={pages} />
              <h3 className="pt-2 font-medium">By day</h3>
              <DayClickTable days={days} />
            </>
          )}
          <p className="max-w-[60ch] text-xs text-muted-foreground">
            A page counts each time it is opened by a link of this letter. Links are the same for everybody, so nobody
            is followed. Whether a letter was opened is not measured.
          </p>
        </Part>
      </div>
      {lostCount > 0 ? (
        <Part title="Letters that did not arrive">
          {reasons.length > 0 ? (
            <ul className="grid max-w-[80ch] gap-1">
              {reasons.map(({ problem, count }) => (
                <li key={problem} className="flex gap-3">
                  <span className="min-w-8 shrink-0 font-medium tabular-nums">{count.toLocaleString("en")}</span>
                  <span className="min-w-0 wrap-anywhere text-muted-foreground">{problem}</span>
                </li>
              ))}
            </ul>
          ) : null}
          {seesReaders ? <RefusedList list={listRefusedAction.bind(null, id)} timeZone={timeZone} /> : null}
        </Part>
      ) : null}
    </>
  );
}

/** "Mon 23 Nov, 13:50 to 14:20 (30 min), 1,040 a minute" */
function timesOf(head: ReportHead, counts: DeliveryCounts, timeZone: string): string {
  const { startedAt, lastAcceptedAt } = head;
  const begun = `Sent ${dayText(startedAt, timeZone)}, ${clockText(startedAt, timeZone)}`;
  if (!lastAcceptedAt) return begun;
  const rate = ratePerMinute(counts.acceptedCount, head);
  const took = `to ${clockText(lastAcceptedAt, timeZone)} (${durationText(startedAt, lastAcceptedAt)})`;
  return `${begun} ${took}${rate === null ? "" : `, ${rate.toLocaleString("en")} a minute`}`;
}

function StateNote({ state }: Pick<ReportHead, "state">) {
  if (state === "sending") {
    return (
      <Note tone="ready" isFlush>
        It is being sent. These are the numbers of this moment; open the page again for later ones.
      </Note>
    );
  }
  if (state === "paused" || state === "cancelled") {
    return (
      <Note tone="warning" isFlush>
        {state === "paused"
          ? "Sending is paused: letters that wait are not sent."
          : "Sending was called off: who had not got the letter yet did not get it."}
      </Note>
    );
  }
  return null;
}

const number = (count: number) => count.toLocaleString("en");

/** "98.4 %"; empty where there is nothing to have a share of. */
const share = (count: number, of: number) => (of === 0 ? "" : `${((count / of) * 100).toFixed(1)} %`);

type FigureProps = { counts: DeliveryCounts; leavers: Leavers; openedCount: number };

function Figures({ counts, leavers, openedCount }: FigureProps) {
  const { allCount, acceptedCount, refusedCount, bouncedCount, complainedCount, unknownCount } = counts;
  // What bounced or complained had been accepted by the mail server first.
  const arrivedCount = acceptedCount + complainedCount;
  return (
    <Stats>
      <Stat label="Letters" value={number(allCount)} note="readers who were to get it" />
      <Stat label="Arrived" value={number(arrivedCount)} note={`${share(arrivedCount, allCount)} of all`} />
      <Stat
        label="Did not arrive"
        value={number(refusedCount + bouncedCount + unknownCount)}
        note={unknownCount > 0 ? `${number(unknownCount)} unknown` : "refused or bounced"}
        isTrouble={refusedCount + bouncedCount + unknownCount > 0}
      />
      <Stat
        label="Left by this letter"
        value={number(leavers.unsubscribedCount)}
        note={
          complainedCount > 0
            ? `and ${number(complainedCount)} called it spam`
            : share(leavers.unsubscribedCount, arrivedCount)
        }
      />
      <Stat label="Pages opened from it" value={number(openedCount)} note="by all, never by whom" />
    </Stats>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid content-start gap-3 border-b px-4 py-4">
    <h2 className="text-lg font-semibold">{title}</h2>
    {children}
  </section>
);
