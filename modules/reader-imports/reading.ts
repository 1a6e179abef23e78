import { z } from "zod";

/** What a list of addresses may be written in. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What parts the cells of a line. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * What a column of a list says. wanted: whether they get letters (yes, true, 1 …); goneOn: since when they do not: any value
 * means that they are gone.
 */
export const MEANINGS = ["nothing", "address", "joinedOn", "language", "wanted", "goneOn"] as const;
export type Meaning = (typeof MEANINGS)[number];

const MOST_COLUMNS = 100;

/** How a file is read. columns: what each column says, in order. */
export const reading = z.object({
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum(DELIMITERS),
  hasHeader: z.boolean(),
  columns: z.array(z.enum(MEANINGS)).max(MOST_COLUMNS),
});
export type Reading = z.infer<typeof reading>;
