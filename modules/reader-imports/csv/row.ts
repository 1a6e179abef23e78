import { ok, type Result, refuse } from "@/modules/platform/result";
import { emailField } from "@/modules/readers/email";
import type { Meaning } from "../reading";
import { asWritten } from "./cells";

/** Why a row is not taken, by itself. left-out: got no letters where the list is from. */
export type RowRefusal =
  | "no-address"
  | "wrong-address"
  | "wrong-date"
  | "wrong-answer"
  | "too-few-columns"
  | "left-out";

/** language, joinedAt: null where the list does not say. */
export type ListedReader = { email: string; language: string | null; joinedAt: Date | null };

/** One row of a list, read by what its columns say. */
export function readRow(cells: string[], columns: Meaning[], now: Date): Result<ListedReader, RowRefusal> {
  const cellOf = (meaning: Meaning) => asWritten(cells[columns.indexOf(meaning)]?.trim() ?? "");
  if (columns.indexOf("address") >= cells.length) return refuse("too-few-columns");
  const written = cellOf("address");
  if (written === "") return refuse("no-address");
  const email = emailField.safeParse(written);
  if (!email.success) return refuse("wrong-address");

  const wanted = columns.includes("wanted") ? answerOf(cellOf("wanted")) : true;
  if (wanted === null) return refuse("wrong-answer");
  if (!wanted || cellOf("goneOn") !== "") return refuse("left-out");

  const joinedOn = cellOf("joinedOn");
  const joinedAt = joinedOn === "" ? null : dateOf(joinedOn);
  if (joinedOn !== "" && !joinedAt) return refuse("wrong-date");
  return ok({
    email: email.data,
    language: languageOf(cellOf("language")),
    joinedAt: joinedAt && joinedAt > now ? now : joinedAt,
  });
}

const YES = new Set(["true", "yes", "y", "1", "on", "subscribed", "active", "confirmed", "так"]);
const NO = new Set([
  "false",
  "no",
  "n",
  "0",
  "off",
  "unsubscribed",
  "inactive",
  "cleaned",
  "left",
  "waiting",
  "bounced",
  "complained",
  "ні",
  "",
]);

/** null: neither yes nor no. */
function answerOf(text: string): boolean | null {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** The year first, as the standard has it: "03/04/2025" is April to some and March to others. */
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/i;

function dateOf(text: string): Date | null {
  const [, year, month, day, time = "00:00", zone = "Z"] = DATE.exec(text.replace(/ UTC$/, "Z")) ?? [];
  if (!year) return null;
  const date = new Date(`${year}-${month}-${day}T${time}${zone.toUpperCase()}`);
  const isInCalendar = new Date(`${year}-${month}-${day}T00:00Z`).getUTCDate() === Number(day); // not 31 February
  return Number.isNaN(date.getTime()) || !isInCalendar ? null : date;
}

/** "uk-UA" is "uk"; what is no language is none. */
const languageOf = (text: string): string | null => /^([a-z]{2,3})(?:[-_]|$)/i.exec(text)?.[1]?.toLowerCase() ?? null;
