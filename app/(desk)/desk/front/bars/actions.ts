"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { BarState } from "@/components/bars/bar-state";
import { type AlertRefusal, alertInput } from "@/modules/alerts/alert";
import { changeAlert, endAlert, raiseAlert } from "@/modules/alerts/commands";
import { parseForm, textFields } from "@/modules/platform/form";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { decidePromo } from "@/modules/promos/commands";
import { type PromoRefusal, promoInput } from "@/modules/promos/promo";
import { readPaper } from "@/modules/settings/queries";
import { readWallTime } from "@/modules/settings/zoned-time";
import { permit } from "@/modules/staff/session";

const seenAlert = z.object({ alertId: z.uuid(), version: z.coerce.number().int() });

export async function raiseAlertAction(_previous: BarState, form: FormData): Promise<BarState> {
  const editor = await permit("raise-alert");
  const fields = textFields(form);
  const input = parseForm(alertInput, fields);
  const seen = seenAlert.safeParse(fields);
  if (!input.ok) return wrong(input.failure);
  const endsAt = await instantIn(fields, "endsAt");
  if (!endsAt.ok) return wrong(endsAt.failure);

  const now = new Date();
  const alert = { ...input.value, endsAt: endsAt.value };
  return answered(await raiseAlert(editor, alert, seen.success ? seen.data : null, now), now);
}

export async function changeAlertAction(_previous: BarState, form: FormData): Promise<BarState> {
  const editor = await permit("raise-alert");
  const fields = textFields(form);
  const input = parseForm(alertInput, fields);
  const seen = seenAlert.safeParse(fields);
  if (!input.ok) return wrong(input.failure);
  if (!seen.success) return wrong({ form: refusals["alert-changed"] });
  const endsAt = await instantIn(fields, "endsAt");
  if (!endsAt.ok) return wrong(endsAt.failure);

  const now = new Date();
  return answered(await changeAlert(editor, { ...input.value, endsAt: endsAt.value }, seen.data, now), now);
}

export async function endAlertAction(_previous: BarState, form: FormData): Promise<BarState> {
  const editor = await permit("raise-alert");
  const seen = seenAlert.safeParse(textFields(form));
  if (!seen.success) return wrong({ form: refusals["alert-changed"] });

  const now = new Date();
  return answered(await endAlert(editor, seen.data, now), now);
}

export async function decidePromoAction(_previous: BarState, form: FormData): Promise<BarState> {
  const editor = await permit("raise-alert");
  const fields = textFields(form);
  const promo = parseForm(promoInput, fields);
  if (!promo.ok) return wrong(promo.failure);
  const from = await instantIn(fields, "from");
  if (!from.ok) return wrong(from.failure);
  const until = await instantIn(fields, "until");
  if (!until.ok) return wrong(until.failure);

  const now = new Date();
  const seenAt = z.coerce.date().safeParse(fields.seenAt || undefined).data ?? null;
  const period = { from: from.value, until: until.value };
  return answered(await decidePromo(editor, { promo: promo.value, period, seenAt }, now), now);
}

const refusals: Record<AlertRefusal | PromoRefusal, string> = {
  "time-has-passed": "That end has passed already. Choose one that is still to come.",
  "story-absent": "No story has that address.",
  "alert-changed": "Another editor changed the banner meanwhile. It is shown as it is now; look, and do it again.",
  "promo-changed": "Another editor changed the bar meanwhile. Reload the page to see it, and do it again.",
  "ends-before-it-begins": "It would end before it begins.",
};
const FIELDS: Partial<Record<AlertRefusal | PromoRefusal, string>> = { "story-absent": "link" };

function answered(result: Result<unknown, AlertRefusal | PromoRefusal>, now: Date): BarState {
  refresh();
  if (result.ok) return { problems: {}, doneAt: now.toISOString() };
  return wrong({ [FIELDS[result.failure] ?? "form"]: refusals[result.failure] });
}

const wrong = (problems: Record<string, string>): BarState => ({ problems, doneAt: null });

/** A time by the newsroom's clock; null where the field is empty. */
async function instantIn(
  fields: Record<string, string>,
  name: string,
): Promise<Result<Date | null, Record<string, string>>> {
  const text = fields[name] ?? "";
  if (text === "") return ok(null);
  const instant = readWallTime(text, (await readPaper()).timeZone);
  if (instant.ok) return instant;
  return refuse({ [name]: WALL_TIMES[instant.failure.reason] });
}

const WALL_TIMES = {
  "not-a-time": "Give a day and a time.",
  "does-not-exist": "The clocks go forward over that time: it does not exist that day.",
  "exists-twice": "The clocks go back over that time: that day has it twice. Choose one before or after.",
} as const;
