"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { done, type HubAnswer, rejected } from "@/components/hub/hub-answer";
import { slugOf } from "@/modules/articles/slug";
import { createAuthor, deleteAuthor, editAuthor, mergeAuthor } from "@/modules/authors/commands";
import { type AuthorRefusal, authorInput, type SeenAuthor, seenAuthor, valuesOf } from "@/modules/authors/keeping";
import { readAuthorSheet } from "@/modules/authors/queries";
import { parseForm, textFields } from "@/modules/platform/form";
import { permit } from "@/modules/staff/session";

const refusals: Record<AuthorRefusal, Record<string, string>> = {
  absent: { form: "This author is gone: somebody merged or deleted them." },
  stale: { form: "Somebody changed this author meanwhile." },
  "slug-taken": { slug: "Another author has this address." },
  "person-taken": { personId: "This member of staff writes under another name already." },
  "in-use": { form: "Stories name this author: merge them instead." },
  "same-author": { form: "Choose another author to merge them into." },
};

export async function createAuthorAction(_version: number, form: FormData): Promise<HubAnswer> {
  const editor = await permit("keep-authors");
  const input = parseForm(authorInput, fieldsOf(form));
  if (!input.ok) return rejected(input.failure);

  const created = await createAuthor(editor, input.value, new Date());
  if (!created.ok) return rejected(refusals[created.failure]);
  redirect(`/desk/authors/${created.value.authorId}`);
}

export async function editAuthorAction(authorId: string, version: number, form: FormData): Promise<HubAnswer> {
  const editor = await permit("keep-authors");
  const seen = seenAuthor.safeParse({ authorId, version });
  if (!seen.success) return rejected(refusals.absent);
  const fields = fieldsOf(form);
  const input = parseForm(authorInput, fields);
  if (!input.ok) return rejected(input.failure);

  const edited = await editAuthor(editor, seen.data, input.value, new Date());
  if (edited.ok) return done("Saved. Their page is being printed anew.");
  return rejected(refusals[edited.failure], edited.failure === "stale" ? await currentOf(authorId, fields) : null);
}

export async function mergeAuthorAction(asked: SeenAuthor, into: string): Promise<HubAnswer> {
  const editor = await permit("keep-authors");
  const seen = seenAuthor.safeParse(asked);
  const intoId = z.uuid().safeParse(into);
  if (!seen.success || !intoId.success) return rejected(refusals.absent);

  const merged = await mergeAuthor(editor, seen.data, intoId.data, new Date());
  if (!merged.ok) return rejected(refusals[merged.failure]);
  redirect(`/desk/authors/${intoId.data}`);
}

export async function deleteAuthorAction(asked: SeenAuthor): Promise<HubAnswer> {
  const editor = await permit("keep-authors");
  const seen = seenAuthor.safeParse(asked);
  if (!seen.success) return rejected(refusals.absent);

  const deleted = await deleteAuthor(editor, seen.data, new Date());
  if (!deleted.ok) return rejected(refusals[deleted.failure]);
  redirect("/desk/authors");
}

/** What was left empty is not there; a slug follows the name. */
function fieldsOf(form: unknown) {
  const fields = textFields(form);
  const text = (key: string) => fields[key] ?? "";
  return {
    ...{ name: text("name"), slug: text("slug").trim() || slugOf(text("name"), "author"), role: text("role") },
    ...{ bio: text("bio"), personId: text("personId"), imageId: text("imageId") },
  };
}

async function currentOf(authorId: string, mine: Record<string, string>) {
  const author = await readAuthorSheet(authorId);
  return author && { version: author.version, theirs: valuesOf(author), mine };
}
