import "server-only";
import { db } from "@/modules/platform/db";
import type { Staff } from "@/modules/staff/staff";
import { before, type Desk, inGroup, inView, matching, type Named, standsAt, visibleTo } from "../conditions";
import { type RowOfStory, rowSelect, toRow } from "../row-select";
import { GROUPS, type Group, type StoryGroup, type StoryRow } from "../story-row";
import type { Filters, StandingName, ViewName } from "../view";
import { listTroubled, readBeside } from "./beside";
import { listCalls } from "./calls";
import { listIdsByHeadline, listIdsByWords } from "./words";

export const PAGE = 50;
/** Beyond that a list is opened by its view. */
const MOST_IN_GROUP = 30;
/** A count by a tab says how much there is to do, and beyond that only that it is a lot. */
export const MOST_COUNTED = 500;

/** who looks, when, and by which clock */
export type Looking = { staff: Pick<Staff, "role" | "personId">; now: Date; timeZone: string };

/** A stretch of a view, last touched first. next: where the following one begins; null = that was all. */
export async function listStories(
  looking: Looking,
  filters: Filters,
): Promise<{ rows: StoryRow[]; next: string | null }> {
  const { staff, now } = looking;
  const found = await db().article.findMany({
    where: {
      AND: [
        visibleTo(staff, now),
        inView(filters.view, staff, now),
        ...(await filterOf(filters, looking)),
        ...before(filters.after),
      ],
    },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: rowSelect(now),
  });
  const page = found.slice(0, PAGE);
  const last = found.length > PAGE ? page.at(-1) : undefined;
  return { rows: await withBeside(page, looking), next: last ? `${last.changedAt.toISOString()},${last.id}` : null };
}

/** Stories by the words of their headline, last touched first. */
export async function findStories(looking: Looking, words: string, most: number): Promise<StoryRow[]> {
  const { staff, now } = looking;
  const ids = await listIdsByHeadline(words, now);
  const found = await db().article.findMany({
    where: { AND: [visibleTo(staff, now), { id: { in: ids } }] },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: most,
    select: rowSelect(now),
  });
  return withBeside(found, looking);
}

/** The day's list: sorted by what is next, in groups. Empty groups are left out. */
export async function listToday(looking: Looking, filters: Filters): Promise<StoryGroup[]> {
  const [troubled, calls] = await Promise.all([listTroubled(looking.now), listCalls(looking.staff.personId)]);
  const desk: Desk = { ...looking, troubled, called: calls.map(({ articleId }) => articleId) };
  const filter = await filterOf(filters, looking);
  const groups = await Promise.all(GROUPS.map((name) => listGroup(name, desk, filter)));
  return groups.filter(({ count }) => count > 0);
}

type Where = ReturnType<typeof matching>;

async function listGroup(name: Group, desk: Desk, filter: Where): Promise<StoryGroup> {
  const where = { AND: [visibleTo(desk.staff, desk.now), inGroup(name, desk), ...filter] };
  const [found, count] = await Promise.all([
    db().article.findMany({ where, orderBy: ORDERS[name], take: MOST_IN_GROUP, select: rowSelect(desk.now) }),
    db().article.count({ where, take: MOST_COUNTED }),
  ]);
  const rows = await withBeside(found, desk);
  return { name, rows: name === "goes-out" ? rows.sort(byTime) : rows, count };
}

const ORDERS = {
  "needs-you": [{ dueAt: { sort: "asc", nulls: "last" } }, { changedAt: "desc" }],
  "goes-out": [{ publishedAt: { sort: "asc", nulls: "last" } }, { changedAt: "desc" }],
  "in-work": [{ dueAt: { sort: "asc", nulls: "last" } }, { changedAt: "desc" }],
  "live-today": [{ publishedAt: "desc" }],
} as const satisfies Record<Group, object[]>;

const byTime = (one: StoryRow, other: StoryRow) => (one.time.at?.getTime() ?? 0) - (other.time.at?.getTime() ?? 0);

async function filterOf(filters: Filters, looking: Looking): Promise<Where> {
  return matching(filters, await readNamed(filters, looking), looking);
}

async function readNamed({ view, words, writer, section }: Filters, { staff, now }: Looking): Promise<Named> {
  const [idsByWords, idsByWriter, idsOfMine, found] = await Promise.all([
    words ? listIdsByWords(words, staff, now) : null,
    writer ? listIdsByWriter(writer) : null,
    view === "mine" ? listIdsByWriter(staff.personId) : null,
    section ? db().tag.findUnique({ where: { slug: section }, select: { id: true } }) : null,
  ]);
  return { idsByWords, idsByWriter, idsOfMine, sectionId: found?.id ?? null };
}

/** More than somebody writes in ten years; the newest count. */
const MOST_OF_WRITER = 5_000;

async function listIdsByWriter(personId: string): Promise<string[]> {
  const rows = await db().articleWriter.findMany({
    where: { personId },
    orderBy: { articleId: "desc" }, // ids are in order of time
    take: MOST_OF_WRITER,
    select: { articleId: true },
  });
  return rows.map(({ articleId }) => articleId);
}

async function withBeside(found: RowOfStory[], looking: Looking): Promise<StoryRow[]> {
  const beside = await readBeside(
    found.map(({ id }) => id),
    looking.staff.personId,
    looking.now,
  );
  return found.map((row) => toRow(row, beside, looking));
}

export type BoardColumn = { standing: StandingName; rows: StoryRow[]; count: number };

const BOARD: StandingName[] = ["draft", "returned", "handedIn", "ready", "scheduled"];

/** Stories on their way, by where they stand. count: of all, of which rows may be the first. */
export async function listBoard(looking: Looking): Promise<BoardColumn[]> {
  const { staff, now } = looking;
  return Promise.all(
    BOARD.map(async (standing) => {
      const where = { AND: [visibleTo(staff, now), standsAt(standing, staff, now)] };
      const [found, count] = await Promise.all([
        db().article.findMany({ where, orderBy: ORDERS["in-work"], take: MOST_IN_GROUP, select: rowSelect(now) }),
        db().article.count({ where, take: MOST_COUNTED }),
      ]);
      return { standing, rows: await withBeside(found, looking), count };
    }),
  );
}

/** How many stories each view holds for this one, up to MOST_COUNTED; no count where nobody needs one. */
export async function countViews({ staff, now }: Looking): Promise<Partial<Record<ViewName, number>>> {
  const countIn = (view: ViewName) =>
    db().article.count({ where: { AND: [visibleTo(staff, now), inView(view, staff, now)] }, take: MOST_COUNTED });
  const [needsEdit, mine, scheduled] = await Promise.all([
    countIn("needs-edit"),
    db().articleWriter.count({ where: { personId: staff.personId }, take: MOST_COUNTED }),
    countIn("scheduled"),
  ]);
  return { "needs-edit": needsEdit, mine, scheduled };
}
