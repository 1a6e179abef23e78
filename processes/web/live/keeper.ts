import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Doc } from "yjs";
import { appendUpdates, type NewUpdate, nameStory } from "@/modules/manuscripts/commands";
import { mergedUpdates, type Title, titleOf } from "@/modules/manuscripts/manuscript-document";
import type { StoredManuscript } from "@/modules/manuscripts/queries";
import type { StoryWriter } from "@/modules/staff/staff";

/** What is typed in so long goes into one transaction: five a second at most, and what a crash can cost. */
const GATHER_FOR_MILLISECONDS = 200;
const TRY_AGAIN_AFTER_MILLISECONDS = 500;

type Typed = { update: Uint8Array; by: StoryWriter };

/** Brings what is typed in one story into the database, and knows what is there. */
export class Keeper {
  /** Everything up to this change has been seen by this process. */
  seenUpTo: bigint;
  /** About as large as the document is. */
  sizeInBytes: number;
  #gathering: Typed[] | null = null;
  #openWrites = 0;
  #lastWrite: Promise<Date>;
  #title: Title;

  constructor(
    private readonly articleId: string,
    private readonly document: Doc,
    { state, newestUpdateId, changedAt }: StoredManuscript,
    private readonly onIdle: () => void,
  ) {
    this.seenUpTo = newestUpdateId;
    this.sizeInBytes = state.byteLength;
    this.#lastWrite = Promise.resolve(changedAt);
    this.#title = titleOf(document);
  }

  get isIdle(): boolean {
    return this.#openWrites === 0;
  }

  take(typed: Typed): void {
    this.sizeInBytes += typed.update.byteLength;
    if (this.#gathering) {
      this.#gathering.push(typed);
      return;
    }
    this.#gathering = [typed];
    this.#openWrites++;
    this.#lastWrite = this.#writeAfter(this.#lastWrite, this.#gathering);
  }

  /** When all that was taken so far is in the database: the instant of it. With the database down this waits, and never fails. */
  whenKept(): Promise<Date> {
    return this.#lastWrite;
  }

  /** One write after the other: what the database holds is always what was typed up to some moment, without a gap. */
  async #writeAfter(before: Promise<Date>, gathered: Typed[]): Promise<Date> {
    await Promise.all([before, wait(GATHER_FOR_MILLISECONDS)]);
    this.#gathering = null;
    const keptAt = await this.#write(mergedByWriter(gathered));
    await this.#showTitle().catch(() => {}); // the words are kept; lists are right after the next ones
    this.#openWrites--;
    if (this.isIdle) this.onIdle();
    return keptAt;
  }

  async #showTitle(): Promise<void> {
    const title = titleOf(this.document);
    if (isDeepStrictEqual(title, this.#title)) return;
    await nameStory(this.articleId, title);
    this.#title = title;
  }

  async #write(updates: NewUpdate[]): Promise<Date> {
    for (let attempt = 0; ; attempt++) {
      try {
        const now = new Date();
        const { previousId, newestId } = await appendUpdates(this.articleId, updates, now);
        if (previousId === this.seenUpTo) this.seenUpTo = newestId;
        return now;
      } catch (error) {
        if (attempt === 0) console.error(`The story ${this.articleId} cannot be kept now; trying again:`, error);
        await wait(TRY_AGAIN_AFTER_MILLISECONDS);
      }
    }
  }
}

function mergedByWriter(typed: Typed[]): NewUpdate[] {
  const byWriter = new Map<string | null, Typed[]>();
  for (const one of typed) byWriter.set(one.by.personId, [...(byWriter.get(one.by.personId) ?? []), one]);
  return [...byWriter.values()].flatMap((theirs) => {
    const [first] = theirs;
    return first ? [{ update: mergedUpdates(theirs.map(({ update }) => update)), by: first.by }] : [];
  });
}
