/** Where and when a page is printed: every time on it is told from here. */
export type Clock = { timeZone: string; now: Date };

/** Dates are told in British order in English; other languages in their own. */
const localeOf = (language: string) => (language === "en" ? "en-GB" : language);

/** "09:31" */
export function timeOfDay(at: Date, { timeZone }: Clock): string {
  return formatter("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

/** "EET", "EEST"; "UTC+9" where a zone has no short name of its own. */
export function zoneName(at: Date, { timeZone }: Clock): string {
  return zonePart(at, timeZone, "short").replace("GMT", "UTC");
}

/** "UTC+2", and "UTC" itself */
export function zoneOffset(at: Date, { timeZone }: Clock): string {
  return zonePart(at, timeZone, "shortOffset").replace("GMT", "UTC").replace(/[+]0$/, "");
}

/** "23 November 2026", "23 листопада 2026" */
export function longDay(at: Date, { timeZone }: Clock, language = "en"): string {
  return join(at, language, { timeZone, day: "numeric", month: "long", year: "numeric" });
}

/** "Monday, 23 November 2026" */
export function weekdayAndDay(at: Date, { timeZone }: Clock, language = "en"): string {
  return join(at, language, { timeZone, weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** "22 November" within the year of the page, else "22 November 2025". */
export function shortDay(at: Date, clock: Clock, language = "en"): string {
  const { timeZone, now } = clock;
  if (yearOf(at, timeZone) !== yearOf(now, timeZone)) return longDay(at, clock, language);
  return join(at, language, { timeZone, day: "numeric", month: "long" });
}

/** "22 Nov": where a column is as narrow as a time. */
export function tinyDay(at: Date, { timeZone }: Clock, language = "en"): string {
  return join(at, language, { timeZone, day: "numeric", month: "short" });
}

/** "23 November 2026, 06:00 EET" */
export function dayAndTime(at: Date, clock: Clock, language = "en"): string {
  return `${longDay(at, clock, language)}, ${timeOfDay(at, clock)} ${zoneName(at, clock)}`;
}

/** When something changed, told beside when it was published: "08:15" on the same day, else day and time. */
export function laterTime(at: Date, published: Date, clock: Clock, language = "en"): string {
  return isSameDay(at, published, clock) ? timeOfDay(at, clock) : dayAndTime(at, clock, language);
}

export function isSameDay(one: Date, other: Date, { timeZone }: Clock): boolean {
  return dayKey(one, timeZone) === dayKey(other, timeZone);
}

/** Month names for a list of months: "Jan" … "Dec". @param month 1–12 */
export function monthName(month: number, form: "short" | "long", language = "en"): string {
  return formatter(localeOf(language), { month: form, timeZone: "UTC" }).format(new Date(Date.UTC(2024, month - 1, 1)));
}

/** Intl ends Ukrainian dates with "р." (year), which newspapers leave out. */
function join(at: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(localeOf(language), options)
    .format(at)
    .replace(/\sр\.$/u, "");
}

function zonePart(at: Date, timeZone: string, style: "short" | "shortOffset"): string {
  const parts = formatter("en-GB", { timeZone, timeZoneName: style }).formatToParts(at);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone;
}

const dayKey = (at: Date, timeZone: string) => formatter("en-CA", { timeZone }).format(at);
const yearOf = (at: Date, timeZone: string) => dayKey(at, timeZone).slice(0, 4);

/** Making a formatter costs more than a hundred uses of it, and a page tells sixty times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;

  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}
