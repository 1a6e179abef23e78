import { ChevronLeft, ChevronRight } from "lucide-react";
import { Calendar } from "@/components/desk/calendar/calendar";
import { dayAfter, dayKey, monthAfter, monthKey, monthName, toDay, weeksOf } from "@/components/desk/calendar/days";
import { zoneText } from "@/components/desk/desk-time";
import { NewStoryButton } from "@/components/desk/stories/new-story-button";
import { StoriesTop } from "@/components/desk/stories/stories-top";
import { ButtonLink } from "@/components/ui/button";
import { dayOf, type Month, parseMonth, spanOfDay } from "@/modules/settings/calendar";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import { listCalendar, listIdeas } from "@/modules/views/queries/calendar";
import { openStoryAction, planStoryAction } from "../actions";
import { cardOfEntry, cardOfIdea, fewADay } from "./cards";

export const metadata = { title: "Calendar" };

type Props = { searchParams: Promise<{ month?: string | string[] }> };

export default async function CalendarPage({ searchParams }: Props) {
  const staff = await permit("be-at-desk");
  const { timeZone } = await readPaper();
  const now = new Date();
  const today = dayOf(now, timeZone);
  const month = monthAsked((await searchParams).month) ?? today;

  const days = weeksOf(month);
  const [first = dayKey(today), last = first] = [days[0], days.at(-1)];
  const span = {
    from: spanOfDay(toDay(first), timeZone).from,
    until: spanOfDay(toDay(dayAfter(last, 1)), timeZone).from,
  };
  const looking = { staff, now, timeZone };
  const [entries, ideas] = await Promise.all([listCalendar(looking, span), listIdeas(looking)]);

  const { shown, hidden } = fewADay(entries.map((entry) => cardOfEntry(entry, timeZone)));

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <StoriesTop face="calendar" note={zoneText(now, timeZone)}>
        <NewStoryButton open={openStoryAction} />
      </StoriesTop>
      <Months month={month} />
      <Calendar
        cards={[...shown, ...ideas.map(cardOfIdea)]}
        hidden={hidden}
        days={days}
        month={monthKey(month)}
        today={dayKey(today)}
        plan={planStoryAction}
      />
    </div>
  );
}

function monthAsked(written: string | string[] | undefined): Month | null {
  const [year = "", month = ""] = typeof written === "string" ? written.split("-") : [];
  return parseMonth(year, month);
}

const Months = ({ month }: { month: Month }) => (
  <nav
    aria-label="Months"
    className="no-scrollbar flex min-h-11 shrink-0 items-center gap-2 overflow-x-auto border-b px-4"
  >
    <ButtonLink size="small" href={pathOf(monthAfter(month, -1))}>
      <ChevronLeft aria-hidden className="size-3.5" />
      <span className="max-tablet:sr-only">{monthName(monthAfter(month, -1))}</span>
    </ButtonLink>
    <h2 className="min-w-32 text-center font-semibold">{monthName(month)}</h2>
    <ButtonLink size="small" href={pathOf(monthAfter(month, 1))}>
      <span className="max-tablet:sr-only">{monthName(monthAfter(month, 1))}</span>
      <ChevronRight aria-hidden className="size-3.5" />
    </ButtonLink>
    <ButtonLink size="small" look="bare" href="/desk/stories/calendar" className="ml-auto">
      Today
    </ButtonLink>
  </nav>
);

const pathOf = (month: Month) => `/desk/stories/calendar?month=${monthKey(month)}`;
