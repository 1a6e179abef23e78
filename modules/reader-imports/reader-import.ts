import { z } from "zod";
import type { RowRefusal } from "./csv/row";
import { DELIMITERS, ENCODINGS, type Reading, reading } from "./reading";

/** A list of readers may be so large; more is two lists. */
export const MOST_BYTES = 50 * 1024 * 1024;
export const MOST_ROWS = 250_000;

export const PREVIEW_PATH = "/desk/newsletters/import/preview";
export const RUN_PATH = "/desk/newsletters/import/run";

/** The first bytes of a file are enough to say how it is to be read. */
export const PREVIEW_BYTES = 256 * 1024;

/** Asked of the first bytes: what was chosen already, where something was. isCut: the file goes on. */
export const previewQuestion = z.object({
  isCut: z.boolean(),
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
});
export type PreviewQuestion = z.infer<typeof previewQuestion>;

/** What the first lines of a file look like, and how we would read it. */
export type Preview = Reading & {
  rows: string[][];
  /** The list of members that Ghost exports: only who gets its letters is taken. */
  isGhost: boolean;
};

export const importPlan = reading.extend({
  fileName: z.string().trim().min(1).max(255),
  newsletterIds: z.array(z.uuid()).min(1, "Choose at least one newsletter").max(60),
  /** Where and how these readers agreed, in words. */
  consent: z
    .string()
    .trim()
    .min(20, "Say where and how these readers agreed, in a sentence at least: it is kept with each of them")
    .max(2_000, "At most 2,000 characters, please"),
  /** A dry run changes nothing. */
  isDry: z.boolean(),
});
export type ImportPlan = z.infer<typeof importPlan>;

/** What became, or would become, of the rows. All but the first add up to it. */
export type ImportCounts = {
  rows: number;
  /** Get at least one of the newsletters from now on. */
  added: number;
  /** Got them all before, or had asked for them. */
  known: number;
  /** Left before: their no is not overruled. */
  ended: number;
  /** Bounced, complained, or asked to be forgotten. */
  suppressed: number;
  /** Got no letters where the list is from. */
  leftOut: number;
  /** Stand in the list before already. */
  twice: number;
  /** Cannot be read. */
  wrong: number;
};

export const importCounts = z.object({
  ...{ rows: z.number(), added: z.number(), known: z.number(), ended: z.number().default(0), suppressed: z.number() },
  ...{ leftOut: z.number().default(0), twice: z.number().default(0), wrong: z.number() },
});

export const NO_ROWS: ImportCounts = {
  ...{ rows: 0, added: 0, known: 0, ended: 0, suppressed: 0, leftOut: 0, twice: 0, wrong: 0 },
};

/** Why a row is not taken. twice: its address stands in the list before. */
export type RowProblem = RowRefusal | "twice" | "suppressed" | "ended";

/** A row that is not taken, by its line in the file. address: as it stands there. */
export type ProblemRow = { line: number; address: string; problem: RowProblem };

/** More than anybody reads through; the rest is counted. */
export const MOST_PROBLEMS = 5_000;

export type ImportOutcome = { counts: ImportCounts; problems: ProblemRow[] };

export type ImportRefusal =
  /** Bytes that are no letters in the encoding that was chosen. */
  | { reason: "wrong-encoding" }
  /** line: where it stops to be a list. */
  | { reason: "no-list"; line: number }
  | { reason: "no-address-column" }
  | { reason: "too-many-rows" }
  | { reason: "too-many-bytes" }
  | { reason: "empty" }
  | { reason: "newsletter-absent" };

/** What the desk is told while an import runs, one line each. */
export type ImportNews =
  | { is: "reading"; rowCount: number }
  | { is: "writing"; rowCount: number }
  | { is: "done"; outcome: ImportOutcome }
  | { is: "refused"; message: string };

/** An import that was made. */
export type ReaderImportRow = {
  id: string;
  fileName: string;
  consent: string;
  importedBy: string;
  importedAt: Date;
  counts: ImportCounts;
};

/** Where subscriptions that it brought say that they came from. */
export const originOf = (importId: string) => `import:${importId}`;
