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

type Turn = { isWaiting: boolean; shows: Date; outcome: Promise<PrintOutcome> };
const turns = new Map<string, Turn>();

/**
 * Prints a path anew. Two prints of one path follow each other; whoever asks while one still waits is served by that one, which
 * then shows all that the later of the two wants.
 * @param shows what was committed by then is on the page; of two prints, the one that shows more stays
 * @throws when Next or the database fails: what stood printed still stands
 */
export function printPath(path: string, press: Press, shows = press.clock()): Promise<PrintOutcome> {
  const before = turns.get(path);
  if (before?.isWaiting) {
    if (shows > before.shows) before.shows = shows;
    return before.outcome;
  }

  const turn: Turn = { isWaiting: before !== undefined, shows, outcome: Promise.resolve("absent") };
  turn.outcome = takeTurn(path, turn, before, press);
  turns.set(path, turn);
  return turn.outcome;
}

async function takeTurn(path: string, turn: Turn, before: Turn | undefined, press: Press): Promise<PrintOutcome> {
  await Promise.allSettled([before?.outcome]);
  turn.isWaiting = false;
  try {
    return await print(path, press, shelvePage, turn.shows);
  } finally {
    if (turns.get(path) === turn) turns.delete(path);
  }
}

/** For the first reader of a page nobody printed yet: never replaces what the worker printed meanwhile. */
export const printPathIfAbsent = (path: string, press: Press): Promise<PrintOutcome> =>
  print(path, press, shelvePageIfAbsent, press.clock());

async function print(path: string, press: Press, shelve: typeof shelvePage, shows: Date): Promise<PrintOutcome> {
  const drawing = await drawPath(path, press, shows);

  switch (drawing.is) {
    case "page":
      return outcome("printed", await shelve(path, finished(path, drawing.bytes), shows));
    case "moved":
      return outcome("moved", await shelveMoved(path, drawing.to, shows));
    case "withdrawn":
      return printWithdrawn(path, drawing, shows);
    case "absent":
      return printSuccessor(path, press, shows);
  }
}

async function printSuccessor(path: string, press: Press, shows: Date): Promise<PrintOutcome> {
  const successor = await findSuccessor(path, shows);
  if (!successor) return outcome("absent", await clearShelf(path, shows));
  if (successor.is === "moved") return outcome("moved", await shelveMoved(path, successor.to, shows));
  return printWithdrawn(path, await drawPath(WITHDRAWN_PATH, press), shows);
}

async function printWithdrawn(path: string, drawing: Drawing, shows: Date): Promise<PrintOutcome> {
  if (!("bytes" in drawing)) throw new Error(`${WITHDRAWN_PATH} could not be drawn for ${path}`);
  return outcome("withdrawn", await shelveWithdrawn(path, finished(path, drawing.bytes), shows));
}

const outcome = (done: PrintOutcome, isShelved: boolean): PrintOutcome => (isShelved ? done : "overtaken");

function finished(path: string, bytes: Buffer): Buffer {
  return printKindOf(path) === "page" ? Buffer.from(finishPage(bytes.toString())) : bytes;
}
