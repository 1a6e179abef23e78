import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import type { Editor } from "@/modules/staff/staff";
import { type Board, boardSchema, differences, keptTo, type Move, moved, placeName, storiesOf } from "./board";
import { type Draft, holdDraft, noteLive, readLastMove, saveBoard, saveMove } from "./draft";
import type { BoardRefusal } from "./refusal";
import { isPlace, listWhoMayStand, readLiveBoard, writeLiveBoard } from "./standing";
import { moveInWords } from "./words";

type Outcome<Value> = Promise<Result<Value, BoardRefusal>>;
type Seen = { version: number };

/** Moves something on the draft that the editor saw. Readers see nothing of it before it is put live. */
export async function moveOnBoard(editor: Editor, { version, move }: Seen & { move: Move }, now: Date): Outcome<Seen> {
  return db().$transaction(async (transaction) => {
    const draft = await holdDraft(transaction, editor, now);
    if (draft.version !== version) return refuse("board-changed");
    const refusal = await whyNot(transaction, move);
    if (refusal) return refuse(refusal);

    const next = moved(draft.board, move);
    if (next === draft.board) return refuse("nothing-changed");
    return record(transaction, draft, { next, what: await inWords(transaction, draft.board, move), by: editor, now });
  });
}

/** Takes the newest move back, whoever made it. Done again, the one before it. */
export async function undoOnBoard(editor: Editor, { version }: Seen, now: Date): Outcome<Seen & { what: string }> {
  return db().$transaction(async (transaction) => {
    const draft = await holdDraft(transaction, editor, now);
    if (draft.version !== version) return refuse("board-changed");
    const last = await readLastMove(transaction);
    if (!last) return refuse("nothing-to-undo");

    const before = boardSchema.parse(last.before);
    const board = keptTo(before, await listWhoMayStand(transaction, storiesOf(before)));
    if (!(await saveBoard(transaction, draft, board, editor, now))) return refuse("board-changed");
    await transaction.frontMove.update({ where: { id: last.id }, data: { undoneAt: now } });
    await audit(
      transaction,
      { by: editor, action: "took a move back", subject: DRAFT, details: { what: last.what, by: last.movedBy } },
      now,
    );
    return ok({ version: version + 1, what: last.what });
  });
}

/** Makes the draft equal to what readers see: all that was moved since is dropped, and can be undone. */
export async function startOver(editor: Editor, { version }: Seen, now: Date): Outcome<Seen> {
  return db().$transaction(async (transaction) => {
    const draft = await holdDraft(transaction, editor, now);
    if (draft.version !== version) return refuse("board-changed");

    const live = await readLiveBoard(transaction);
    if (differences(live, draft.board).length === 0) return refuse("nothing-changed");
    return record(transaction, draft, { next: live, what: "Back to the live page", by: editor, now });
  });
}

/** What readers see becomes the draft, all at once. A story that was withdrawn or taken back meanwhile leaves the board. */
export async function putLive(editor: Editor, { version }: Seen, now: Date): Outcome<Seen & { changeCount: number }> {
  return db().$transaction(async (transaction) => {
    const draft = await holdDraft(transaction, editor, now);
    if (draft.version !== version) return refuse("board-changed");

    const board = keptTo(draft.board, await listWhoMayStand(transaction, storiesOf(draft.board)));
    const changeCount = await goLive(transaction, board, editor, now);
    if (changeCount === 0) return refuse("nothing-changed");
    if (!(await saveBoard(transaction, draft, board, editor, now))) return refuse("board-changed");
    return ok({ version: version + 1, changeCount });
  });
}

/**
 * One story to its place at once, live and on the draft alike: for whoever publishes it and says where it stands. What others
 * are moving on the draft stays there.
 */
export async function placeOnFront(editor: Editor, move: Move, now: Date): Outcome<undefined> {
  return db().$transaction(async (transaction) => {
    const draft = await holdDraft(transaction, editor, now);
    const refusal = await whyNot(transaction, move);
    if (refusal) return refuse(refusal);

    await goLive(transaction, moved(await readLiveBoard(transaction), move), editor, now);
    const what = `${await inWords(transaction, draft.board, move)}, live`;
    await record(transaction, draft, { next: moved(draft.board, move), what, by: editor, now });
    return ok(undefined);
  });
}

/** Says who has the board open, for the others who do. */
export async function noteVisit(editor: Editor, now: Date): Promise<void> {
  if (editor.personId === null) return;
  const seen = { personId: editor.personId, seenAt: now };
  await db().frontVisit.upsert({ where: { personId: editor.personId }, create: seen, update: seen });
}

const DRAFT = "front:draft";
const LIVE = "front:live";

async function record(
  transaction: Transaction,
  draft: Draft,
  change: { next: Board; what: string; by: Editor; now: Date },
): Outcome<Seen> {
  if (!(await saveMove(transaction, draft, change))) return refuse("board-changed");
  const { by, what, now } = change;
  await audit(transaction, { by, action: "moved on the front board", subject: DRAFT, details: { what } }, now);
  return ok({ version: draft.version + 1 });
}

/** @returns how many changes readers will see */
async function goLive(transaction: Transaction, board: Board, editor: Editor, now: Date): Promise<number> {
  const changes = differences(await readLiveBoard(transaction), board);
  if (changes.length === 0) return 0;

  await writeLiveBoard(transaction, board, editor.name, now);
  await noteLive(transaction, editor, now);
  const details = { changes: changes.length, places: changes.map(({ place }) => placeName(place)).join(", ") };
  await audit(transaction, { by: editor, action: "put the front page live", subject: LIVE, details }, now);
  await enqueue(transaction, pressJob({ kind: "front" }));
  return changes.length;
}

async function whyNot(transaction: Transaction, move: Move): Promise<BoardRefusal | null> {
  if ("articleId" in move && move.kind !== "unpick") {
    if (!(await listWhoMayStand(transaction, [move.articleId])).has(move.articleId)) return "story-cannot-stand";
  }
  if ("place" in move && !(await isPlace(transaction, move.place))) return "place-absent";
  if (move.kind === "dress" && move.imageId !== null) {
    if ((await transaction.image.count({ where: { id: move.imageId } })) === 0) return "picture-absent";
  }
  return null;
}

async function inWords(transaction: Transaction, board: Board, move: Move): Promise<string> {
  const articleId = "articleId" in move ? move.articleId : board.places[move.place]?.articleId;
  const story = articleId
    ? await transaction.article.findUnique({ where: { id: articleId }, select: { headline: true } })
    : null;
  return moveInWords(move, story?.headline ?? "");
}
