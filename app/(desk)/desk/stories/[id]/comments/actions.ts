"use server";

import type { z } from "zod";
import type { CommentAnswer } from "@/components/comment/comment-actions";
import { openThread, reopenThread, replyInThread, resolveThread } from "@/modules/comments/commands";
import { type CommentRefusal, commentWords, newThread } from "@/modules/comments/comment";
import { idOrNone } from "@/modules/platform/id";
import type { Result } from "@/modules/platform/result";
import { permit } from "@/modules/staff/session";

export async function openThreadAction(articleId: string, thread: unknown): Promise<CommentAnswer> {
  const writer = await permit("comment-on-story", articleId);
  const input = newThread.safeParse(thread);
  if (!input.success) return misread(input.error);
  return answered(await openThread(writer, input.data, new Date()));
}

export async function replyAction(articleId: string, threadId: string, words: unknown): Promise<CommentAnswer> {
  const writer = await permit("comment-on-story", articleId);
  const input = commentWords.safeParse(words);
  if (!input.success) return misread(input.error);
  return answered(await replyInThread(writer, idOrNone(threadId), input.data, new Date()));
}

export async function resolveThreadAction(articleId: string, threadId: string): Promise<CommentAnswer> {
  const writer = await permit("comment-on-story", articleId);
  return answered(await resolveThread(writer, idOrNone(threadId), new Date()));
}

export async function reopenThreadAction(articleId: string, threadId: string): Promise<CommentAnswer> {
  const writer = await permit("comment-on-story", articleId);
  return answered(await reopenThread(writer, idOrNone(threadId), new Date()));
}

const misread = (error: z.ZodError): CommentAnswer => ({
  problem: error.issues[0]?.message ?? "This could not be read. Please try again.",
});

const answered = (outcome: Result<unknown, CommentRefusal>): CommentAnswer => ({
  problem: outcome.ok ? null : REFUSALS[outcome.failure],
});

const REFUSALS: Record<CommentRefusal, string> = {
  "story-absent": "This story is not there any more.",
  "thread-absent": "This conversation is not there any more.",
  "already-done": "Somebody else called it done a moment ago.",
  "not-done": "It is open again already.",
};
