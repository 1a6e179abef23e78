import type { StoryPanelData } from "@/modules/particulars/panel";
import type { SeenSchedule, WhenInput } from "./story-actions";
import { whenText } from "./when";

/** "goes out by itself Tue 24 Nov, 06:00 EET, set by Ruta Amsel" */
export function waitingWords({ schedule }: StoryPanelData, timeZone: string): string {
  if (!schedule) return "nothing goes out by itself";
  const what = schedule.isUpdate ? "the update goes out" : "goes out";
  return `${what} by itself ${whenText(schedule.publishAt, timeZone)}, set by ${schedule.scheduledBy}`;
}

export const timeAsked = (when: WhenInput, timeZone: string): string =>
  "instant" in when ? whenText(when.instant, timeZone) : when.local.replace("T", " at ");

/** What waits, as it stands on the screen. */
export const seenOf = ({ schedule }: StoryPanelData): SeenSchedule | null =>
  schedule && { id: schedule.id, publishAt: schedule.publishAt };
