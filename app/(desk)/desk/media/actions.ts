"use server";

import { z } from "zod";
import type { KeepAnswer } from "@/components/media/picture-aside";
import { deletePicture, putPictureBack } from "@/modules/media/commands/delete";
import { describeOwnPicture, describePicture, focusPicture } from "@/modules/media/commands/keep";
import { focalInput, type KeepRefusal, seenPicture, wordsInput } from "@/modules/media/keeping";
import { readPictureSheet } from "@/modules/media/queries";
import { idOrNone } from "@/modules/platform/id";
import type { Result } from "@/modules/platform/result";
import { parseDay, spanOfDay } from "@/modules/settings/calendar";
import { readPaper } from "@/modules/settings/queries";
import { mayDo, permit } from "@/modules/staff/session";

const refusals: Record<KeepRefusal, string> = {
  stale: "Somebody changed this picture meanwhile.",
  absent: "This picture is no longer in the library.",
  "not-yours": "Readers see this picture already, or somebody else brought it: ask an editor to change it.",
  "in-use": "It is shown somewhere by now, so it cannot be deleted.",
};

/** rightsEndOn: the last day on which it may be shown, by the paper's clock; empty = no end. */
const describing = wordsInput
  .omit({ rightsEndAt: true })
  .extend({ rightsEndOn: z.union([z.literal(""), z.iso.date()]), ...seenPicture.shape });

export async function describePictureAction(input: z.input<typeof describing>): Promise<KeepAnswer> {
  const staff = await permit("use-media");
  const editor = (await mayDo("keep-media")) ? await permit("keep-media") : null;
  const asked = describing.safeParse(input);
  if (!asked.success) return misread(asked.error);

  const { imageId, version, rightsEndOn, ...said } = asked.data;
  const words = { ...said, rightsEndAt: await endOfDay(rightsEndOn) };
  const now = new Date();

  return editor
    ? answered(imageId, await describePicture(editor, { imageId, version }, words, now))
    : answered(imageId, await describeOwnPicture(staff, { imageId, version }, words, now));
}

const focusing = focalInput.extend(seenPicture.shape);

export async function focusPictureAction(input: z.input<typeof focusing>): Promise<KeepAnswer> {
  const editor = await permit("keep-media");
  const asked = focusing.safeParse(input);
  if (!asked.success) return misread(asked.error);

  const { imageId, version, ...focal } = asked.data;
  return answered(imageId, await focusPicture(editor, { imageId, version }, focal, new Date()));
}

export async function deletePictureAction(input: z.input<typeof seenPicture>): Promise<KeepAnswer> {
  const editor = await permit("keep-media");
  const asked = seenPicture.safeParse(input);
  if (!asked.success) return misread(asked.error);

  return answered(asked.data.imageId, await deletePicture(editor, asked.data, new Date()));
}

export async function putPictureBackAction(imageId: string): Promise<KeepAnswer> {
  const editor = await permit("keep-media");
  const asked = idOrNone(imageId);
  return answered(asked, await putPictureBack(editor, asked, new Date()));
}

async function answered(imageId: string, done: Result<unknown, KeepRefusal>): Promise<KeepAnswer> {
  if (done.ok) return { problem: null, current: null };
  const current = await readPictureSheet(imageId, await permit("use-media"), new Date());
  return { problem: refusals[done.failure], current };
}

const misread = (error: z.ZodError): KeepAnswer => ({
  problem: error.issues[0]?.message ?? "This could not be read.",
  current: null,
});

async function endOfDay(day: string): Promise<Date | null> {
  const [year = "", month = "", date = ""] = day.split("-");
  const parsed = parseDay(year, month, date);
  return parsed && spanOfDay(parsed, (await readPaper()).timeZone).until;
}
