"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { done, type HubAnswer, rejected } from "@/components/hub/hub-answer";
import { slugOf } from "@/modules/articles/slug";
import { parseForm, textFields } from "@/modules/platform/form";
import { permit } from "@/modules/staff/session";
import { createTag, deleteTag, editTag, mergeTag, orderSections } from "@/modules/tags/commands";
import { type SeenTag, seenTag, type TagRefusal, tagInput, valuesOf } from "@/modules/tags/keeping";
import { readTagSheet } from "@/modules/tags/queries";

const refusals: Record<TagRefusal, Record<string, string>> = {
  absent: { form: "This tag is gone: somebody merged or deleted it." },
  stale: { form: "Somebody changed this tag meanwhile." },
  "slug-taken": { slug: "Another tag has this address." },
  "in-use": { form: "Stories carry this tag, or topics stand beneath it: merge it instead." },
  "wrong-parent": { parentId: "A tag stands beneath one that stands by itself, and then has none beneath it." },
  "same-tag": { form: "Choose another tag to merge it into." },
};

export async function createTagAction(_version: number, form: FormData): Promise<HubAnswer> {
  const editor = await permit("keep-tags");
  const input = parseForm(tagInput, fieldsOf(form));
  if (!input.ok) return rejected(input.failure);

  const created = await createTag(editor, input.value, new Date());
  if (!created.ok) return rejected(refusals[created.failure]);
  redirect(`/desk/tags/${created.value.tagId}`);
}

export async function editTagAction(tagId: string, version: number, form: FormData): Promise<HubAnswer> {
  const editor = await permit("keep-tags");
  const seen = seenTag.safeParse({ tagId, version });
  if (!seen.success) return rejected(refusals.absent);
  const fields = fieldsOf(form);
  const input = parseForm(tagInput, fields);
  if (!input.ok) return rejected(input.failure);

  const edited = await editTag(editor, seen.data, input.value, new Date());
  if (edited.ok) return done("Saved. Its page is being printed anew.");
  return rejected(refusals[edited.failure], edited.failure === "stale" ? await currentOf(tagId, fields) : null);
}

export async function mergeTagAction(asked: SeenTag, into: string): Promise<HubAnswer> {
  const editor = await permit("keep-tags");
  const seen = seenTag.safeParse(asked);
  const intoId = z.uuid().safeParse(into);
  if (!seen.success || !intoId.success) return rejected(refusals.absent);

  const merged = await mergeTag(editor, seen.data, intoId.data, new Date());
  if (!merged.ok) return rejected(refusals[merged.failure]);
  redirect(`/desk/tags/${intoId.data}`);
}

export async function deleteTagAction(asked: SeenTag): Promise<HubAnswer> {
  const editor = await permit("keep-tags");
  const seen = seenTag.safeParse(asked);
  if (!seen.success) return rejected(refusals.absent);

  const deleted = await deleteTag(editor, seen.data, new Date());
  if (!deleted.ok) return rejected(refusals[deleted.failure]);
  redirect("/desk/tags");
}

export async function orderSectionsAction(tagIds: string[]): Promise<HubAnswer> {
  const editor = await permit("keep-tags");
  const ids = z.array(z.uuid()).max(100).safeParse(tagIds);
  if (!ids.success) return rejected({ form: "This order could not be read." });

  await orderSections(editor, ids.data, new Date());
  return done("Saved. Every page shows its sections in this order soon.");
}

/** What was left empty is not there; a slug follows the name. */
function fieldsOf(form: unknown) {
  const fields = textFields(form);
  const text = (key: string) => fields[key] ?? "";
  return {
    ...{ name: text("name"), slug: text("slug").trim() || slugOf(text("name"), "tag"), kind: text("kind") },
    ...{ description: text("description"), language: text("language") },
    ...{ parentId: text("parentId"), imageId: text("imageId") },
  };
}

async function currentOf(tagId: string, mine: Record<string, string>) {
  const tag = await readTagSheet(tagId);
  return tag && { version: tag.version, theirs: valuesOf(tag), mine };
}
