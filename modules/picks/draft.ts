import type { Transaction } from "@/modules/platform/db";
import type { Actor } from "@/modules/staff/staff";
import { type Board, boardSchema } from "./board";
import { readLiveBoard, withoutLostSections } from "./standing";

/** The front page in the making: all editors share one. It begins as the live one and counts its changes. */
export type Draft = { board: Board; version: number };

const ID = "draft";
const MOVES_KEPT = 500;

/** The draft as it stands, begun from the live page where there is none. Nobody else moves until the transaction ends. */
export async function holdDraft(transaction: Transaction, by: Actor, now: Date): Promise<Draft> {
  await transaction.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('FrontDraft'))::text`;
  const row = await transaction.frontDraft.findUnique({ where: { id: ID }, select: { board: true, version: true } });
  if (row) {
    const stored = boardSchema.parse(row.board);
    return { board: await withoutLostSections(transaction, stored), version: row.version };
  }

  const board = await readLiveBoard(transaction);
  await transaction.frontDraft.create({ data: { id: ID, board, version: 0, changedBy: by.name, changedAt: now } });
  return { board, version: 0 };
}

type Change = { next: Board; what: string; by: Actor; now: Date };

/** Saves a move, and the board before it for undo. False where somebody was quicker: nothing is changed then. */
export async function saveMove(
  transaction: Transaction,
  draft: Draft,
  { next, what, by, now }: Change,
): Promise<boolean> {
  if (!(await saveBoard(transaction, draft, next, by, now))) return false;

  await transaction.frontMove.create({
    data: {
      ...{ version: draft.version + 1, before: draft.board, what },
      ...{ movedBy: by.name, personId: by.personId, movedAt: now },
    },
  });
  await transaction.frontMove.deleteMany({ where: { version: { lte: draft.version - MOVES_KEPT } } });
  return true;
}

/** @returns false where the draft is no longer the one that was seen */
export async function saveBoard(
  transaction: Transaction,
  draft: Draft,
  board: Board,
  by: Actor,
  now: Date,
): Promise<boolean> {
  const { count } = await transaction.frontDraft.updateMany({
    where: { id: ID, version: draft.version },
    data: { board, version: draft.version + 1, changedBy: by.name, changedAt: now },
  });
  return count === 1;
}

export async function noteLive(transaction: Transaction, by: Actor, now: Date): Promise<void> {
  await transaction.frontDraft.updateMany({ where: { id: ID }, data: { liveAt: now, liveBy: by.name } });
}

/** The newest move nobody took back. */
export const readLastMove = (transaction: Transaction) =>
  transaction.frontMove.findFirst({
    where: { undoneAt: null },
    orderBy: { version: "desc" },
    select: { id: true, before: true, what: true, movedBy: true },
  });
