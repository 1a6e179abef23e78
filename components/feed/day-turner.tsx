import { monthName } from "@/components/site/clock";
import { newsFeedDayPath } from "@/modules/articles/article";
import type { Day } from "@/modules/settings/calendar";

/** From one day of the News Feed to the next that has stories. */
export const DayTurner = ({ older, newer }: { older: Day | null; newer: Day | null }) =>
  (older || newer) && (
    <nav className="turner" aria-label="Other days">
      {older && (
        <a className="btn plain" href={newsFeedDayPath(older)}>
          Before: {dayTitle(older)}
        </a>
      )}
      {newer && (
        <a className="btn plain" href={newsFeedDayPath(newer)}>
          After: {dayTitle(newer)}
        </a>
      )}
    </nav>
  );

/** "9 March 2026" */
export const dayTitle = ({ year, month, day }: Day) => `${day} ${monthName(month, "long")} ${year}`;
