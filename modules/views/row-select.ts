import type { Staff } from "@/modules/staff/staff";
import type { Prisma } from "@/prisma/generated/client";
import { type StoryRow, standingOf, timeOf } from "./story-row";

/** What a query selects of a story for a list of the desk. */
export const rowSelect = (now: Date) =>
  ({
    ...{
      id: true,
      version: true,
      slug: true,
      headline: true,
      standfirst: true,
      language: true,
      wordCount: true,
      stage: true,
      stageNote: true,
    },
    ...{ publishedAt: true, withdrawnAt: true, changedAt: true, dueAt: true },
    section: { select: { name: true } },
    writers: { select: { person: { select: { id: true, name: true } } }, orderBy: { addedAt: "asc" } },
    authors: { select: { author: { select: { name: true } } }, orderBy: { position: "asc" } },
    corrections: { select: { correctedAt: true }, orderBy: { correctedAt: "desc" }, take: 1 },
    // of all schedules the last says how it stands: waiting, or failed and not made good since
    schedules: { select: { state: true, publishAt: true }, orderBy: { createdAt: "desc" }, take: 1 },
    revisions: { select: { headline: true, standfirst: true }, orderBy: { number: "desc" }, take: 1 },
    manuscript: { select: { changedAt: true } },
    frontSlot: { select: { place: true } },
    alerts: {
      where: { kind: "breaking", startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
      select: { id: true },
      take: 1,
    },
  }) satisfies Prisma.ArticleSelect;

export type RowOfStory = Prisma.ArticleGetPayload<{ select: ReturnType<typeof rowSelect> }>;

/** What other tables know of the stories of one list, by story. */
export type Beside = {
  writingNow: Map<string, { id: string; name: string }[]>;
  runs: Map<string, { isUnconfirmed: boolean; liveInMilliseconds: number | null }>;
  /** "Marek Hollin: Says who?" */
  calls: Map<string, string>;
};

/** Of another's public story a journalist sees what readers see, and nothing of the work on it. */
export function toRow(row: RowOfStory, { writingNow, runs, calls }: Beside, { staff, now }: Looks): StoryRow {
  const isTheirs = staff.role !== "journalist" || row.writers.some(({ person }) => person.id === staff.personId);
  const [schedule] = isTheirs ? row.schedules : [];
  const run = isTheirs ? runs.get(row.id) : undefined;
  const facts = {
    ...row,
    waitingFor: schedule?.state === "waiting" ? schedule.publishAt : null,
    hasMissed: schedule?.state === "failed",
    isCorrected: row.corrections.length > 0,
    isUnconfirmed: run?.isUnconfirmed ?? false,
    touchedAt: later(row.changedAt, row.manuscript?.changedAt),
  };
  const bylines = row.authors.map(({ author }) => author.name);
  const words = row.publishedAt ? row : (row.revisions[0] ?? row);
  return {
    ...{ id: row.id, version: row.version, language: row.language, wordCount: row.wordCount },
    slug: row.publishedAt && !row.withdrawnAt && row.publishedAt <= now ? row.slug : null,
    headline: words.headline,
    standfirst: words.standfirst,
    section: row.section?.name ?? null,
    by: bylines.length > 0 ? bylines : row.writers.map(({ person }) => person.name),
    standing: standingOf(facts, now),
    time: { ...timeOf(facts, now), liveInMilliseconds: run?.liveInMilliseconds ?? null },
    writingNow: (isTheirs && writingNow.get(row.id)) || [],
    isBreaking: row.alerts.length > 0,
    frontPlace: row.frontSlot?.place ?? null,
    note: (isTheirs && calls.get(row.id)) || (isTheirs && row.stage === "returned" ? row.stageNote : ""),
  };
}

type Looks = { staff: Pick<Staff, "role" | "personId">; now: Date };

const later = (one: Date, other: Date | undefined): Date => (other && other > one ? other : one);
