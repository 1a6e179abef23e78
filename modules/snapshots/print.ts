import "server-only";
import { printKindOf } from "./address";
import { type Drawing, drawPath, type Press } from "./draw";
import { finishPage } from "./finish-page";
import { findSuccessor } from "./queries";
import { clearShelf, shelveMoved, shelvePage, shelvePageIfAbsent, shelveWithdrawn } from "./shelf";

/** overtaken: a later print stands already. absent: there is no such page, and nothing is kept. */
export type PrintOutcome = "printed" | "moved" | "withdrawn" | "absent" | "overtaken";

/** The page of every withdrawn story, drawn by Next like any other. */
const WITHDRAWN_PATH = "/gone";

type Turn = { isWaiting: boolean; outcome: Promise<PrintOutcome> };
const turns = new Map<string, Turn>();

/**
 * Prints a path anew. Two prints of one path follow each other; whoever asks while one still waits is served by that one, since
 * it will see all that has been committed by now.
 * @throws when Next or the database fails: what stood printed still stands
 */
export function printPath(path: string, press: Press): Promise<PrintOutcome> {
  const before = turns.get(path);
  if (before?.isWaiting) return before.outcome;

  const turn: Turn = { isWaiting: before !== undefined, outcome: Promise.resolve("absent") };
  turn.outcome = takeTurn(path, turn, before, press);
  turns.set(path, turn);
  return turn.outcome;
}

async function takeTurn(path: string, turn: Turn, before: Turn | undefined, press: Press): Promise<PrintOutcome> {
  await Promise.allSettled([before?.outcome]);
  turn.isWaiting = false;
  try {
    return await print(path, press, shelvePage);
  } finally {
    if (turns.get(path) === turn) turns.delete(path);
  }
}

/** For the first reader of a page nobody printed yet: never replaces what the worker printed meanwhile. */
export const printPathIfAbsent = (path: string, press: Press): Promise<PrintOutcome> =>
  print(path, press, shelvePageIfAbsent);

async function print(path: string, press: Press, shelve: typeof shelvePage): Promise<PrintOutcome> {
  const startedAt = press.clock();
  const drawing = await drawPath(path, press);

  switch (drawing.is) {
    case "page":
      return outcome("printed", await shelve(path, finished(path, drawing.bytes), startedAt));
    case "moved":
      return outcome("moved", await shelveMoved(path, drawing.to, startedAt));
    case "withdrawn":
      return printWithdrawn(path, drawing, startedAt);
    case "absent":
      return printSuccessor(path, press, startedAt);
  }
}

async function printSuccessor(path: string, press: Press, startedAt: Date): Promise<PrintOutcome> {
  const successor = await findSuccessor(path, startedAt);
  if (!successor) return outcome("absent", await clearShelf(path, startedAt));
  if (successor.is === "moved") return outcome("moved", await shelveMoved(path, successor.to, startedAt));
  return printWithdrawn(path, await drawPath(WITHDRAWN_PATH, press), startedAt);
}

async function printWithdrawn(path: string, drawing: Drawing, startedAt: Date): Promise<PrintOutcome> {
  if (!("bytes" in drawing)) throw new Error(`${WITHDRAWN_PATH} could not be drawn for ${path}`);
  return outcome("withdrawn", await shelveWithdrawn(path, finished(path, drawing.bytes), startedAt));
}

const outcome = (done: PrintOutcome, isShelved: boolean): PrintOutcome => (isShelved ? done : "overtaken");

function finished(path: string, bytes: Buffer): Buffer {
  return printKindOf(path) === "page" ? Buffer.from(finishPage(bytes.toString())) : bytes;
}
