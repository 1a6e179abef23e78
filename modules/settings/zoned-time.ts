import { wallClock } from "./calendar";

/** "2026-11-23T09:40:00+02:00": an instant as the paper's own clock shows it, with its offset. */
export function zonedIsoString(instant: Date, timeZone: string): string {
  const local = wallClock(instant, timeZone);
  const offsetInMinutes = Math.round((local.getTime() - instant.getTime()) / 60_000);
  return local.toISOString().slice(0, 19) + offsetText(offsetInMinutes);
}

function offsetText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
