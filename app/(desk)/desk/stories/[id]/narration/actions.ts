"use server";

import { type Answer, MISREAD } from "@/components/story/story-actions";
import { chooseNarration, narrateAgain } from "@/modules/narrations/commands/desk";
import { narrationChoiceSchema, type ReadingRefusal } from "@/modules/narrations/narration";
import { idOrNone } from "@/modules/platform/id";
import { permit } from "@/modules/staff/session";
import { answered } from "../answered";

export async function chooseNarrationAction(articleId: string, sent: unknown): Promise<Answer> {
  const editor = await permit("keep-narrations");
  const choice = narrationChoiceSchema.safeParse(sent);
  if (!choice.success) return { ok: false, problem: MISREAD };
  return answered(await chooseNarration(editor, idOrNone(articleId), choice.data, new Date()), READING);
}

export async function narrateAgainAction(articleId: string): Promise<Answer> {
  const editor = await permit("keep-narrations");
  return answered(await narrateAgain(editor, idOrNone(articleId), new Date()), READING);
}

const READING: Record<ReadingRefusal, string> = {
  "story-absent": "This story is not there any more.",
  "no-mp3": "This is no MP3 file, or it is broken.",
  "too-large": "This file is larger than 100 MB.",
};
