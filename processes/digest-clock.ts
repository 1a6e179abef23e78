import { composeDueDigests } from "@/modules/issues/commands/digests";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { type Clock, startClock, type Trouble } from "./clock";

const LOOK_EVERY_MILLISECONDS = 5_000;

/** Composes digests at their moment. The rows are all there is to it; any number of these may run. */
export function startDigestClock(clock: () => Date, onTrouble: Trouble): Clock {
  const editor = byTheClock("the clock");
  return startClock(LOOK_EVERY_MILLISECONDS, () =>
    composeDueDigests(editor, clock(), onTrouble).catch((error: unknown) =>
      onTrouble("The look for due digests failed", error),
    ),
  );
}
