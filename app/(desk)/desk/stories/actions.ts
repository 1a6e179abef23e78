"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { PlanAnswer } from "@/components/desk/calendar/calendar-card";
import { dayKey } from "@/components/desk/calendar/days";
import { clockText, zoneText } from "@/components/desk/desk-time";
import { articleSubject } from "@/modules/articles/article";
import { withdrawArticle } from "@/modules/articles/commands/public-story";
import { readLastDeed } from "@/modules/audit/queries";
import { addTag, changeField, type Tagged } from "@/modules/particulars/commands";
import { FIELD_SCHEMAS } from "@/modules/particulars/particulars";
import { textFields } from "@/modules/platform/form";
import { idOrNone } from "@/modules/platform/id";
import { dayOf } from "@/modules/settings/calendar";
import { readPaper } from "@/modules/settings/queries";
import { mayDo, permit } from "@/modules/staff/session";
import { markReady, openStory, planStory, reopen } from "@/modules/stories/commands";
import { dueOnDay } from "@/modules/stories/due-day";
import { removeView, saveView } from "@/modules/views/commands";
import { viewInput } from "@/modules/views/view";

const ids = z.array(z.uuid()).min(1).max(200);

/** Opens an empty story and leads to its sheet. */
export async function openStoryAction(): Promise<void> {
  const staff = await permit("open-story");
  const { language } = await readPaper();
  const { articleId } = await openStory(staff, { language }, new Date());
  redirect(`/desk/stories/${articleId}`);
}

export type SaveViewState = { problem?: string; savedQuery?: string };

export async function saveViewAction(_previous: SaveViewState, form: FormData): Promise<SaveViewState> {
  const staff = await permit("be-at-desk");
  const input = viewInput.safeParse(textFields(form));
  if (!input.success) return { problem: input.error.issues[0]?.message ?? "This cannot be kept." };

  const { name, query, isShared } = input.data;
  const saved = await saveView(staff, { list: "stories", name, query, isShared: isShared === "on" }, new Date());
  if (!saved.ok) return { problem: "You keep a view of that name already." };

  revalidatePath("/desk/stories");
  return { savedQuery: query };
}

export async function removeViewAction(viewId: string): Promise<void> {
  const staff = await permit("be-at-desk");
  await removeView(staff, idOrNone(viewId), new Date());
  revalidatePath("/desk/stories");
}

/** What became of many stories at once: each by itself, so that one refusal stops none of the others. */
export type BulkOutcome = { doneIds: string[]; refusedCount: number };
const NOTHING: BulkOutcome = { doneIds: [], refusedCount: 0 };

export async function markReadyAction(storyIds: string[]): Promise<BulkOutcome> {
  const editor = await permit("publish-story");
  return eachOf(ids.safeParse(storyIds).data ?? [], (id) => markReady(editor, id, new Date()));
}

export async function reopenAction(storyIds: string[]): Promise<BulkOutcome> {
  const editor = await permit("publish-story");
  return eachOf(ids.safeParse(storyIds).data ?? [], (id) => reopen(editor, id, new Date()));
}

/** One whose update waits to go out stays: that is not seen in a list. */
export async function withdrawStoriesAction(storyIds: string[]): Promise<BulkOutcome> {
  const editor = await permit("publish-story");
  return eachOf(ids.safeParse(storyIds).data ?? [], (id) =>
    withdrawArticle(editor, id, { schedule: null }, new Date()),
  );
}

export type TagOutcome = BulkOutcome & { changes: ({ id: string } & Tagged)[] };

const tagging = z.object({ ids, tag: z.object({ id: z.uuid(), isMain: z.boolean() }) });

/** Which of them may be tagged is asked for each. */
export async function tagStoriesAction(storyIds: string[], tag: { id: string; isMain: boolean }): Promise<TagOutcome> {
  await permit("be-at-desk");
  const input = tagging.safeParse({ ids: storyIds, tag });
  if (!input.success) return { ...NOTHING, changes: [] };

  const changes: TagOutcome["changes"] = [];
  const outcome = await eachOf(input.data.ids, async (id) => {
    if (!(await mayDo("write-story", id))) return { ok: false };
    const tagged = await addTag(await permit("write-story", id), input.data.tag, new Date());
    if (tagged.ok) changes.push({ id, ...tagged.value });
    return tagged;
  });
  return { ...outcome, changes };
}

const takenBack = z.array(
  z.object({
    id: z.uuid(),
    version: z.number().int(),
    before: FIELD_SCHEMAS.tags,
    after: FIELD_SCHEMAS.tags,
  }),
);

/** Takes tags back, where nobody changed them since. */
export async function untagStoriesAction(changes: TagOutcome["changes"]): Promise<BulkOutcome> {
  await permit("be-at-desk");
  const input = takenBack.max(200).safeParse(changes);
  if (!input.success) return NOTHING;
  return eachOf(input.data, async ({ id, version, before, after }) => {
    if (!(await mayDo("write-story", id))) return { ok: false };
    const change = { field: "tags", value: before, seen: { version, value: after } } as const;
    return changeField(await permit("write-story", id), change, new Date());
  });
}

const plan = z.object({
  id: z.uuid(),
  /** "2026-11-24"; null = no day. */
  day: z.string().max(10).nullable(),
  /** When it was wanted, as the person saw it. */
  seen: z.iso.datetime().nullable(),
});

/** Where a colleague gave it another day meanwhile, theirs is told, and who it was. */
export async function planStoryAction(sent: z.input<typeof plan>): Promise<PlanAnswer> {
  const writer = await permit("write-story", sent?.id);
  const input = plan.safeParse(sent);
  if (!input.success) return NO_DAY;

  const { day, seen } = input.data;
  const { timeZone } = await readPaper();
  const before = seen ? new Date(seen) : null;
  const dueAt = day === null ? null : dueOnDay(day, before, timeZone);
  if (day !== null && !dueAt) return NO_DAY;

  const planned = await planStory(writer, { dueAt, seen: before }, new Date());
  revalidatePath("/desk/stories", "layout");
  if (planned.ok) return { ok: true };
  if (planned.failure.reason === "story-absent") return { ok: false, problem: "This story is not there any more." };
  return overtaken(writer.articleId, planned.failure.dueAt, timeZone);
}

const NO_DAY = { ok: false, problem: "This is no day." } as const;

async function overtaken(articleId: string, dueAt: Date | null, timeZone: string): Promise<PlanAnswer> {
  const last = await readLastDeed(articleSubject(articleId), ["planned", "scheduled", "moved the schedule of"]);
  const theirs = {
    day: dueAt && dayKey(dayOf(dueAt, timeZone)),
    dueAt: dueAt?.toISOString() ?? null,
    by: last?.actor ?? "Somebody",
    at: last && `${clockText(last.at, timeZone)} ${zoneText(last.at, timeZone)}`,
  };
  return { ok: false, problem: "A colleague gave it another day meanwhile.", theirs };
}

async function eachOf<Item extends string | { id: string }>(
  items: Item[],
  change: (item: Item) => Promise<{ ok: boolean }>,
): Promise<BulkOutcome> {
  const doneIds: string[] = [];
  for (const item of items) {
    const { ok } = await change(item);
    if (ok) doneIds.push(typeof item === "string" ? item : item.id);
  }
  revalidatePath("/desk/stories");
  return { doneIds, refusedCount: items.length - doneIds.length };
}
