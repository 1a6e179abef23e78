import type { Digest } from "./digest";

const WEEKDAYS = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"];

/** "Fridays at 17:00, at most 6 stories since the last letter, held for an editor": what is sent by itself. */
export function digestText(digest: Digest | null): string {
  if (!digest) return "";
  const stories = `at most ${digest.mostStories} ${digest.mostStories === 1 ? "story" : "stories"} ${sourceText(digest)}`;
  return [
    `${digestTimes(digest)}`,
    stories,
    digest.isHeld && "held for an editor",
    digest.subject && `“${digest.subject}”`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** "Weekdays at 06:30" */
export function digestTimes({ rhythm, weekday = 1, dayOfMonth = 1, time }: Digest): string {
  const days = {
    daily: "Every day",
    weekdays: "Weekdays",
    weekly: WEEKDAYS[weekday - 1] ?? "",
    monthly: `Day ${dayOfMonth} of the month`,
  };
  return `${days[rhythm]} at ${time}`;
}

function sourceText({ source }: Digest): string {
  if (source.kind === "tag") return `under the tag ${source.slug}`;
  return source.kind === "picks" ? "from Editors’ Picks" : "since the last letter";
}
