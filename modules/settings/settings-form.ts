import type { FormProblems } from "@/modules/platform/form";
import type { Difference } from "./shown";

/** A colleague saved the same part meanwhile: the fields that both changed. at: ISO. */
export type StaleSettings = { by: string; at: string | null; asked: Difference[] };

/** What a form of the settings says after it was sent. savedAt: ISO, absent where something is wrong. */
export type SettingsState = { problems: FormProblems; savedAt?: string; stale?: StaleSettings };

export const nothingSaidYet: SettingsState = { problems: {} };
