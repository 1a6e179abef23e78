"use server";

import { revalidatePath } from "next/cache";
import { keepPronunciation, removePronunciation } from "@/modules/narrations/commands/rules";
import { pronunciationSchema } from "@/modules/narrations/narration";
import { permit } from "@/modules/staff/session";

const PAGE = "/desk/settings/pronunciation";

/** @returns a sentence for what is wrong; empty = done */
export async function keepPronunciationAction(sent: unknown): Promise<string> {
  const editor = await permit("keep-narrations");
  const entry = pronunciationSchema.safeParse(sent);
  if (!entry.success) return "Say how it is written, in at most 60 characters, and how it is said, in at most 120.";

  const kept = await keepPronunciation(editor, entry.data, new Date());
  if (!kept.ok) return "The list is full: take something away first.";
  revalidatePath(PAGE);
  return "";
}

export async function removePronunciationAction(sent: unknown): Promise<string> {
  const editor = await permit("keep-narrations");
  const entry = pronunciationSchema.pick({ language: true, written: true }).safeParse(sent);
  if (!entry.success) return "That could not be read. Load the page again.";

  await removePronunciation(editor, entry.data, new Date());
  revalidatePath(PAGE);
  return "";
}
