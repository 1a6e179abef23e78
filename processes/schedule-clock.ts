import { meetDueSchedules } from "@/modules/articles/commands/schedule";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { type Clock, startClock, type Trouble } from "./clock";

const LOOK_EVERY_MILLISECONDS = 500;

/**
 * Publishes what is due, every half second and at once after a start. The rows are all there is to it: no job that could be
 * lost, none that could be left over. Any number of these may run.
 */
export function startScheduleClock(clock: () => Date, onTrouble: Trouble): Clock {
  const editor = byTheClock("the clock");
  return startClock(LOOK_EVERY_MILLISECONDS, () =>
    meetDueSchedules(editor, clock(), onTrouble).catch((error: unknown) =>
      onTrouble("The look for due stories failed", error),
    ),
  );
}
