import { type Clock, weekdayAndDay } from "./clock";

/** Parts a list of stories by day; an item of the list itself. */
export const DayHeading = ({ day, clock }: { day: Date; clock: Clock }) => (
  <li className="day">
    <h2>{weekdayAndDay(day, clock)}</h2>
  </li>
);
