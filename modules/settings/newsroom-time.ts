/** "Mon 23 Nov 2026, 14:02:31 EET": when, by the newsroom's clock, its zone named. */
export const newsroomTime = (instant: Date, timeZone: string): string => formatter(timeZone).format(instant);

/** Making one costs a hundred times what using it does; there are only as many as there are zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;

  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    ...{ weekday: "short", day: "numeric", month: "short", year: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit", timeZoneName: "short" },
  });
  formatters.set(timeZone, made);
  return made;
}
