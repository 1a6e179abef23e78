/** "Tue 24 Nov, 06:00 EET": by the newsroom's clock, its zone named. */
export function whenText(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone,
    ...{ weekday: "short", day: "numeric", month: "short" },
    ...{ hour: "2-digit", minute: "2-digit", timeZoneName: "short" },
  }).format(new Date(iso));
}

/** "14:06:12 EET" */
export const clockText = (iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "medium", timeZoneName: undefined }).format(new Date(iso)) +
  ` ${zoneText(iso, timeZone)}`;

/** "EET" */
export const zoneText = (iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "short" })
    .formatToParts(new Date(iso))
    .find(({ type }) => type === "timeZoneName")?.value ?? timeZone;

/** "Kyiv time (EET)" */
export const zoneName = (iso: string, timeZone: string): string =>
  `${timeZone.split("/").at(-1)?.replaceAll("_", " ")} time (${zoneText(iso, timeZone)})`;

/** "0.4 s", from one instant to another. */
export const secondsBetween = (from: string, to: string): string =>
  `${((new Date(to).getTime() - new Date(from).getTime()) / 1000).toFixed(2)} s`;

/** "2026-11-24T06:00": what the clock on the newsroom's wall shows, as a field for a time wants it. */
export const wallTime = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at).replace(" ", "T");

/** What is offered to whoever asks for a time. */
export const anHourAhead = (timeZone: string): string => wallTime(new Date(Date.now() + 3_600_000), timeZone);
