import { clearDocument, IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import { forgetNote, forgetNotes, keptStories, tryToNote, UnkeptNotes } from "./unkept-notes";

const PREFIX = "masthead.story:";
const GIVEN_UP = "masthead.given-up:";
const KEPT_FOR_MILLISECONDS = 7 * 24 * 3_600_000;
/** Some browsers never answer (private windows, a full disk): then the words are on the server only. */
const OPEN_TIMEOUT_IN_MILLISECONDS = 2_000;

/** The story on this device, for this person: a computer two people share shows neither what the other wrote. */
export class DeviceCopy {
  readonly #name: string;
  readonly #persistence: Promise<IndexeddbPersistence>;
  readonly #notes: UnkeptNotes;

  constructor(personId: string, articleId: string, document: Y.Doc) {
    this.#name = `${personId}:${articleId}`;
    const isGivenUp = localStorage.getItem(GIVEN_UP + this.#name) !== null;
    if (isGivenUp) forgetNotes(this.#name, localStorage);
    this.#notes = new UnkeptNotes(this.#name, localStorage);
    this.#persistence = this.#begin(document, isGivenUp);
  }

  async #begin(document: Y.Doc, isGivenUp: boolean): Promise<IndexeddbPersistence> {
    if (isGivenUp) {
      await clearDocument(PREFIX + this.#name);
      localStorage.removeItem(GIVEN_UP + this.#name);
    }
    return new IndexeddbPersistence(PREFIX + this.#name, document);
  }

  /**
   * Puts what was kept into the document. @param onLost called when this browser takes no more: its room is used up
   * @returns false where this browser keeps nothing
   */
  async open(onLost: () => void): Promise<boolean> {
    const late = new Promise<false>((resolve) => setTimeout(resolve, OPEN_TIMEOUT_IN_MILLISECONDS, false));
    const opened = this.#persistence.then(({ whenSynced }) => whenSynced);
    const persistence = await Promise.race([opened, late]);
    if (!persistence) return false;
    persistence.db?.addEventListener("abort", onLost);
    this.#notes.noteOpened(new Date());
    return true;
  }

  /** Changes that the server did not have when this was last open. */
  get unkeptCount(): number {
    return this.#notes.takenCount;
  }

  note(unkeptCount: number): void {
    this.#notes.note(unkeptCount);
  }

  /** The server will never take what is here: it is forgotten when the story is opened next. Till then it can be copied. */
  giveUp(): void {
    tryToNote(localStorage, GIVEN_UP + this.#name, "1");
  }

  close(): void {
    void this.#persistence.then((persistence) => persistence.destroy());
  }
}

/** On signing out: takes away all that the server has too. Words it does not have stay, for the same person's next visit. */
export async function forgetKeptCopies(): Promise<void> {
  await forget(keptStories(localStorage));
}

/** Copies nobody opened for a week, and that the server has. */
export async function forgetOldCopies(now: Date): Promise<void> {
  await forget(keptStories(localStorage, now.getTime() - KEPT_FOR_MILLISECONDS));
}

async function forget(names: string[]): Promise<void> {
  for (const name of names) {
    await clearDocument(PREFIX + name);
    forgetNote(name, localStorage);
  }
}
