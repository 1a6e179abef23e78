import type { SaveState } from "@/components/live/saving";
import type { IssueWords } from "@/modules/issues/keeping";
import { type Conflict, isSame, mergeIssues, withPart } from "@/modules/issues/merge";
import type { DeviceCopy } from "./device-copy";
import type { SaveAnswer, TheirIssue } from "./issue-view";
import type { Saved } from "./save-issue";

/** After the last key; and while keys go on, at the latest. */
const PAUSE_IN_MILLISECONDS = 700;
const LONGEST_PAUSE_IN_MILLISECONDS = 4_000;
const RETRY_IN_MILLISECONDS = [1_000, 2_000, 5_000, 10_000, 20_000];

/** A part that a colleague saved while one wrote on it. */
export type Question = Conflict & { by: string; at: string };

export type DraftState = {
  words: IssueWords;
  /** That the desk has, and that the words on the screen were written on. */
  version: number;
  saving: SaveState;
  questions: Question[];
  /** Why it is not kept at the desk, as a sentence; "" = it is, or will be. */
  problem: string;
  /** What came from elsewhere a moment ago. */
  news: string;
  /** It is on its way to readers: nothing is written in it any more. */
  isOver: boolean;
};

type Outside = {
  send: (version: number, words: IssueWords) => Promise<Saved>;
  copies: { keep: (copy: DeviceCopy) => boolean; read: () => DeviceCopy | null; drop: () => void };
};

type Kept = { version: number; words: IssueWords };

/**
 * What one person has before them of an issue: each change is on the screen and on the device at once, and at the desk after a
 * pause. What colleagues saved meanwhile is merged in; where both changed one part, one is asked.
 */
export class IssueDraft {
  #state: DraftState;
  #kept: Kept;
  readonly #outside: Outside;
  readonly #watchers = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  #tries = 0;
  /** Of changes that the desk does not have: how many, and since when. */
  #unkept: { count: number; since: Date } | null = null;

  constructor(kept: Kept & { at: string; isOver: boolean }, outside: Outside) {
    const { version, words, at, isOver } = kept;
    this.#outside = outside;
    this.#kept = { version, words };
    const saving: SaveState = { is: "saved", at: new Date(at) };
    this.#state = { version, words, saving, questions: [], problem: "", news: "", isOver };
  }

  read = (): DraftState => this.#state;
  subscribe = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => {
      this.#watchers.delete(watcher);
    };
  };

  /** Brings back what this device kept and the desk never got. */
  open(): void {
    const copy = this.#outside.copies.read();
    if (!copy || this.#state.isOver) return;
    const { words, conflicts } = mergeIssues(copy.base.words, copy.mine, this.#kept.words);
    if (isSame(words, this.#kept.words) && conflicts.length === 0) {
      this.#outside.copies.drop();
      return;
    }
    const at = new Date().toISOString();
    this.#show({
      questions: conflicts.map((conflict) => ({ ...conflict, by: "A colleague", at })),
      news: BROUGHT_BACK,
    });
    this.change(words);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  /** It is gone: there is nothing to keep any more. */
  leave(): void {
    this.close();
    this.#unkept = null;
    this.#outside.copies.drop();
    this.#show({ isOver: true });
  }

  change(words: IssueWords): void {
    if (this.#state.isOver || isSame(words, this.#state.words)) return;
    this.#unkept = { count: (this.#unkept?.count ?? 0) + 1, since: this.#unkept?.since ?? new Date() };
    this.#show({ words });
    this.#waitOnDevice();
    if (this.#tries === 0) this.#saveIn(this.#pause());
  }

  /** What a colleague saved, seen before one saves oneself. */
  hear(theirs: TheirIssue): void {
    if (this.#isSending || theirs.version <= this.#kept.version) return;
    const base = this.#kept.words;
    this.#takeIn(base, theirs);
    if (!isSame(this.#state.words, theirs.words)) this.#saveIn(PAUSE_IN_MILLISECONDS);
  }

  /** Puts one's own in the colleague's place, or leaves theirs. */
  answer(question: Question, isMine: boolean): void {
    this.#show({ questions: this.#state.questions.filter((other) => other !== question) });
    if (isMine) this.change(withPart(this.#state.words, question.part, question.mine));
  }

  /** At once: before it is sent, or when the line is back. @returns whether the desk has every word */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#save();
    return this.#unkept === null;
  }

  /** The news was read. */
  see(): void {
    this.#show({ news: "" });
  }

  /** For who is about to leave: nothing is kept anywhere yet. */
  get isAtRisk(): boolean {
    const { saving } = this.#state;
    return this.#unkept !== null && !(saving.is === "offline" && saving.isOnDevice);
  }

  #pause(): number {
    const waited = Date.now() - (this.#unkept?.since.getTime() ?? Date.now());
    return Math.max(0, Math.min(PAUSE_IN_MILLISECONDS, LONGEST_PAUSE_IN_MILLISECONDS - waited));
  }

  #saveIn(milliseconds: number): void {
    if (this.#isSending) return; // looks again when it is back
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), milliseconds);
  }

  async #save(): Promise<void> {
    if (this.#isSending || this.#state.isOver) return;
    const sent = this.#state.words;
    if (isSame(sent, this.#kept.words)) return this.#rest(new Date());

    this.#isSending = true;
    const saved = await this.#outside.send(this.#kept.version, sent);
    this.#isSending = false;
    if (saved === "offline" || saved === "signed-out") return this.#tryLater(saved);
    this.#tries = 0;
    this.#settle(saved, sent);
  }

  #settle(saved: SaveAnswer, sent: IssueWords): void {
    if ("problem" in saved) {
      this.#show({ problem: saved.problem, isOver: saved.isOver });
      this.#waitOnDevice(true);
      return;
    }
    this.#show({ problem: "" });
    if ("stale" in saved) this.#takeIn(this.#kept.words, saved.stale);
    else this.#keep({ version: saved.version, words: sent });
    if (isSame(this.#state.words, this.#kept.words)) this.#rest("stale" in saved ? new Date() : new Date(saved.at));
    else this.#saveIn("stale" in saved ? 0 : this.#pause());
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    this.#unkept = null;
    this.#show({ version: kept.version });
  }

  #takeIn(base: IssueWords, theirs: TheirIssue): void {
    const { words, conflicts } = mergeIssues(base, this.#state.words, theirs.words);
    const asked = conflicts.map((conflict) => ({ ...conflict, by: theirs.by, at: theirs.at }));
    const isNew = ({ part }: Question) => !asked.some((other) => isSame(other.part, part));
    this.#keep({ version: theirs.version, words: theirs.words });
    this.#show({
      words,
      questions: [...this.#state.questions.filter(isNew), ...asked],
      news: `${theirs.by} changed this issue too: what they wrote is here now.`,
    });
  }

  /** The desk has everything. */
  #rest(at: Date): void {
    this.#unkept = null;
    this.#outside.copies.drop();
    this.#show({ saving: { is: "saved", at } });
  }

  #tryLater(why: "offline" | "signed-out"): void {
    const wait = RETRY_IN_MILLISECONDS[Math.min(this.#tries, RETRY_IN_MILLISECONDS.length - 1)] ?? 0;
    this.#tries += 1;
    this.#waitOnDevice(true);
    if (why === "signed-out") {
      this.#show({ saving: { is: "refused", because: "signed-out", changesKept: this.#unkept?.count ?? 0 } });
    }
    this.#saveIn(wait);
  }

  /** @param isStuck whether the desk did not take it; else it is only not asked yet */
  #waitOnDevice(isStuck = false): void {
    const { count: changesKept, since } = this.#unkept ?? { count: 0, since: new Date() };
    const isOnDevice = this.#outside.copies.keep({
      ...{ base: this.#kept, mine: this.#state.words, since: since.toISOString() },
    });
    const wasStuck = this.#state.saving.is === "offline" && this.#tries > 0;
    if (this.#state.saving.is === "refused" && !isStuck) return;
    this.#show({
      saving: isStuck || wasStuck ? { is: "offline", since, changesKept, isOnDevice } : { is: "saving" },
    });
  }

  #show(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change };
    for (const watcher of this.#watchers) watcher();
  }
}

const BROUGHT_BACK = "What you wrote here last, without a line to the desk, is back.";
