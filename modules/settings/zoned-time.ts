import { ok, type Result, refuse } from "@/modules/platform/result";
import { wallClock } from "./calendar";

/** "2026-11-23T09:40:00+02:00": an instant as the paper's own clock shows it, with its offset. */
export function zonedIsoString(instant: Date, timeZone: string): string {
  const local = wallClock(instant, timeZone);
  const offsetInMinutes = Math.round((local.getTime() - instant.getTime()) / 60_000);
  return local.toISOString().slice(0, 19) + offsetText(offsetInMinutes);
}

/** What a clock on the wall showed, read as an instant. choices: the instants it may have meant, in order of time. */
export type WallTimeRefusal =
  | { reason: "not-a-time" }
  /** The hour that spring leaves out. */
  | { reason: "does-not-exist"; choices: Date[] }
  /** The hour that autumn has twice. */
  | { reason: "exists-twice"; choices: Date[] };

/** @param local "2026-11-24T06:00", as a field for date and time sends it */
export function readWallTime(local: string, timeZone: string): Result<Date, WallTimeRefusal> {
  const wanted = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(local) ? Date.parse(`${local}Z`) : Number.NaN;
  const isDay = !Number.isNaN(wanted) && new Date(wanted).toISOString().startsWith(local.slice(0, 10)); // not 31 February
  if (!isDay) return refuse({ reason: "not-a-time" });

  const readings = readingsOf(wanted, timeZone);
  const shown = readings.filter((instant) => wallClock(instant, timeZone).getTime() === wanted);
  const [only] = shown;
  if (!only) return refuse({ reason: "does-not-exist", choices: readings });
  return shown.length === 1 ? ok(only) : refuse({ reason: "exists-twice", choices: shown });
}

/** The instants it is by the offset that held the day before, and by the one that holds the day after; earlier first. */
function readingsOf(wanted: number, timeZone: string): Date[] {
  const offsets = [-DAY_IN_MILLISECONDS, DAY_IN_MILLISECONDS].map((distance) => {
    const instant = new Date(wanted + distance);
    return wallClock(instant, timeZone).getTime() - instant.getTime();
  });
  return [...new Set(offsets)].map((offset) => new Date(wanted - offset)).sort((a, b) => a.getTime() - b.getTime());
}

const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

/** "2026-11-24T06:00": what a field for date and time shows for an instant. */
export const wallTimeOf = (instant: Date, timeZone: string): string =>
  wallClock(instant, timeZone).toISOString().slice(0, 16);

function offsetText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
