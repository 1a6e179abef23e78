import { momentText } from "@/components/desk/desk-time";
import type { IssueRowView } from "@/components/issue/issue-rows";
import { namedMoment } from "@/components/issue/issue-state";
import type { DeliveryCounts } from "@/modules/deliveries/delivery";
import type { IssueLine } from "@/modules/issues/desk";
import { issueDeskPath } from "@/modules/issues/issue";

type Clock = { now: Date; timeZone: string };
export type RowOf = { issue: IssueLine; counts: DeliveryCounts | null };

/** Sorted by what is next; a group without a letter is left out. */
export function groupsOf(all: RowOf[], { slug }: { slug: string }, clock: Clock) {
  const groups: Record<string, RowOf[]> = {
    "Needs you": [],
    "Being sent": [],
    "Goes out by itself": [],
    Drafts: [],
    Sent: [],
  };
  for (const row of all) groups[groupOf(row.issue)]?.push(row);
  return Object.entries(groups)
    .filter(([, rows]) => rows.length > 0)
    .map(([title, rows]) => ({ title, rows: rows.map((row) => rowOf(row, slug, clock)) }));
}

function groupOf({ state, problem }: IssueLine): string {
  if (state === "sent" || state === "cancelled") return "Sent";
  if (problem !== "" || state === "paused") return "Needs you";
  if (state === "sending") return "Being sent";
  return state === "scheduled" ? "Goes out by itself" : "Drafts";
}

function rowOf({ issue, counts }: RowOf, slug: string, clock: Clock): IssueRowView {
  const { id, version, number, subject, state, isDigest, sendAt, finishedAt } = issue;
  const at = { sendAt: sendAt?.toISOString() ?? null, finishedAt: finishedAt?.toISOString() ?? null };
  const isOut = issue.startedAt !== null;
  return {
    ...{ id, version, number, subject, state, ...at, now: clock.now.toISOString(), timeZone: clock.timeZone },
    href: issueDeskPath(slug, id),
    reportHref: isOut ? `${issueDeskPath(slug, id)}/report` : null,
    note: noteOf(issue, isDigest, clock),
    problem: problemWords(issue, clock),
    figures: counts && figuresOf(counts),
  };
}

/** Who wrote it last, and when; or since when readers have it. */
function noteOf({ startedAt, changedBy, changedAt }: IssueLine, isDigest: boolean, { now, timeZone }: Clock): string {
  const by = isDigest ? "a digest" : `changed by ${changedBy}`;
  return startedAt
    ? `${isDigest ? "a digest, " : ""}begun ${momentText(startedAt, now, timeZone)}`
    : `${by}, ${momentText(changedAt, now, timeZone)}`;
}

function figuresOf({
  allCount,
  acceptedCount,
  refusedCount,
  bouncedCount,
  complainedCount,
  unknownCount,
}: DeliveryCounts) {
  const failedCount = refusedCount + bouncedCount + complainedCount + unknownCount;
  const accepted = `${acceptedCount.toLocaleString("en")} of ${allCount.toLocaleString("en")} accepted`;
  return failedCount > 0 ? `${accepted}, ${failedCount.toLocaleString("en")} not` : accepted;
}

function problemWords({ problem, sendAt, state }: IssueLine, clock: Clock): string {
  const when = sendAt ? ` at ${namedMoment(sendAt.toISOString(), clock)}` : "";
  if (problem === "" && state === "paused") return "Stopped by a colleague";
  switch (problem.split(": ")[0]) {
    case "":
      return "";
    case "late":
      return `Should have gone out${when}`;
    case "story-not-live":
      return "Waits for a story";
    case "no-readers":
      return "Nobody would get it";
    case "not-ready":
      return "Lacks something";
    case "held":
      return "A digest that waits to be read";
    default:
      return "Stopped on its way";
  }
}
