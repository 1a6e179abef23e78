"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { done, type HubAnswer, rejected } from "@/components/hub/hub-answer";
import { slugOf } from "@/modules/articles/slug";
import {
  bringNewsletterBack,
  createNewsletter,
  editNewsletter,
  orderNewsletters,
  retireNewsletter,
} from "@/modules/newsletters/commands/keep";
import {
  type NewsletterInput,
  type NewsletterRefusal,
  newNewsletterInput,
  newsletterInput,
  type SeenNewsletter,
  seenNewsletter,
} from "@/modules/newsletters/keeping";
import { readNewsletterSheetById } from "@/modules/newsletters/queries/desk";
import { valuesOf } from "@/modules/newsletters/sheet";
import { parseForm, textFields } from "@/modules/platform/form";
import type { Result } from "@/modules/platform/result";
import { permit } from "@/modules/staff/session";

const LIST = "/desk/newsletters";

const refusals: Record<NewsletterRefusal, Record<string, string>> = {
  absent: { form: "This newsletter is gone." },
  stale: { form: "Somebody changed this newsletter meanwhile." },
  "slug-taken": { slug: "Another newsletter has this address." },
  "slug-kept": {
    slug: "This address stays: letters were sent, readers signed up, or a page of ours leads to it.",
  },
  "tag-absent": { digestTag: "There is no such tag any more." },
  "picture-absent": { form: "The picture is no longer in the library. Choose another one." },
};

export async function createNewsletterAction(_version: number, form: FormData): Promise<HubAnswer> {
  const editor = await permit("keep-newsletters");
  const fields = textFields(form);
  const slug = fields.slug?.trim() || slugOf(fields.name ?? "", "newsletter");
  const input = parseForm(newNewsletterInput, { ...fields, slug });
  if (!input.ok) return rejected(input.failure);

  const created = await createNewsletter(editor, input.value, new Date());
  if (!created.ok) return rejected(refusals[created.failure]);
  redirect(`${LIST}/${slug}/settings`);
}

export async function editNewsletterAction(newsletterId: string, version: number, form: FormData): Promise<HubAnswer> {
  const editor = await permit("keep-newsletters");
  const seen = seenNewsletter.safeParse({ newsletterId, version });
  if (!seen.success) return rejected(refusals.absent);
  const { formerSlug, ...fields } = textFields(form);
  const input = parseForm(newsletterInput, fields);
  if (!input.ok) return rejected(input.failure);

  const edited = await editNewsletter(editor, seen.data, input.value, new Date());
  if (!edited.ok)
    return rejected(
      refusals[edited.failure],
      edited.failure === "stale" ? await currentOf(newsletterId, input.value) : null,
    );
  if (formerSlug !== input.value.slug) redirect(`${LIST}/${input.value.slug}/settings`);
  return done("Saved. Its pages are being printed anew.");
}

/** Like those below: @returns what is wrong, as a sentence; "" = it is done */
export async function retireNewsletterAction(asked: SeenNewsletter): Promise<string> {
  const editor = await permit("keep-newsletters");
  const seen = seenNewsletter.safeParse(asked);
  return seen.success ? answer(await retireNewsletter(editor, seen.data, new Date())) : GONE;
}

export async function bringNewsletterBackAction(asked: SeenNewsletter): Promise<string> {
  const editor = await permit("keep-newsletters");
  const seen = seenNewsletter.safeParse(asked);
  return seen.success ? answer(await bringNewsletterBack(editor, seen.data, new Date())) : GONE;
}

export async function orderNewslettersAction(newsletterIds: string[]): Promise<string> {
  const editor = await permit("keep-newsletters");
  const ids = z.array(z.uuid()).min(1).max(200).safeParse(newsletterIds);
  if (!ids.success) return "This order could not be read.";
  return answer(await orderNewsletters(editor, ids.data, new Date()));
}

const GONE = "This newsletter is gone.";

function answer(kept: Result<undefined, NewsletterRefusal>): string {
  revalidatePath(LIST);
  return kept.ok ? "" : Object.values(refusals[kept.failure]).join(" ");
}

async function currentOf(newsletterId: string, mine: NewsletterInput) {
  const sheet = await readNewsletterSheetById(newsletterId);
  if (!sheet) return null;
  const { version, picture } = sheet;
  const name = picture?.name ?? "";
  const ownName = mine.pictureId === (picture?.id ?? null) ? name : mine.pictureId ? "another picture" : "";
  return { version, theirs: valuesOf(sheet, name), mine: valuesOf(mine, ownName) };
}
