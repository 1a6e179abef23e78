import { publicAt } from "@/modules/articles/article";
import { dayOf, parseDay, type Span, spanOfDay } from "@/modules/settings/calendar";
import type { Staff } from "@/modules/staff/staff";
import type { Prisma } from "@/prisma/generated/client";
import type { Group } from "./story-row";
import type { Filters, StandingName, ViewName } from "./view";

type Where = Prisma.ArticleWhereInput;

/** What this one may see in a list: journalists their own stories and what every reader sees; the rest does not exist for them. */
export const visibleTo = (staff: Pick<Staff, "role" | "personId">, now: Date): Where =>
  staff.role === "journalist" ? { OR: [writtenBy(staff.personId), publicAt(now)] } : {};

/** Of a public story a journalist sees what readers see; what is planned with it, only where it is theirs. */
export const ownWork = (staff: Pick<Staff, "role" | "personId">): Where =>
  staff.role === "journalist" ? writtenBy(staff.personId) : {};

export const writtenBy = (personId: string): Where => ({ writers: { some: { personId } } });

export const NOT_OUT = { publishedAt: null, withdrawnAt: null } satisfies Where;
const WAITS = { schedules: { some: { state: "waiting" } } } satisfies Where;
export const WAITS_NOT = { schedules: { none: { state: "waiting" } } } satisfies Where;

/** Goes out by itself: a story, or an update to a live one. */
const isPlanned = (now: Date): Where => ({ OR: [WAITS, { publishedAt: { gt: now }, withdrawnAt: null }] });

export function standsAt(standing: StandingName, staff: Desk["staff"], now: Date): Where {
  switch (standing) {
    case "scheduled":
      return { AND: [isPlanned(now), ownWork(staff)] };
    case "live":
      return publicAt(now);
    case "withdrawn":
      return { withdrawnAt: { not: null } };
    default:
      return { ...NOT_OUT, ...WAITS_NOT, stage: standing };
  }
}

/** A story in which somebody calls this one stands in the first group and no other. */
export function inGroup(group: Group, desk: Desk): Where {
  const isCalledIn: Where = { id: { in: desk.called } };
  if (group === "needs-you") return { OR: [isCalledIn, inOwnGroup(group, desk)] };
  return desk.called.length === 0 ? inOwnGroup(group, desk) : { AND: [{ NOT: isCalledIn }, inOwnGroup(group, desk)] };
}

function inOwnGroup(group: Group, { staff, now, timeZone, troubled }: Desk): Where {
  const isWriter = staff.role === "journalist";
  switch (group) {
    case "needs-you":
      return {
        OR: [{ AND: [{ id: { in: troubled } }, ownWork(staff)] }, ...(isWriter ? forWriters(staff) : FOR_EDITORS)],
      };
    case "goes-out":
      return { AND: [isPlanned(now), ownWork(staff), { id: { notIn: troubled } }] };
    case "in-work":
      return {
        ...NOT_OUT,
        ...WAITS_NOT,
        stage: { in: isWriter ? ["draft", "handedIn", "ready"] : ["draft", "returned"] },
      };
    case "live-today":
      return {
        AND: [outOn(spanOfDay(dayOf(now, timeZone), timeZone), now), isWriter ? {} : { id: { notIn: troubled } }],
      };
  }
}

export type Desk = {
  staff: Pick<Staff, "role" | "personId">;
  now: Date;
  timeZone: string;
  /** Stories whose minute was missed, or that were not seen at their public address. */
  troubled: string[];
  /** Stories in whose margin this one is called by name. */
  called: string[];
};

const FOR_EDITORS: Where[] = [
  { stage: "handedIn", withdrawnAt: null, ...WAITS_NOT },
  { ...NOT_OUT, stage: "ready", ...WAITS_NOT },
];
const forWriters = ({ personId }: Pick<Staff, "personId">): Where[] => [{ stage: "returned", ...writtenBy(personId) }];

/** Published or withdrawn within a span, up to now. */
const outOn = ({ from, until }: Span, now: Date): Where => {
  const within = { gte: from, lt: until, lte: now };
  return { OR: [{ publishedAt: within }, { withdrawnAt: within }] };
};

/** What each view holds; "mine" by the ids of one's stories, see Named. */
export function inView(view: ViewName, staff: Desk["staff"], now: Date): Where {
  switch (view) {
    case "needs-edit":
      return { AND: [{ stage: "handedIn", withdrawnAt: null }, ownWork(staff)] };
    case "scheduled":
      return { AND: [isPlanned(now), ownWork(staff)] };
    case "corrected":
      return { ...publicAt(now), corrections: { some: {} } };
    case "withdrawn":
      return { withdrawnAt: { not: null } };
    case "today":
    case "mine":
    case "everything":
      return {};
  }
}

/**
 * What filters name, looked up beforehand: a list is read in the order of its index, and a condition on another table would be
 * tried on every story until enough of them fit. null = not asked for.
 */
export type Named = {
  idsByWords: string[] | null;
  idsByWriter: string[] | null;
  idsOfMine: string[] | null;
  sectionId: string | null;
};

export function matching(
  filters: Filters,
  { idsByWords, idsByWriter, idsOfMine, sectionId }: Named,
  { staff, now, timeZone }: Omit<Desk, "troubled" | "called">,
): Where[] {
  const { standing, section, author, language } = filters;
  const idLists = [idsByWords, idsByWriter, idsOfMine].filter((ids) => ids !== null);
  return [
    ...idLists.map((ids) => ({ id: { in: ids } })),
    ...(standing ? [standsAt(standing, staff, now)] : []),
    ...(section ? [sectionId ? { sectionId } : NONE] : []),
    ...(author ? [{ authors: { some: { author: { slug: author } } } }] : []),
    ...(language ? [{ language }] : []),
    ...(filters.from ? [{ changedAt: { gte: spanOf(filters.from, timeZone).from } }] : []),
    ...(filters.until ? [{ changedAt: { lt: spanOf(filters.until, timeZone).until } }] : []),
  ];
}

const NONE: Where = { id: { in: [] } };

/** @param written "2026-11-24", as the filters have it */
function spanOf(written: string, timeZone: string): Span {
  const [year = "", month = "", day = ""] = written.split("-");
  const parsed = parseDay(year, month, day);
  return parsed ? spanOfDay(parsed, timeZone) : { from: new Date(0), until: new Date(8.64e15) };
}

/** Last touched first: from where the page before ended. @param after "<changedAt>,<id>" */
export function before(after: string | undefined): Where[] {
  const [at, id] = after?.split(",") ?? [];
  const changedAt = at ? new Date(at) : null;
  if (!changedAt || !id || Number.isNaN(changedAt.getTime())) return [];
  return [{ changedAt: { lte: changedAt } }, { OR: [{ changedAt: { lt: changedAt } }, { changedAt, id: { lt: id } }] }];
}
