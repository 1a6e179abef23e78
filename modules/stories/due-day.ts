import { readWallTime, wallTimeOf } from "@/modules/settings/zoned-time";

/** By when a story is wanted that was given a day and nothing more. */
const NOON = "12:00";

/**
 * A story moved to another day keeps its hour by the newsroom's clock, also across a change of clocks.
 * @param day "2026-11-24"  @param before when it was wanted so far  @returns null for what is no day
 */
export function dueOnDay(day: string, before: Date | null, timeZone: string): Date | null {
  const hour = before ? wallTimeOf(before, timeZone).slice(11) : NOON;
  const read = readWallTime(`${day}T${hour}`, timeZone);
  if (read.ok) return read.value;
  return read.failure.reason === "not-a-time" ? null : (read.failure.choices[0] ?? null); // nobody minds which half past two
}
