import type { CalendarCard } from "@/components/desk/calendar/calendar-card";
import { dayKey } from "@/components/desk/calendar/days";
import { clockText } from "@/components/desk/desk-time";
import { dayOf } from "@/modules/settings/calendar";
import type { CalendarEntry, Idea } from "@/modules/views/calendar-entry";

export const cardOfEntry = (
  { id, headline, language, at, is, isMovable }: CalendarEntry,
  timeZone: string,
): CalendarCard => ({
  ...{ id, headline, language, is, isMovable },
  key: is === "due" ? id : `${id} ${is}`,
  day: dayKey(dayOf(at, timeZone)),
  hour: clockText(at, timeZone),
  by: "",
  dueAt: is === "due" ? at.toISOString() : null,
});

export const cardOfIdea = ({ id, headline, language, by, isMovable }: Idea): CalendarCard => ({
  ...{ id, headline, language, isMovable },
  ...{ key: id, day: null, hour: "", is: "idea", dueAt: null },
  by: by.join(", "),
});

const MOST_ON_A_DAY = 6;

/**
 * A busy day is told by a few: all that is still to come of it, then what is out.
 * @returns hidden: how many more there are, by day
 */
export function fewADay(cards: CalendarCard[]): { shown: CalendarCard[]; hidden: Record<string, number> } {
  const counts = new Map<string, number>();
  const hidden: Record<string, number> = {};
  const shown = [...cards.filter((card) => !isOut(card)), ...cards.filter(isOut)].filter((card) => {
    if (card.day === null) return true;
    const count = (counts.get(card.day) ?? 0) + 1;
    counts.set(card.day, count);
    const fits = !isOut(card) || count <= MOST_ON_A_DAY;
    if (!fits) hidden[card.day] = (hidden[card.day] ?? 0) + 1;
    return fits;
  });
  return { shown: shown.sort((one, other) => one.hour.localeCompare(other.hour)), hidden };
}

const isOut = ({ is }: CalendarCard) => is === "published" || is === "withdrawn";
