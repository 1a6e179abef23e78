"use server";

import { revalidatePath } from "next/cache";
import { readLastDeed } from "@/modules/audit/queries";
import { parseForm, textFields } from "@/modules/platform/form";
import type { Result } from "@/modules/platform/result";
import { type SettingsRefusal, saveForms, savePaper, savePublishing } from "@/modules/settings/commands";
import { FORMS_KEY, formsInput } from "@/modules/settings/forms";
import { isPaperSection, PAPER_SECTIONS } from "@/modules/settings/paper-sections";
import { PUBLISHING_KEY, publishingInput } from "@/modules/settings/publishing";
import type { SettingsState } from "@/modules/settings/settings-form";
import { permit } from "@/modules/staff/session";

export async function savePaperAction(_previous: SettingsState, form: FormData): Promise<SettingsState> {
  const admin = await permit("keep-settings");
  const { section, seen = "", ...fields } = textFields(form);
  if (!isPaperSection(section)) return { problems: { form: "This form is not known. Please reload the page." } };
  const input = parseForm(PAPER_SECTIONS[section], fields);
  if (!input.ok) return { problems: input.failure };

  return answered(await savePaper(admin, { section, change: input.value, seen }, new Date()), "paper");
}

export async function savePublishingAction(_previous: SettingsState, form: FormData): Promise<SettingsState> {
  const admin = await permit("keep-settings");
  const { seen = "", ...fields } = textFields(form);
  const input = parseForm(publishingInput, fields);
  if (!input.ok) return { problems: input.failure };

  return answered(await savePublishing(admin, input.value, seen, new Date()), PUBLISHING_KEY);
}

export async function saveFormsAction(_previous: SettingsState, form: FormData): Promise<SettingsState> {
  const admin = await permit("keep-settings");
  const { seen = "", ...fields } = textFields(form);
  const input = parseForm(formsInput, fields);
  if (!input.ok) return { problems: { form: "This form is not known. Please reload the page." } };

  return answered(await saveForms(admin, input.value, seen, new Date()), FORMS_KEY);
}

/** The page comes with the answer, as it is now: what a colleague saved is there to be shown and taken. */
async function answered(saved: Result<{ changedAt: Date }, SettingsRefusal>, key: string): Promise<SettingsState> {
  revalidatePath("/desk/settings");
  if (saved.ok) return { problems: {}, savedAt: saved.value.changedAt.toISOString() };
  if (saved.failure.reason === "picture-absent") {
    return { problems: { form: "That picture has left the library. Choose another one." } };
  }

  const last = await readLastDeed(`setting:${key}`, ["changed settings"]);
  const { asked } = saved.failure;
  return { problems: {}, stale: { by: last?.actor ?? "Somebody", at: last?.at.toISOString() ?? null, asked } };
}
