/**
 * Times as the desk writes them: by the newsroom's clock, the clock's hand first. Put together from parts, because two versions
 * of a browser's own dates differ in their commas.
 */
type Parts = Record<"weekday" | "day" | "month" | "year" | "hour" | "minute", string>;

function partsOf(instant: Date, timeZone: string): Parts {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, ...SHAPE });
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value])) as Parts; // SHAPE asks for all
}

const SHAPE = {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
} as const satisfies Intl.DateTimeFormatOptions;

/** "14:02" */
export function clockText(instant: Date, timeZone: string): string {
  const { hour, minute } = partsOf(instant, timeZone);
  return `${hour}:${minute}`;
}

/** "Tue 24 Nov" */
export function dayText(instant: Date, timeZone: string): string {
  const { weekday, day, month } = partsOf(instant, timeZone);
  return `${weekday} ${day} ${month}`;
}

const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;
const NEAR_IN_DAYS = 6;

/** "13:31" and "Today 16:00", "Tue 06:00" within a week ahead, "19 Nov" in this year, "19 Nov 2025" before. */
export function momentText(instant: Date, now: Date, timeZone: string): string {
  const [parts, today] = [partsOf(instant, timeZone), partsOf(now, timeZone)];
  const clock = `${parts.hour}:${parts.minute}`;
  const isToday = dayText(instant, timeZone) === dayText(now, timeZone) && parts.year === today.year;
  if (isToday) return instant > now ? `Today ${clock}` : clock;

  const ahead = instant.getTime() - now.getTime();
  if (ahead > 0 && ahead < NEAR_IN_DAYS * DAY_IN_MILLISECONDS) return `${parts.weekday} ${clock}`;
  const day = `${parts.weekday} ${parts.day} ${parts.month}`;
  return parts.year === today.year ? day : `${parts.day} ${parts.month} ${parts.year}`;
}

/** Only for what is ahead: "in 3 h 58 min"; empty once it has passed, or beyond a day. */
export function distanceText(instant: Date, now: Date): string {
  const minutes = Math.ceil((instant.getTime() - now.getTime()) / 60_000);
  if (minutes <= 0 || minutes > 24 * 60) return "";
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `in ${hours} h ${minutes % 60} min` : `in ${minutes} min`;
}

/** "Kyiv (EET)" */
export function zoneText(instant: Date, timeZone: string): string {
  const city = timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
  const short = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "short" })
    .formatToParts(instant)
    .find(({ type }) => type === "timeZoneName")?.value;
  return short && short !== city ? `${city} (${short})` : city;
}

/** "0.4 s" */
export const secondsText = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
