"use server";

import { z } from "zod";
import type { BoardAnswer } from "@/components/front-board/board-view";
import { moveSchema } from "@/modules/picks/board";
import { moveOnBoard, putLive, startOver, undoOnBoard } from "@/modules/picks/commands";
import type { BoardRefusal } from "@/modules/picks/refusal";
import { type Result, refuse } from "@/modules/platform/result";
import { readPaper } from "@/modules/settings/queries";
import { readWallTime, type WallTimeRefusal } from "@/modules/settings/zoned-time";
import { permit } from "@/modules/staff/session";
import type { Editor } from "@/modules/staff/staff";
import { callOffSwap, dismissRefusal, moveSwap, planSwap } from "@/modules/swaps/commands";
import { type SwapRefusal, swapInput } from "@/modules/swaps/swap";
import { readBoardView } from "./board-view";

const seen = z.object({ version: z.int().min(0) });

/** The board is answered as it is afterwards, so that whoever was too late sees what others did before trying again. */
export async function moveAction(input: { version: number; move: unknown }): Promise<BoardAnswer> {
  const editor = await permit("arrange-front");
  const asked = seen.extend({ move: moveSchema }).safeParse(input);
  const now = new Date();
  return asked.success ? answered(editor, await moveOnBoard(editor, asked.data, now), now) : misread(editor, now);
}

export async function undoAction(input: { version: number }): Promise<BoardAnswer> {
  const editor = await permit("arrange-front");
  const asked = seen.safeParse(input);
  const now = new Date();
  return asked.success ? answered(editor, await undoOnBoard(editor, asked.data, now), now) : misread(editor, now);
}

export async function startOverAction(input: { version: number }): Promise<BoardAnswer> {
  const editor = await permit("arrange-front");
  const asked = seen.safeParse(input);
  const now = new Date();
  return asked.success ? answered(editor, await startOver(editor, asked.data, now), now) : misread(editor, now);
}

export async function putLiveAction(input: { version: number }): Promise<BoardAnswer> {
  const editor = await permit("arrange-front");
  const asked = seen.safeParse(input);
  const now = new Date();
  return asked.success ? answered(editor, await putLive(editor, asked.data, now), now) : misread(editor, now);
}

const atWall = { at: z.string().max(20) };

/** @param input at: by the newsroom's clock, "2026-11-24T18:00" */
export async function planSwapAction(input: { articleId: string; place: string; at: string }): Promise<BoardAnswer> {
  const editor = await permit("arrange-front");
  const asked = swapInput.extend(atWall).safeParse(input);
  const now = new Date();
  if (!asked.success) return misread(editor, now);

  const at = readWallTime(asked.data.at, (await readPaper()).timeZone);
  if (!at.ok) return answered(editor, refuse(at.failure.reason), now);
  return answered(editor, await planSwap(editor, { ...asked.data, at: at.value }, now), now);
}

/** @param input at: by the newsroom's clock, "2026-11-24T18:00" */
export async function moveSwapAction(input: { swapId: string; at: string }): Promise<BoardAnswer> {
  const editor = await permit("arrange-front");
  const asked = z.object({ swapId: z.uuid(), ...atWall }).safeParse(input);
  const now = new Date();
  if (!asked.success) return misread(editor, now);

  const at = readWallTime(asked.data.at, (await readPaper()).timeZone);
  if (!at.ok) return answered(editor, refuse(at.failure.reason), now);
  return answered(editor, await moveSwap(editor, { swapId: asked.data.swapId, at: at.value }, now), now);
}

export async function callOffSwapAction(input: { swapId: string }): Promise<BoardAnswer> {
  const editor = await permit("arrange-front");
  const asked = z.object({ swapId: z.uuid() }).safeParse(input);
  const now = new Date();
  return asked.success
    ? answered(editor, await callOffSwap(editor, asked.data.swapId, now), now)
    : misread(editor, now);
}

export async function dismissRefusalAction(input: { swapId: string }): Promise<BoardAnswer> {
  const editor = await permit("arrange-front");
  const asked = z.object({ swapId: z.uuid() }).safeParse(input);
  const now = new Date();
  return asked.success
    ? answered(editor, await dismissRefusal(editor, asked.data.swapId, now), now)
    : misread(editor, now);
}

type Failure = BoardRefusal | SwapRefusal | WallTimeRefusal["reason"];

const refusals: Record<Failure, string> = {
  "board-changed": "Somebody else moved something meanwhile. The board shows it now; nothing of yours was done.",
  "story-cannot-stand": "Only a story that is public, scheduled or ready can stand on the front page.",
  "place-absent": "That section is not there any more.",
  "picture-absent": "That picture has left the library.",
  "nothing-changed": "Nothing would be different.",
  "nothing-to-undo": "There is nothing to undo.",
  "time-has-passed": "That time has passed already. Choose one that is still to come.",
  "swap-settled": "That swap is done or called off already.",
  "not-a-time": "Give a day and a time.",
  "does-not-exist": "The clocks go forward over that time: it does not exist that day. Choose one before or after.",
  "exists-twice": "The clocks go back over that time, so that day has it twice. Choose one before or after.",
};

async function answered(editor: Editor, result: Result<unknown, Failure>, now: Date): Promise<BoardAnswer> {
  const failure = result.ok ? null : refusals[result.failure];
  return { view: await readBoardView(editor, now), failure, isStale: !result.ok && result.failure === "board-changed" };
}

const misread = async (editor: Editor, now: Date): Promise<BoardAnswer> => ({
  view: await readBoardView(editor, now),
  failure: "That could not be understood. Reload the page and try again.",
  isStale: false,
});
