import "server-only";
import { db } from "@/modules/platform/db";
import type { Span } from "@/modules/settings/calendar";
import { isInWritersHands } from "@/modules/staff/permissions";
import type { Stage } from "@/modules/stories/story";
import type { Prisma } from "@/prisma/generated/client";
import type { CalendarEntry, Idea } from "../calendar-entry";
import { NOT_OUT, ownWork, visibleTo, WAITS_NOT } from "../conditions";
import { listTroubled } from "./beside";
import type { Looking } from "./stories";

/** More than a busy month holds; the rest is in the list. */
const MOST_ENTRIES = 1_500;
const MOST_IDEAS = 60;

/** What was published, what goes out and what is wanted within a span, in order of time. */
export async function listCalendar(looking: Looking, { from, until }: Span): Promise<CalendarEntry[]> {
  const { staff, now } = looking;
  const [stories, troubledIds] = await Promise.all([listWithin(looking, { gte: from, lt: until }), listTroubled(now)]);
  const troubled = new Set(troubledIds);
  return stories
    .flatMap((story) => {
      const isTheirs = staff.role !== "journalist" || story.writers.length > 0;
      const entries = isTheirs
        ? entriesOf(story, troubled, now)
        : entriesOf({ ...story, schedules: [] }, new Set(), now);
      return entries.map((entry) => ({ ...entry, isMovable: entry.is === "due" && mayPlan(staff, story.stage) }));
    })
    .filter(({ at }) => at >= from && at < until)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** Asked for by each kind of time apart: each has its index, and all together would be tried on every story. */
async function listWithin({ staff, now }: Looking, within: { gte: Date; lt: Date }) {
  const kinds = [
    { publishedAt: within },
    { withdrawnAt: within },
    { ...NOT_OUT, dueAt: within },
    {
      ...ownWork(staff),
      schedules: { some: { state: { in: ["waiting" as const, "failed" as const] }, publishAt: within } },
    },
  ];
  const found = await Promise.all(
    kinds.map((kind) =>
      db().article.findMany({
        where: { AND: [visibleTo(staff, now), kind] },
        take: MOST_ENTRIES,
        select: entrySelect(staff.personId),
      }),
    ),
  );
  return [...new Map(found.flat().map((story) => [story.id, story])).values()];
}

const entrySelect = (personId: string) =>
  ({
    ...{ id: true, version: true, headline: true, language: true },
    ...{ publishedAt: true, withdrawnAt: true, dueAt: true, stage: true },
    schedules: { select: { state: true, publishAt: true }, orderBy: { createdAt: "desc" }, take: 1 },
    writers: { where: { personId }, select: { personId: true } },
    revisions: { select: { headline: true }, orderBy: { number: "desc" }, take: 1 },
  }) satisfies Prisma.ArticleSelect;

/** What a journalist handed in is in the editors' hands. Only stories that one may see are asked for. */
const mayPlan = ({ role }: Looking["staff"], stage: Stage): boolean =>
  role !== "journalist" || isInWritersHands({ isWriter: true, stage, isOut: false });

type Found = {
  id: string;
  version: number;
  headline: string;
  language: string;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  dueAt: Date | null;
  schedules: { state: string; publishAt: Date }[];
  revisions: { headline: string }[];
};

/** A story may stand twice: live since this morning, with an update that goes out tonight. */
function entriesOf(story: Found, troubled: Set<string>, now: Date): CalendarEntry[] {
  const { id, version, language, publishedAt, withdrawnAt, dueAt } = story;
  const headline = publishedAt ? story.headline : (story.revisions[0]?.headline ?? story.headline);
  const entry = (at: Date, is: CalendarEntry["is"]): CalendarEntry => ({
    ...{ id, version, headline, language, at, is },
    isUnconfirmed: is === "published" && troubled.has(id),
    isMovable: false,
  });

  const [schedule] = story.schedules;
  const scheduled =
    schedule?.state === "waiting"
      ? [entry(schedule.publishAt, "planned")]
      : schedule?.state === "failed"
        ? [entry(schedule.publishAt, "missed")]
        : [];
  if (withdrawnAt) return [entry(withdrawnAt, "withdrawn")];
  if (publishedAt) return [entry(publishedAt, publishedAt > now ? "planned" : "published"), ...scheduled];
  return scheduled.length > 0 || !dueAt ? scheduled : [entry(dueAt, "due")];
}

/** Stories in work that nobody gave a day, last touched first. */
export async function listIdeas({ staff, now }: Looking): Promise<Idea[]> {
  const stories = await db().article.findMany({
    where: { AND: [visibleTo(staff, now), { ...NOT_OUT, ...WAITS_NOT, dueAt: null }] },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: MOST_IDEAS,
    select: {
      ...{ id: true, version: true, headline: true, language: true, stage: true },
      revisions: { select: { headline: true }, orderBy: { number: "desc" }, take: 1 },
      writers: { select: { person: { select: { name: true } } }, orderBy: { addedAt: "asc" } },
    },
  });
  return stories.map(({ revisions, writers, stage, ...story }) => ({
    ...story,
    isMovable: mayPlan(staff, stage),
    headline: revisions[0]?.headline ?? story.headline,
    by: writers.map(({ person }) => person.name),
  }));
}
