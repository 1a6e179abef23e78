import type { Clock } from "@/components/site/clock";
import { useTools } from "./board-context";

/** The newsroom's clock, at the instant the board was read. */
export function useClock(): Clock {
  const { view } = useTools();
  return { timeZone: view.timeZone, now: new Date(view.now) };
}
