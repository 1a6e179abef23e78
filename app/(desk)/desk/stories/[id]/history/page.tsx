import { CircleCheck } from "lucide-react";
import { notFound } from "next/navigation";
import { ChangeKeys } from "@/components/revision/change-keys";
import { InOne, SideBySide } from "@/components/revision/diff-rows";
import { BringBack, KeepAs } from "@/components/revision/version-buttons";
import { VersionList, Versions } from "@/components/revision/version-list";
import type { Side } from "@/components/revision/version-view";
import { VersionsSheet } from "@/components/revision/versions-sheet";
import type { Clock } from "@/components/site/clock";
import { zoneName } from "@/components/site/clock";
import { EmptyState } from "@/components/ui/empty-state";
import { Mark } from "@/components/ui/mark";
import { PageTop } from "@/components/ui/page-top";
import { Segmented } from "@/components/ui/segmented";
import { imageIdsOf } from "@/modules/articles/body";
import { listPictures } from "@/modules/media/queries";
import { compareWords, type StoryDiff } from "@/modules/revisions/diff";
import { listVersions } from "@/modules/revisions/queries";
import { readPaper } from "@/modules/settings/queries";
import { mayDo, permit } from "@/modules/staff/session";
import { bringBackAction, keepAsAction } from "./actions";
import { type Compared, readCompared } from "./compared";
import { addressOf, lineOf, noteOf, type Place, titleOf, workLine } from "./lines";

export const metadata = { title: "History" };

type Query = { a?: string; b?: string; view?: string; before?: string };
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

const VERSIONS_ON_A_PAGE = 30;

export default async function HistoryPage({ params, searchParams }: Props) {
  const { id: articleId } = await params;
  await permit("see-story", articleId);
  const query = await searchParams;
  const [compared, paper, mayWrite] = await Promise.all([
    readCompared(articleId, { a: one(query.a), b: one(query.b) }),
    readPaper(),
    mayDo("write-story", articleId),
  ]);
  if (!compared) notFound();

  const clock = { timeZone: paper.timeZone, now: new Date() };
  const { a, b } = compared;
  const view = query.view === "one" ? "one" : "side";
  const place: Place = { path: `/desk/stories/${articleId}/history`, a: a?.id ?? "", b: b.id, view };
  const list = await versionLines(articleId, query, place, clock);
  const versions = { ...list, earlier: place.a, later: place.b, zone: `Times in ${zoneName(clock.now, clock)}` };
  const diff = a && compareWords(a.words, b.words);

  return (
    <>
      <PageTop
        title="History"
        note={<span className="font-serif text-lg">{b.words.headline}</span>}
        back={{ href: `/desk/stories/${articleId}`, label: "Back to the story" }}
      >
        <VersionsSheet>
          <Versions {...versions} />
        </VersionsSheet>
        {mayWrite ? <KeepAs keep={keepAsAction.bind(null, articleId)} /> : null}
        {mayWrite && a?.version ? (
          <BringBack
            title={titleOf(a.version.createdAt, clock)}
            bringBack={bringBackAction.bind(null, articleId, a.version.id)}
            storyHref={`/desk/stories/${articleId}`}
          />
        ) : null}
      </PageTop>
      <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 border-b px-4 py-1.5">
        {diff ? <Summary diff={diff} /> : null}
        <div className="ml-auto max-tablet:hidden">
          <Segmented
            label="Form of the comparison"
            parts={[
              {
                href: addressOf(place.path, { ...place, view: "side" }),
                label: "Side by side",
                isCurrent: view === "side",
              },
              { href: addressOf(place.path, { ...place, view: "one" }), label: "In one", isCurrent: view === "one" },
            ]}
          />
        </div>
        <ChangeKeys changeCount={diff ? diff.rows.filter(({ state }) => state !== "same").length : 0} />
      </div>
      <div className="flex min-h-0 flex-1">
        <VersionList {...versions} />
        <section
          aria-label="Comparison"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
          tabIndex={0}
          className="min-w-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2"
        >
          {diff && a ? (
            <Comparison a={a} b={b} diff={diff} view={view} clock={clock} language={paper.language} />
          ) : (
            <NothingToCompare />
          )}
        </section>
      </div>
    </>
  );
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

async function versionLines(articleId: string, query: Query, place: Place, clock: Clock) {
  const before = /^\d{1,9}$/.test(query.before ?? "") ? Number(query.before) : null;
  const versions = await listVersions(articleId, before, VERSIONS_ON_A_PAGE);
  const lines = versions.map((version) => lineOf(version, place, clock));
  const last = versions.length === VERSIONS_ON_A_PAGE ? versions.at(-1)?.number : undefined;
  return {
    lines: before === null ? [workLine(place), ...lines] : lines,
    olderHref: last && last > 1 ? addressOf(place.path, { ...place, before: last }) : null,
  };
}

const MOST_NAMED = 4;

const Summary = ({ diff: { changeCount, changed, wordsAdded, wordsTaken } }: { diff: StoryDiff }) => (
  <p>
    <b>{changeCount === 0 ? "No changes" : changeCount === 1 ? "1 change" : `${changeCount} changes`}</b>{" "}
    {changeCount > 0 ? (
      <span className="text-muted-foreground max-wide:sr-only">
        in {changed.slice(0, MOST_NAMED).join(", ")}
        {changed.length > MOST_NAMED ? ` and ${changed.length - MOST_NAMED} more` : ""}. {wordsAdded}{" "}
        {wordsAdded === 1 ? "word" : "words"} added, {wordsTaken} taken out.
      </span>
    ) : null}
  </p>
);

type ComparisonProps = {
  a: Compared;
  b: Compared;
  diff: StoryDiff;
  view: Place["view"];
  clock: Clock;
  language: string;
};

async function Comparison({ a, b, diff, view, clock, language }: ComparisonProps) {
  const ids = [a, b].flatMap(({ words }) => imageIdsOf(words.body));
  const pictures = new Map((await listPictures([...new Set(ids)])).map((picture) => [picture.id, picture]));
  const Rows = view === "one" ? InOne : SideBySide;

  return (
    <>
      <div className="sticky top-0 z-1 grid grid-cols-2 border-b bg-background">
        <Head letter="A" side={sideOf(a, clock)} />
        <Head letter="B" side={sideOf(b, clock)} />
      </div>
      <Rows rows={diff.rows} pictures={pictures} language={language} />
    </>
  );
}

function sideOf({ id, version }: Compared, clock: Clock): Side {
  if (!version) return { id, title: "Now", note: "the story in work", isLive: false };
  return { id, title: titleOf(version.createdAt, clock), note: noteOf(version), isLive: version.isLive };
}

const Head = ({ letter, side }: { letter: "A" | "B"; side: Side }) => (
  <p className="flex min-w-0 flex-wrap items-center gap-x-2 px-6 py-3 first:border-r max-tablet:px-4">
    <span className="grid size-[26px] place-items-center rounded-sm border bg-accent text-xs font-semibold">
      {letter}
    </span>
    <b className="tabular-nums">{side.title}</b>
    {side.isLive ? (
      <Mark tone="success" icon={CircleCheck}>
        Live
      </Mark>
    ) : (
      <span className="truncate text-muted-foreground">{side.note}</span>
    )}
  </p>
);

const NothingToCompare = () => (
  <EmptyState title="This is the first version">
    There is nothing before it to compare with. A version is kept by itself every ten minutes of work, and each time the
    story is published.
  </EmptyState>
);
