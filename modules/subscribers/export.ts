import { z } from "zod";

export const EXPORT_PATH = "/desk/newsletters/export";

export const EXPORT_STATES = ["confirmed", "waiting", "ended"] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

/** Which readers are written out. newsletterId: null = of all. hasMark: with the mark at its start that Excel needs. */
export const exportQuestion = z.object({
  newsletterId: z.uuid().nullable(),
  states: z.array(z.enum(EXPORT_STATES)).min(1),
  hasMark: z.boolean(),
});
export type ExportQuestion = z.infer<typeof exportQuestion>;

/** As the lists that we take: our own list can be brought in again. */
export const EXPORT_COLUMNS = [
  ...["email", "newsletter", "state", "asked", "confirmed", "ended", "source", "language", "paused_until"],
] as const;

export type ExportRow = {
  id: string;
  email: string;
  newsletter: string;
  endedBy: string | null;
  origin: string;
  language: string;
  createdAt: Date;
  confirmedAt: Date | null;
  endedAt: Date | null;
  pausedUntil: Date | null;
};

/** A row of the list, in the order of its columns. */
export const cellsOf = (row: ExportRow): string[] => [
  ...[row.email, row.newsletter, stateOf(row)],
  ...[instant(row.createdAt), instant(row.confirmedAt), instant(row.endedAt)],
  ...[row.origin, row.language, instant(row.pausedUntil)],
];

const instant = (date: Date | null) => date?.toISOString() ?? "";

function stateOf({ confirmedAt, endedAt, endedBy }: ExportRow): string {
  if (endedAt) return endedBy ?? "ended";
  return confirmedAt ? "confirmed" : "waiting";
}
