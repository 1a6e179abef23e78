/**
 * What a browser remembers of the stories it keeps: when each was open last, and for every tab how many of its changes the server
 * does not have. Each tab writes its own count: one that is in touch must not strike out what another one still holds.
 */
const OPENED = "masthead.story:";
const UNKEPT = "masthead.unkept:";

/** One tab's notes on one story. */
export class UnkeptNotes {
  readonly #own: string;
  /** Counts of tabs before this one: it has their changes too, from the device, and sends them. */
  readonly #taken: Map<string, number>;

  /** @param name of the story on this device, for one person */
  constructor(
    private readonly name: string,
    private readonly storage: Storage,
    tabId: string = crypto.randomUUID(),
  ) {
    this.#own = `${UNKEPT}${name}#${tabId}`;
    this.#taken = new Map(countsOf(name, storage));
  }

  /** Changes on this device that the server did not have when this tab was opened. */
  get takenCount(): number {
    return sum(this.#taken.values());
  }

  noteOpened(now: Date): void {
    tryToNote(this.storage, OPENED + this.name, String(now.getTime()));
  }

  /** @param count changes that this tab holds and the server does not, those it took up among them */
  note(count: number): void {
    if (count === 0) this.storage.removeItem(this.#own);
    else if (!tryToNote(this.storage, this.#own, String(count))) forgetNote(this.name, this.storage); // nothing is taken away unseen
    this.#strikeOutTaken();
  }

  /** They count as this tab's now. */
  #strikeOutTaken(): void {
    for (const [key, taken] of this.#taken) {
      if (readCount(this.storage, key) === taken) this.storage.removeItem(key); // else that tab is still open, and was written in
    }
    this.#taken.clear();
  }
}

/** Stories on this device that the server has in full. @param openedBefore only those that nobody opened since, in milliseconds */
export function keptStories(storage: Storage, openedBefore = Number.POSITIVE_INFINITY): string[] {
  return Object.keys(storage)
    .filter((key) => key.startsWith(OPENED) && Number(storage.getItem(key)) < openedBefore)
    .map((key) => key.slice(OPENED.length))
    .filter((name) => sum(countsOf(name, storage).map(([, count]) => count)) === 0);
}

export function forgetNote(name: string, storage: Storage): void {
  storage.removeItem(OPENED + name);
}

/** Of all tabs. */
export function forgetNotes(name: string, storage: Storage): void {
  for (const [key] of countsOf(name, storage)) storage.removeItem(key);
  forgetNote(name, storage);
}

const countsOf = (name: string, storage: Storage): [key: string, count: number][] =>
  Object.keys(storage)
    .filter((key) => key.startsWith(`${UNKEPT}${name}#`))
    .map((key) => [key, readCount(storage, key)]);

const readCount = (storage: Storage, key: string) => Number(storage.getItem(key) ?? 0);

const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);

/** @returns false in a browser whose room is used up: no note is better than one of before */
export function tryToNote(storage: Storage, key: string, value: string): boolean {
  try {
    storage.setItem(key, value);
    return true;
  } catch {
    storage.removeItem(key);
    return false;
  }
}
