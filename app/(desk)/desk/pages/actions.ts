"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { PageAnswer } from "@/components/page/page-actions";
import { manuscriptOf } from "@/modules/articles/manuscript";
import { slugOf } from "@/modules/articles/slug";
import { createPage, publishPage, savePage, takePageDown } from "@/modules/pages/commands";
import { newPageInput, type PageRefusal, pageFields } from "@/modules/pages/keeping";
import { readPageSheet } from "@/modules/pages/queries";
import { parseForm, textFields } from "@/modules/platform/form";
import { idOrNone } from "@/modules/platform/id";
import type { Result } from "@/modules/platform/result";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";

export async function createPageAction(_previous: PageAnswer, form: FormData): Promise<PageAnswer> {
  const editor = await permit("keep-pages");
  const { title = "", slug = "" } = textFields(form);
  const input = parseForm(newPageInput, { title, slug: slug.trim() || slugOf(title, "page") });
  if (!input.ok) return rejected(input.failure);

  const { language } = await readPaper();
  const created = await createPage(editor, { ...input.value, language }, new Date());
  if (!created.ok) return rejected(REFUSALS[created.failure]);
  redirect(`/desk/pages/${created.value.pageId}`);
}

const saving = pageFields.extend({ document: z.unknown() });

export async function savePageAction(pageId: string, version: number, sent: unknown): Promise<PageAnswer> {
  const editor = await permit("keep-pages");
  const input = saving.safeParse(sent);
  if (!input.success) return rejected(problemsIn(input.error));
  const { document, ...fields } = input.data;
  const words = manuscriptOf(document);
  if (!words || words.troubles.length > 0) return rejected({ form: UNFINISHED });

  const seen = seenOf(pageId, version);
  return answered(seen.pageId, await savePage(editor, seen, { words, fields }, new Date()));
}

export async function publishPageAction(pageId: string, version: number): Promise<PageAnswer> {
  const editor = await permit("keep-pages");
  const seen = seenOf(pageId, version);
  return answered(seen.pageId, await publishPage(editor, seen, new Date()));
}

export async function takePageDownAction(pageId: string, version: number): Promise<PageAnswer> {
  const editor = await permit("keep-pages");
  const seen = seenOf(pageId, version);
  return answered(seen.pageId, await takePageDown(editor, seen, new Date()));
}

/** No page ever has the version -1. */
const seenOf = (pageId: unknown, version: unknown) => ({
  pageId: idOrNone(pageId),
  version: z.int().min(0).safeParse(version).data ?? -1,
});

async function answered(pageId: string, done: Result<{ version: number }, PageRefusal>): Promise<PageAnswer> {
  if (done.ok) return { problems: {}, version: done.value.version };
  if (done.failure !== "stale") return rejected(REFUSALS[done.failure]);
  const page = await readPageSheet(pageId, null);
  return { ...rejected(REFUSALS.stale), ...(page && { theirs: page.version }) };
}

const rejected = (problems: Record<string, string>): PageAnswer => ({ problems, version: null });

const problemsIn = ({ issues }: z.ZodError) =>
  Object.fromEntries(issues.map(({ path, message }) => [String(path[0] ?? "form"), message]));

const UNFINISHED =
  "Something on the page is half done, or too long for its place, and could not be kept. Finish or remove it, and save again.";

const REFUSALS: Record<PageRefusal, Record<string, string>> = {
  absent: { form: "This page is not there any more." },
  stale: {
    form: "Somebody else saved this page meanwhile. Open it in another window to see theirs. Save once more to put yours in its place: theirs stays among the versions.",
  },
  "slug-taken": { slug: "Another page has this address." },
  "title-missing": { form: "A page has a title: it stands at the top." },
  "words-missing": { form: "Readers would find an empty page. Write something first." },
};
