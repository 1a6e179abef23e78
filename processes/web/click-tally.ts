import type { IncomingMessage } from "node:http";
import { type ClickCount, isReader, quarterOf, readLetterTag } from "@/modules/clicks/click";

const FLUSH_EVERY_MILLISECONDS = 5_000;
const LONGEST_STOP_IN_MILLISECONDS = 5_000;
/** Some letters with some hundred stories; whoever invents more is not counted. */
const MOST_KEPT = 5_000;

export type ClickStore = (clicks: ClickCount[]) => Promise<void>;

/**
 * How often pages are opened from letters: counted here for some seconds, then added in the database. It never makes anybody
 * wait, and holds what it has while the database is away.
 */
export class ClickTally {
  readonly #counts = new Map<string, ClickCount>();
  readonly #timer: NodeJS.Timeout;
  #isFlushing: Promise<void> | null = null;

  constructor(
    private readonly store: ClickStore,
    private readonly clock: () => Date,
    flushEveryMilliseconds = FLUSH_EVERY_MILLISECONDS,
  ) {
    this.#timer = setInterval(() => void this.flush(), flushEveryMilliseconds);
    this.#timer.unref();
  }

  /** Of a page that was sent. @param path canonical, as it is printed */
  note(request: IncomingMessage, path: string): void {
    const { method, url = "", headers } = request;
    const query = url.indexOf("?");
    if (query < 0 || method !== "GET") return;
    const tag = readLetterTag(url.slice(query + 1));
    if (!tag) return;
    const purpose = headers["sec-purpose"] ?? headers.purpose;
    if (!isReader({ userAgent: headers["user-agent"], purpose: [purpose].flat()[0] })) return;
    this.#add({ ...tag, path, at: quarterOf(this.clock()), count: 1 });
  }

  /** What could not be added is kept for the next time. */
  flush(): Promise<void> {
    this.#isFlushing ??= this.#write().finally(() => {
      this.#isFlushing = null;
    });
    return this.#isFlushing;
  }

  /** Adds what is left, unless the database takes too long. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    const last = (async () => {
      await this.#isFlushing;
      await this.flush();
    })();
    const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_STOP_IN_MILLISECONDS).unref());
    await Promise.race([last, patience]);
  }

  async #write(): Promise<void> {
    if (this.#counts.size === 0) return;
    const clicks = [...this.#counts.values()];
    this.#counts.clear();
    try {
      await this.store(clicks);
    } catch {
      for (const click of clicks) this.#add(click); // the database is away: the next time will do
    }
  }

  #add(click: ClickCount): void {
    const key = `${click.newsletterSlug} ${click.number} ${click.at.getTime()} ${click.path}`;
    const before = this.#counts.get(key);
    if (before) before.count += click.count;
    else if (this.#counts.size < MOST_KEPT) this.#counts.set(key, { ...click });
  }
}
