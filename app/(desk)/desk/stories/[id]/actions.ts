"use server";

import { z } from "zod";
import { type Answer, type FieldAnswer, MISREAD } from "@/components/story/story-actions";
import { changeSlug } from "@/modules/articles/commands/public-story";
import { isKeptSlug } from "@/modules/articles/slug";
import { changeField } from "@/modules/particulars/commands";
import { type FieldRefusal, parseChange } from "@/modules/particulars/particulars";
import { idOrNone } from "@/modules/platform/id";
import { permit } from "@/modules/staff/session";
import { addWriter, handIn, markReady, removeWriter, reopen, returnStory } from "@/modules/stories/commands";
import type { StoryRefusal } from "@/modules/stories/story";
import { answered, answeredOf } from "./answered";

export async function changeFieldAction(articleId: string, sent: unknown): Promise<FieldAnswer> {
  const writer = await permit("write-story", articleId);
  const change = parseChange(sent);
  if (!change) return { ok: false, problem: MISREAD };

  const outcome = await changeField(writer, change, new Date());
  return outcome.ok ? { ok: true, version: outcome.value.version } : staleAnswer(outcome.failure);
}

const slugInput = z.object({ slug: z.string(), seen: z.string().max(300).nullable() });

/** @param sent seen: the address that stood there; null where it followed the headline */
export async function changeSlugAction(articleId: string, sent: unknown): Promise<Answer> {
  const editor = await permit("publish-story");
  const input = slugInput.safeParse(sent);
  if (!input.success) return { ok: false, problem: MISREAD };
  if (!isKeptSlug(input.data.slug)) {
    return { ok: false, problem: "Small Latin letters, digits and hyphens only, please." };
  }
  const id = idOrNone(articleId);
  return answeredOf(id, await changeSlug(editor, id, input.data, new Date()));
}

export async function addWriterAction(articleId: string, personId: string): Promise<Answer> {
  const writer = await permit("write-story", articleId);
  return answered(await addWriter(writer, idOrNone(personId), new Date()), STORY);
}

export async function removeWriterAction(articleId: string, personId: string): Promise<Answer> {
  const writer = await permit("write-story", articleId);
  return answered(await removeWriter(writer, idOrNone(personId), new Date()), STORY);
}

export async function handInAction(articleId: string): Promise<Answer> {
  const writer = await permit("write-story", articleId);
  return answered(await handIn(writer, new Date()), STORY);
}

export async function giveBackAction(articleId: string, note: string): Promise<Answer> {
  const editor = await permit("publish-story");
  const text = z.string().max(5_000).safeParse(note);
  if (!text.success) return { ok: false, problem: "At most 5,000 characters, please." };
  return answered(await returnStory(editor, idOrNone(articleId), text.data, new Date()), STORY);
}

export async function markReadyAction(articleId: string): Promise<Answer> {
  const editor = await permit("publish-story");
  return answered(await markReady(editor, idOrNone(articleId), new Date()), STORY);
}

export async function reopenAction(articleId: string): Promise<Answer> {
  const editor = await permit("publish-story");
  return answered(await reopen(editor, idOrNone(articleId), new Date()), STORY);
}

function staleAnswer(failure: FieldRefusal): FieldAnswer {
  if (failure.reason !== "stale") return { ok: false, problem: FIELD[failure.reason] };
  const { value, version, by, at } = failure;
  const stale = { value, version, by, at: at?.toISOString() ?? null };
  return { ok: false, problem: `${by} set this meanwhile.`, stale };
}

const FIELD: Record<Exclude<FieldRefusal["reason"], "stale">, string> = {
  "story-absent": "This story is not there any more.",
  "value-absent": "What you chose is not there any more. Load the page again.",
};

const STORY: Record<StoryRefusal, string> = {
  "story-absent": "This story is not there any more.",
  "not-from-here": "A colleague moved this story on meanwhile. What you see now is where it stands.",
  "is-scheduled": "It goes out by itself at its minute. Call the schedule off first.",
  "note-missing": "Say what is to be done: the note goes to the writers.",
  "person-absent": "This person is not at the desk any more.",
  "last-writer": "A story keeps its last writer. Add another one first.",
};
