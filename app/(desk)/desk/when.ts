import { z } from "zod";
import type { TimeQuestion } from "@/components/ui/which-time";
import { readPaper } from "@/modules/settings/queries";
import { readWallTime } from "@/modules/settings/zoned-time";

/** A time by the newsroom's clock, "2026-11-24T06:00"; or the instant that was chosen where that was asked about. */
export const whenInput = z.union([z.object({ local: z.string().max(20) }), z.object({ instant: z.iso.datetime() })]);
export type When = z.output<typeof whenInput>;

/** By the clock on the newsroom's wall. A time it shows twice, or never, is asked about. */
export async function readWhen(when: When): Promise<Date | { ok: false; problem: string } | TimeQuestion> {
  if ("instant" in when) return new Date(when.instant);
  const read = readWallTime(when.local, (await readPaper()).timeZone);
  if (read.ok) return read.value;
  if (read.failure.reason === "not-a-time") return { ok: false, problem: "Please choose a day and a time." };
  const choices = read.failure.choices.map((choice) => choice.toISOString());
  return { ok: false, ask: read.failure.reason, choices };
}
