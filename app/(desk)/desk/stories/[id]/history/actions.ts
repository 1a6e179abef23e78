"use server";

import type { VersionAnswer } from "@/components/revision/version-buttons";
import { manuscriptOf } from "@/modules/articles/manuscript";
import type { Words } from "@/modules/articles/revision";
import { restoreWords } from "@/modules/manuscripts/commands";
import { readManuscriptJson } from "@/modules/manuscripts/queries";
import { idOrNone } from "@/modules/platform/id";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { keepAs, keepBeforeRestore, keepRestored } from "@/modules/revisions/commands";
import { readVersion } from "@/modules/revisions/queries";
import { type VersionRefusal, versionName } from "@/modules/revisions/version";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import type { StoryWriter } from "@/modules/staff/staff";
import { titleOf } from "./lines";

export async function keepAsAction(articleId: string, name: string): Promise<VersionAnswer> {
  const writer = await permit("write-story", articleId);
  const input = versionName.safeParse(name);
  if (!input.success) return { problem: input.error.issues[0]?.message ?? "Please give it a name." };

  const words = await wordsOfNow(articleId);
  const kept = words.ok ? await keepAs(writer, words.value, input.data, new Date()) : words;
  return kept.ok ? { problem: null } : { problem: REFUSALS[kept.failure] };
}

export async function bringBackAction(articleId: string, versionId: string): Promise<VersionAnswer> {
  const writer = await permit("write-story", articleId);
  const restored = await bringBack(writer, idOrNone(versionId), new Date());
  return restored.ok ? { problem: null } : { problem: REFUSALS[restored.failure] };
}

/** Each step by itself loses nothing: what stood there is kept before anything changes. */
async function bringBack(
  writer: StoryWriter,
  versionId: string,
  now: Date,
): Promise<Result<undefined, VersionRefusal>> {
  const { articleId } = writer;
  const version = await readVersion(articleId, versionId);
  if (!version) return refuse("version-absent");

  const current = await wordsOfNow(articleId);
  const kept = current.ok ? await keepBeforeRestore(writer, current.value) : current;
  if (!kept.ok) return kept;
  const restored = await restoreWords(writer, articleId, version.words, now);
  if (!restored.ok) return restored;
  const { timeZone } = await readPaper();
  return keepRestored(writer, version.words, `Words of ${titleOf(version.createdAt, { timeZone, now })} brought back`);
}

async function wordsOfNow(articleId: string): Promise<Result<Words, VersionRefusal>> {
  const words = manuscriptOf(await readManuscriptJson(articleId));
  return words ? ok(words) : refuse("story-absent");
}

const REFUSALS: Record<VersionRefusal, string> = {
  "story-absent": "This story is not there any more.",
  "version-absent": "This version is not there any more. Please load the page again.",
};
