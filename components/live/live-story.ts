import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import * as Y from "yjs";
import { MANUSCRIPT_FRAGMENT } from "@/modules/articles/manuscript";
import {
  HOSTILE_CHANGE,
  keptMessage,
  liveAddress,
  livePass,
  livePassPath,
  TOO_LARGE_MESSAGE,
  TOO_LARGE_STORY,
  writtenMessage,
} from "@/modules/manuscripts/live";
import { DeviceCopy, forgetOldCopies } from "./device-copy";
import { type LineFacts, type Refusal, type SaveState, saveStateOf } from "./saving";

export type LivePerson = { personId: string; name: string };
/** Somebody who has the story open, in one tab. */
export type Presence = LivePerson & { clientId: number; isMe: boolean };

export type LiveView = {
  saveState: SaveState;
  /** The words are here: the editor may be shown. */
  isReady: boolean;
  /** As the server says now; a story that was handed in is its writer's to read only. */
  mayWrite: boolean;
  people: Presence[];
};

/** How long keys are gathered before the server is asked whether it has them. */
const ASK_AFTER_MILLISECONDS = 100;
const LOOK_AGAIN_EVERY_MILLISECONDS = 1_000;
/** A browser waits minutes for an answer on a dead line. */
const GIVE_UP_TRYING_AFTER_MILLISECONDS = 10_000;

/**
 * One story open in one tab: its shared document, kept on the device, joined to the server by a line that mends itself.
 * Changes are counted. The count goes to the server after them, and comes back when the database has them.
 */
export class LiveStory {
  readonly document = new Y.Doc();
  readonly provider: HocuspocusProvider;
  readonly #line: HocuspocusProviderWebsocket;
  readonly #copy: DeviceCopy;
  readonly #clock: ReturnType<typeof setInterval>;
  #asking: ReturnType<typeof setTimeout> | undefined;
  #triedAt = Date.now();
  #facts: LineFacts;
  #isClosed = false;

  constructor(
    readonly articleId: string,
    readonly person: LivePerson,
    mayWrite: boolean,
    private readonly onView: (view: LiveView) => void,
  ) {
    this.#copy = new DeviceCopy(person.personId, articleId, this.document);
    this.#facts = {
      ...{ line: "opening", refusal: null, mayWrite, keptAt: null, waitingSince: new Date(), isOnDevice: false },
      ...{ changeCount: this.#copy.unkeptCount, keptCount: 0 },
    };
    const url = liveAddress(location.origin, articleId);
    const pace = { delay: 500, minDelay: 300, maxDelay: 4_000, factor: 1.5, messageReconnectTimeout: 20_000 };
    this.#line = new HocuspocusProviderWebsocket({ url, autoConnect: false, ...pace });
    this.#line.on("status", () => {
      this.#triedAt = Date.now();
    });
    this.provider = this.#join();
    this.#clock = setInterval(() => this.#look(), LOOK_AGAIN_EVERY_MILLISECONDS);
    addEventListener("online", this.#connect);
    addEventListener("offline", this.#cut);
    addEventListener("focus", this.#connect);
    void this.#open();
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#clock);
    clearTimeout(this.#asking);
    removeEventListener("online", this.#connect);
    removeEventListener("offline", this.#cut);
    removeEventListener("focus", this.#connect);
    this.provider.destroy();
    this.#line.destroy();
    this.#copy.close();
  }

  /** The device first: what was written there without a line must be counted before the server is asked. */
  async #open(): Promise<void> {
    const isOnDevice = await this.#copy.open(() => this.#know({ isOnDevice: false }));
    if (this.#isClosed) return;
    this.#know({ isOnDevice });
    this.document.on("update", (_update, origin) => this.#onUpdate(origin));
    this.#connect();
    await forgetOldCopies(new Date());
  }

  #join(): HocuspocusProvider {
    const provider = new HocuspocusProvider({
      name: this.articleId,
      document: this.document,
      websocketProvider: this.#line,
      token: () => this.#fetchPass(),
      onSynced: () => {
        this.#know({ line: "open" });
        this.#ask();
      },
      onStateless: ({ payload }) => this.#onKept(payload),
      onDisconnect: ({ event }) => this.#onCut(event.code),
      onAuthenticationFailed: ({ reason }) => this.#onRefused(reason),
      onAwarenessChange: () => this.#show(),
    });
    provider.setAwarenessField("user", { ...this.person });
    provider.attach();
    return provider;
  }

  readonly #connect = (): void => {
    if (this.#isClosed) return;
    this.#line.shouldConnect = true; // one that is still being put down, which can take seconds, is taken up again then
    if (this.#line.status !== "disconnected") return;
    if (this.#facts.refusal === "not-taken") return;
    // Too large is what it stays until the server says that it has everything.
    if (this.#facts.refusal !== "too-large") this.#know({ refusal: null });
    void this.#line.connect();
  };

  readonly #cut = (): void => this.#line.disconnect();

  #look(): void {
    const isLate = Date.now() - this.#triedAt > GIVE_UP_TRYING_AFTER_MILLISECONDS;
    if (this.#facts.line !== "open" && isLate) this.#line.webSocket?.close(); // and the next is tried
    this.#show();
  }

  /** What is too large would be so again, also when taken out, while this page can still undo that: the line stays down. */
  #onCut(code: number): void {
    this.#know({ line: "cut" });
    if (code === HOSTILE_CHANGE) {
      this.#know({ refusal: "not-taken" });
      this.#copy.giveUp(); // else it would be sent again whenever this page is opened
      this.#line.disconnect();
    }
    if (code !== TOO_LARGE_MESSAGE && code !== TOO_LARGE_STORY) return;
    this.#know({ refusal: "too-large" });
    this.#line.disconnect();
  }

  /** A pass is good for one connection and a minute: each line asks anew whether this person may. */
  async #fetchPass(): Promise<string> {
    const response = await fetch(livePassPath(this.articleId), {
      ...{ method: "POST", redirect: "manual" },
      signal: AbortSignal.timeout(GIVE_UP_TRYING_AFTER_MILLISECONDS),
    });
    if (response.type === "opaqueredirect" || response.status === 401) return this.#refuse("signed-out");
    if (response.status === 404) return this.#refuse("not-allowed");
    if (!response.ok) throw new Error("not-now");

    const pass = livePass.parse(await response.json());
    this.#know({ mayWrite: pass.mayWrite });
    return pass.token;
  }

  #refuse(refusal: Refusal): never {
    this.#know({ refusal });
    throw new Error(refusal);
  }

  /** Refused for good: the line stays down until the person comes back to this window. Else it was bad luck, and is tried again. */
  #onRefused(reason: string): void {
    if (reason === "not-allowed") this.#know({ refusal: "not-allowed" });
    const { refusal } = this.#facts;
    if (refusal && refusal !== "too-large") this.#line.disconnect();
    else this.#line.webSocket?.close();
  }

  #onUpdate(origin: unknown): void {
    if (origin === this.provider) {
      this.#show();
      return;
    }
    const isFirst = this.#facts.changeCount === this.#facts.keptCount;
    this.#asking ??= setTimeout(() => this.#ask(), ASK_AFTER_MILLISECONDS);
    this.#know({ changeCount: this.#facts.changeCount + 1, ...(isFirst ? { waitingSince: new Date() } : {}) });
    this.#copy.note(this.#facts.changeCount - this.#facts.keptCount);
  }

  #ask(): void {
    this.#asking = undefined;
    if (this.provider.isSynced) this.provider.sendStateless(writtenMessage(this.#facts.changeCount));
  }

  #onKept(payload: string): void {
    const { kept, at } = keptMessage.parse(JSON.parse(payload));
    const { refusal, changeCount } = this.#facts;
    const isMended = refusal === "too-large" && kept === changeCount;
    this.#know({
      ...{ keptCount: Math.max(kept, this.#facts.keptCount), keptAt: at },
      ...(isMended ? { refusal: null } : {}),
    });
    this.#copy.note(this.#facts.changeCount - this.#facts.keptCount);
  }

  #know(news: Partial<LineFacts>): void {
    const isDown = news.line === "cut" && this.#facts.line !== "cut";
    const isUp = news.line === "open";
    const isAllKept = this.#facts.changeCount === this.#facts.keptCount;
    this.#facts = { ...this.#facts, ...(isUp || (isDown && isAllKept) ? { waitingSince: new Date() } : {}), ...news };
    this.#show();
  }

  #show(): void {
    if (this.#isClosed) return;
    const { mayWrite, refusal } = this.#facts;
    this.onView({
      saveState: saveStateOf(this.#facts, new Date()),
      isReady: this.document.getXmlFragment(MANUSCRIPT_FRAGMENT).length > 0,
      mayWrite: mayWrite && (!refusal || refusal === "too-large"), // too large: something has to be taken out
      people: this.#people(),
    });
  }

  #people(): Presence[] {
    const states = [...(this.provider?.awareness?.getStates() ?? [])];
    return states.flatMap(([clientId, { user }]) =>
      user ? [{ personId: user.personId, name: user.name, clientId, isMe: clientId === this.document.clientID }] : [],
    );
  }
}
