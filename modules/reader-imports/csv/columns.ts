import type { Meaning } from "../reading";

const NAMES: Record<Exclude<Meaning, "nothing">, RegExp> = {
  address: /^(?:e-?mail(?: ?address)?|mail|address|адреса|електронна (?:пошта|адреса)|e-mail-adresse)$/,
  joinedOn:
    /^(?:created(?: ?at)?|joined(?: ?(?:at|on))?|subscribed ?(?:at|on)|confirmed(?: ?(?:at|on))?|opt-?in(?: ?time)?|date(?: added)?|дата(?: підписки)?)$/,
  language: /^(?:lang(?:uage)?|locale|мова)$/,
  wanted: /^(?:subscribed ?to ?emails|is ?subscribed|subscribed|status|state|active|підписаний)$/,
  goneOn: /^(?:deleted(?: ?at)?|unsub(?:scribed)?(?: ?(?:at|time))?|left(?: ?(?:at|on))?|ended(?: ?at)?)$/,
};

/** Columns that Ghost's list of members has, in every version of it. */
const GHOST = ["id", "email", "subscribed_to_emails", "complimentary_plan", "created_at", "deleted_at"];

export const isGhostList = (header: string[]): boolean => GHOST.every((name) => header.includes(name));

/** A line that names its columns has no address in it. */
export const isHeader = (row: string[]): boolean => !row.some(looksLikeAddress);

const looksLikeAddress = (cell: string) => /^\S+@\S+\.\S+$/.test(cell.trim());

/** What each column probably says, by its name, else by what stands in it. Each meaning is given once. */
export function guessColumns(header: string[] | null, rows: string[][]): Meaning[] {
  const width = Math.max(header?.length ?? 0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (): Meaning => "nothing");
  for (const [meaning, name] of Object.entries(NAMES)) {
    const at = header?.findIndex((title, index) => columns[index] === "nothing" && name.test(plain(title))) ?? -1;
    if (at >= 0) columns[at] = meaning as Meaning; // a key of NAMES
  }
  if (columns.includes("address")) return columns;

  const at = columns.findIndex((_, index) => rows.some((row) => looksLikeAddress(row[index] ?? "")));
  return at < 0 ? columns : columns.with(at, "address");
}

const plain = (title: string) => title.trim().toLowerCase().replaceAll("_", " ");
