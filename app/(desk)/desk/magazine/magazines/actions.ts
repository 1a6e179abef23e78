"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { done, type HubAnswer, rejected } from "@/components/hub/hub-answer";
import { slugOf } from "@/modules/articles/slug";
import { changeState, createMagazine, editMagazine } from "@/modules/magazines/commands/keep";
import { MAGAZINES_PATH, magazineDeskPath } from "@/modules/magazines/desk";
import {
  type MagazineInput,
  type MagazineRefusal,
  magazineInput,
  newMagazineInput,
  seenMagazine,
  seenState,
} from "@/modules/magazines/keeping";
import { readMagazineSheet } from "@/modules/magazines/queries/desk";
import { valuesOf } from "@/modules/magazines/sheet";
import { MAGAZINE_STATES, type MagazineState } from "@/modules/magazines/state";
import { changeDate } from "@/modules/orders/commands/date";
import { type DateRefusal, dateInput } from "@/modules/orders/date";
import { parseForm, parseListForm, textFields } from "@/modules/platform/form";
import { idOrNone } from "@/modules/platform/id";
import { permit } from "@/modules/staff/session";

const refusals: Record<MagazineRefusal, Record<string, string>> = {
  absent: { form: "This magazine is gone." },
  stale: { form: "Somebody changed this magazine meanwhile." },
  "slug-taken": { slug: "Another magazine has this address." },
  "slug-kept": { slug: "This address stays: readers have been there." },
  "picture-absent": { form: "One of the pictures is no longer in the library. Choose another one." },
  "edition-ordered": { editions: "An edition that was ordered stays, and draws on the stock it was sold from." },
  "stock-sold": { stocks: "More copies than that are sold already. Say at least as many as are sold." },
  "stock-absent": { editions: "An edition draws on a stock that is not there." },
  "not-from-here": { form: "From how its sale stands now, that cannot be done." },
  "date-missing": { form: "Say first from when it ships: readers are told it before they order." },
  "edition-missing": { form: "Add an edition first: there is nothing to order yet." },
  "date-told": { form: "The date is changed where buyers are told of it, above." },
};

export async function createMagazineAction(_version: number, form: FormData): Promise<HubAnswer> {
  const admin = await permit("keep-magazines");
  const fields = textFields(form);
  const slug = fields.slug?.trim() || slugOf(fields.title ?? "", "magazine");
  const input = parseForm(newMagazineInput, { ...fields, slug });
  if (!input.ok) return rejected(input.failure);

  const created = await createMagazine(admin, input.value, new Date());
  if (!created.ok) return rejected(refusals[created.failure]);
  redirect(magazineDeskPath(created.value.magazineId));
}

export async function editMagazineAction(magazineId: string, version: number, form: FormData): Promise<HubAnswer> {
  const admin = await permit("keep-magazines");
  const seen = seenMagazine.safeParse({ magazineId, version });
  if (!seen.success) return rejected(refusals.absent);
  const input = parseListForm(magazineInput, textFields(form));
  if (!input.ok) return rejected(input.failure);

  const edited = await editMagazine(admin, seen.data, input.value, new Date());
  revalidatePath(MAGAZINES_PATH, "layout");
  if (edited.ok) return done("Saved. Readers have it within a moment, once it is out.");
  const current = edited.failure === "stale" ? await currentOf(magazineId, input.value) : null;
  return rejected(refusals[edited.failure], current);
}

type Answer = { said: string; isWell: boolean };

export async function changeStateAction(
  magazineId: string,
  state: MagazineState,
  next: MagazineState,
): Promise<Answer> {
  const admin = await permit("keep-magazines");
  const seen = seenState.safeParse({ magazineId, state });
  if (!seen.success || !MAGAZINE_STATES.includes(next)) return { said: "This could not be read.", isWell: false };

  const changed = await changeState(admin, seen.data, next, new Date());
  revalidatePath(MAGAZINES_PATH, "layout");
  if (changed.ok) return { said: SAID[next], isWell: true };
  return { said: Object.values(refusals[changed.failure]).join(" "), isWell: false };
}

const SAID: Record<MagazineState, string> = {
  draft: "",
  open: "The sale is open. Its page is being printed.",
  paused: "The sale rests. Its page is being printed.",
  closed: "The sale is closed. Its page is being printed.",
  shipped: "Marked as shipped. Its page is being printed.",
};

export async function changeDateAction(
  magazineId: string,
  form: FormData,
): Promise<Answer & { problems: Record<string, string> }> {
  const admin = await permit("keep-magazines");
  const input = parseForm(dateInput, textFields(form));
  if (!input.ok) return { said: "", isWell: false, problems: input.failure };

  const changed = await changeDate(admin, idOrNone(magazineId), input.value, new Date());
  revalidatePath(MAGAZINES_PATH, "layout");
  if (changed.ok) return { said: "The date is changed, and buyers are being written to.", isWell: true, problems: {} };
  return { said: dateRefusals[changed.failure], isWell: false, problems: {} };
}

const dateRefusals: Record<DateRefusal, string> = {
  absent: "This magazine is gone.",
  stale: "Somebody changed the date meanwhile. Look at the day it has now.",
  "not-from-here": "Nobody waits for it: it is a draft, or all of it is shipped.",
  "same-date": "That is the day it has already.",
};

async function currentOf(magazineId: string, mine: MagazineInput) {
  const sheet = await readMagazineSheet(magazineId);
  if (!sheet) return null;
  const { cover, spreads, version } = sheet;
  const theirs = { cover: cover?.name ?? "", spreads: spreads.map(({ name }) => name).join("; ") };
  const isSame = mine.spreads.join() === spreads.map(({ id }) => id).join();
  const ours = {
    cover: mine.coverId === (cover?.id ?? null) ? theirs.cover : mine.coverId ? "another picture" : "",
    spreads: isSame ? theirs.spreads : `${mine.spreads.length} pictures`,
  };
  return { version, theirs: valuesOf(sheet, theirs), mine: valuesOf(mine, ours) };
}
