import { zoneText } from "@/components/desk/desk-time";
import { DayLine } from "@/components/desk/stories/day-line";
import { FilterBar } from "@/components/desk/stories/filter-bar";
import { KeyLine } from "@/components/desk/stories/key-line";
import { ListWithBulk } from "@/components/desk/stories/list-with-bulk";
import { NewStoryButton } from "@/components/desk/stories/new-story-button";
import { SaveView } from "@/components/desk/stories/save-view";
import { StoriesTop } from "@/components/desk/stories/stories-top";
import { ViewTabs } from "@/components/desk/stories/view-tabs";
import { dayOf, spanOfDay } from "@/modules/settings/calendar";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import { listCalendar } from "@/modules/views/queries/calendar";
import { listFilterChoices, listViews } from "@/modules/views/queries/saved-views";
import { countViews, type Looking, MOST_COUNTED } from "@/modules/views/queries/stories";
import { fromStart, queryOf, readFilters } from "@/modules/views/view";
import {
  markReadyAction,
  openStoryAction,
  removeViewAction,
  reopenAction,
  saveViewAction,
  tagStoriesAction,
  untagStoriesAction,
  withdrawStoriesAction,
} from "./actions";
import { readGroups } from "./groups";
import { NothingHere } from "./nothing-here";

export const metadata = { title: "Stories" };

const doing = {
  markReady: markReadyAction,
  reopen: reopenAction,
  withdraw: withdrawStoriesAction,
  tag: tagStoriesAction,
  untag: untagStoriesAction,
};

export default async function StoriesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const staff = await permit("be-at-desk");
  const filters = readFilters(await searchParams);
  const { timeZone, language } = await readPaper();
  const looking: Looking = { staff, now: new Date(), timeZone };
  const clock = { now: looking.now, timeZone, paperLanguage: language };

  const [groups, counts, saved, choices, day] = await Promise.all([
    readGroups(looking, filters, clock),
    countViews(looking),
    listViews(staff, "stories"),
    listFilterChoices(),
    listCalendar(looking, dayAndNext(looking)),
  ]);
  const query = queryOf(fromStart(filters));

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <StoriesTop face="list">
        <NewStoryButton open={openStoryAction} />
      </StoriesTop>
      <div className="flex min-h-11 shrink-0 border-b pr-3 pl-1.5">
        <ViewTabs filters={fromStart(filters)} counts={counts} saved={saved} most={MOST_COUNTED} />
        <SaveView
          query={query}
          kept={saved.find((view) => view.query === query)}
          save={saveViewAction}
          remove={removeViewAction}
        />
      </div>
      <FilterBar
        filters={fromStart(filters)}
        choices={choices}
        languages={[...new Set([language, "en", "uk", "ru"])]}
      />
      <div className="flex min-h-0 flex-1">
        <div className="relative min-w-0 flex-1 overflow-auto">
          {groups.length > 0 ? (
            <ListWithBulk
              key={queryOf(filters)}
              groups={groups}
              zone={zoneText(looking.now, timeZone)}
              isEditor={staff.role !== "journalist"}
              doing={doing}
            />
          ) : (
            <NothingHere filters={filters} />
          )}
        </div>
        <DayLine entries={day} now={looking.now} timeZone={timeZone} />
      </div>
      <KeyLine canSchedule={staff.role !== "journalist"} />
    </div>
  );
}

/** To the end of tomorrow: in the evening the morning is near. */
function dayAndNext({ now, timeZone }: Looking) {
  const today = dayOf(now, timeZone);
  const { until } = spanOfDay({ ...today, day: today.day + 1 }, timeZone);
  return { from: spanOfDay(today, timeZone).from, until };
}
