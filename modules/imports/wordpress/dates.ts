import { NOBODY_READS_THIS } from "../reading";
import type { WordPressItem } from "./item";

/** null where WordPress has written zeros. */
export function timeOf(item: WordPressItem): Date | null {
  const time = [item.dateInUtc, item.date].find((text) => /^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text));
  const date = time ? new Date(`${time.replace(" ", "T")}Z`) : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

/** What was not public there is not public here. */
export function publishedAtOf(item: WordPressItem, now: Date, problem: (what: string) => void): Date | null {
  if (item.status === "private") problem(`It was private: ${NOBODY_READS_THIS}.`);
  if (item.status !== "publish" && item.status !== "future") return null;
  if (item.hasPassword) {
    problem("It was behind a password, and everything here is public: imported as a draft.");
    return null;
  }
  const time = timeOf(item);
  if (!time) problem("It has no date of publication: imported as a draft.");
  if (time && item.status === "future" && time <= now) {
    problem("It was scheduled for a time that has passed since: imported as a draft.");
    return null;
  }
  return time;
}
