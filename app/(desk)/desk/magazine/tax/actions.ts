"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { done, type HubAnswer, rejected } from "@/components/hub/hub-answer";
import { saveTaxRates } from "@/modules/magazines/commands/tax";
import { TAX_PATH } from "@/modules/magazines/desk";
import { readTaxSheet } from "@/modules/magazines/queries/desk";
import { taxInput, taxRowsText, taxText } from "@/modules/magazines/tax";
import { parseListForm, textFields } from "@/modules/platform/form";
import { permit } from "@/modules/staff/session";

export async function saveTaxAction(version: number, form: FormData): Promise<HubAnswer> {
  const admin = await permit("keep-magazines");
  const input = parseListForm(taxInput, textFields(form));
  if (!input.ok) return rejected(input.failure);

  const seen = z.int().min(0).safeParse(version).data ?? -1;
  const saved = await saveTaxRates(admin, seen, input.value.rows, new Date());
  revalidatePath(TAX_PATH);
  if (saved.ok) return done("Saved. Orders from now on are reckoned with these.");
  const sheet = await readTaxSheet();
  const mine = { rows: taxText(input.value.rows) };
  const current = { version: sheet.version, theirs: { rows: taxRowsText(sheet.rows) }, mine };
  return rejected({ form: "Somebody changed the rates meanwhile." }, current);
}
