import { CircleCheck, CircleCheckBig, Clock } from "lucide-react";
import { isSameDay, type Clock as PaperClock, timeOfDay, tinyDay, zoneName } from "@/components/site/clock";
import { Mark } from "@/components/ui/mark";
import type { StoryView } from "./board-view";

/** "11:20" today, "Thu 19 Nov" on another day. */
export function shortTime(at: string, clock: PaperClock): string {
  const instant = new Date(at);
  if (isSameDay(instant, clock.now, clock)) return timeOfDay(instant, clock);
  const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: clock.timeZone }).format(instant);
  return `${weekday} ${tinyDay(instant, clock)}`;
}

/** "18:00 EET", with the day where it is not today. */
export function namedTime(at: string, clock: PaperClock): string {
  const instant = new Date(at);
  const day = isSameDay(instant, clock.now, clock) ? "" : `${shortTime(at, clock)}, `;
  return `${day}${timeOfDay(instant, clock)} ${zoneName(instant, clock)}`;
}

/** Where a story stands on its way to readers. */
export function StoryState({ story, clock }: { story: StoryView; clock: PaperClock }) {
  const at = story.publishedAt;
  if (story.state === "live" && at) {
    return (
      <Mark tone="success" icon={CircleCheckBig}>
        Live {shortTime(at, clock)}
      </Mark>
    );
  }
  if (story.state === "scheduled" && at) {
    return (
      <Mark tone="planned" icon={Clock}>
        {namedTime(at, clock)}
      </Mark>
    );
  }
  return (
    <Mark tone="ready" icon={CircleCheck}>
      Ready
    </Mark>
  );
}

export const BreakingLabel = () => (
  <span className="rounded-[3px] bg-destructive px-[5px] text-xs leading-[18px] font-bold tracking-wide text-background uppercase">
    Breaking
  </span>
);
