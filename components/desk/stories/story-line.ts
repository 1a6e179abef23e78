import { distanceText, momentText, secondsText } from "@/components/desk/desk-time";
import type { RowTime, Standing, StoryRow } from "@/modules/views/story-row";

/** A story as a row of the list says it. Times are made into words on the server, by the newsroom's clock. */
export type StoryLine = {
  id: string;
  headline: string;
  standfirst: string;
  /** Of its public page; null where readers have none. */
  slug: string | null;
  language: string;
  /** "Archives · Ilka Drobysh · 1,204 words" */
  sub: string;
  standing: Standing;
  isBreaking: boolean;
  writingNow: { id: string; name: string }[];
  time: { main: string; sub: string; isNext: boolean };
  note: string;
};

type Clock = { now: Date; timeZone: string; paperLanguage: string };

export function lineOf(row: StoryRow, clock: Clock): StoryLine {
  const { id, headline, standfirst, slug, language, standing, isBreaking, writingNow, note } = row;
  return {
    ...{ id, headline, standfirst, slug, language, standing, isBreaking, writingNow, note },
    sub: subOf(row, clock.paperLanguage),
    time: timeOf(row.time, clock),
  };
}

function subOf({ section, by, wordCount, language, frontPlace, note }: StoryRow, paperLanguage: string): string {
  return [
    section ?? "no section",
    by.join(", ") || "nobody yet",
    wordCount > 0 ? `${wordCount.toLocaleString("en")}\u00a0words` : "",
    language === paperLanguage ? "" : (new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language),
    frontPlace ? `front page, ${placeName(frontPlace)}` : "",
    note ? `“${note}”` : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

const placeName = (place: string) => place.replace("section:", "").replace("-", " ");

const WORDS: Record<RowTime["is"], string> = {
  due: "due",
  planned: "",
  published: "",
  withdrawn: "",
  touched: "touched",
};

function timeOf({ at, is, liveInMilliseconds }: RowTime, { now, timeZone }: Clock): StoryLine["time"] {
  if (!at) return { main: "no time set", sub: "", isNext: false };
  const main = momentText(at, now, timeZone);
  if (is === "planned") return { main, sub: distanceText(at, now), isNext: false };
  if (is === "published" && liveInMilliseconds !== null) {
    return { main, sub: `${secondsText(liveInMilliseconds)} to readers`, isNext: false };
  }
  return { main, sub: is === "due" && at < now ? "was due" : WORDS[is], isNext: is === "due" };
}
