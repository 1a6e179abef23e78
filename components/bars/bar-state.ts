import type { FormProblems } from "@/modules/platform/form";

/** What the desk answers to a form of a bar. doneAt: ISO, when it was done; null = not. */
export type BarState = { problems: FormProblems; doneAt: string | null };

export const nothingDoneYet: BarState = { problems: {}, doneAt: null };

export type BarAction = (previous: BarState, form: FormData) => Promise<BarState>;
