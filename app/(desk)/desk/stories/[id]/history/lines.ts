import type { VersionLine } from "@/components/revision/version-view";
import { type Clock, isSameDay, timeOfDay, tinyDay, zoneName } from "@/components/site/clock";
import { type Version, WORK } from "@/modules/revisions/version";

export type Place = { path: string; a: string; b: string; view: "side" | "one" };

export function lineOf(version: Version, place: Place, clock: Clock): VersionLine {
  return {
    ...{ id: version.id, title: whenOf(version.createdAt, clock), note: noteOf(version), isLive: version.isLive },
    ...{ personId: version.personId, createdBy: version.createdBy },
    ...hrefsOf(version.id, place),
  };
}

export const workLine = (place: Place): VersionLine => ({
  ...{ id: WORK, title: "Now", note: "The story in work", isLive: false, personId: null, createdBy: "Everybody at it" },
  ...hrefsOf(WORK, place),
});

const hrefsOf = (id: string, place: Place) => ({
  href: addressOf(place.path, { b: id, view: place.view }),
  asEarlier: addressOf(place.path, { ...place, a: id }),
  asLater: addressOf(place.path, { ...place, b: id }),
});

/** @param wanted without a: compared with the version before */
export function addressOf(
  path: string,
  wanted: { a?: string; b: string; view: Place["view"]; before?: number },
): string {
  const query = new URLSearchParams({ ...(wanted.a && { a: wanted.a }), b: wanted.b });
  if (wanted.view === "one") query.set("view", "one");
  if (wanted.before) query.set("before", String(wanted.before));
  return `${path}?${query}`;
}

/** "Today, 10:05", "22 Nov, 09:12" */
function whenOf(at: Date, clock: Clock): string {
  return `${isSameDay(at, clock.now, clock) ? "Today" : tinyDay(at, clock)}, ${timeOfDay(at, clock)}`;
}

/** "09:12 EET" of today, else with its day: at the head of a side and on buttons. */
export function titleOf(at: Date, clock: Clock): string {
  const time = `${timeOfDay(at, clock)} ${zoneName(at, clock)}`;
  return isSameDay(at, clock.now, clock) ? time : `${tinyDay(at, clock)}, ${time}`;
}

export function noteOf({ kind, name }: Version): string {
  switch (kind) {
    case "published":
      return "Published";
    case "named":
      return `Kept as “${name}”`;
    case "restored":
      return name ?? "Earlier words brought back";
    case "work":
      return "Kept by itself";
  }
}
