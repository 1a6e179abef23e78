import { setTimeout as wait } from "node:timers/promises";
import { ImapFlow } from "imapflow";
import { LARGEST_NOTICE_IN_BYTES } from "@/modules/deliveries/notice";
import type { Trouble } from "./trouble";

const LOOK_EVERY_MILLISECONDS = 60_000;
const MOST_AT_ONCE = 200;
const TIMEOUT_IN_MILLISECONDS = 30_000;

/** Takes one letter that came back. */
type Receive = (message: Buffer) => Promise<unknown>;

/** Looks into the mailbox of bounces every minute. Any number of workers may: a notice that is read twice is one. */
export function watchBounceMailbox(url: string, receive: Receive, onTrouble: Trouble): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const running = watchUntil(stopping.signal, url, receive, onTrouble);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function watchUntil(signal: AbortSignal, url: string, receive: Receive, onTrouble: Trouble): Promise<void> {
  while (!signal.aborted) {
    await readBounceMailbox(url, receive, signal).catch((error: unknown) =>
      onTrouble("The mailbox of bounces could not be read", error),
    );
    await wait(LOOK_EVERY_MILLISECONDS, undefined, { signal }).catch(() => {}); // woken to stop
  }
}

/**
 * Reads what is new in the mailbox. A letter is marked as seen once what it says was done, not when it was fetched.
 * @param url imaps://user:password@host/INBOX
 * @returns how many were read
 */
export async function readBounceMailbox(url: string, receive: Receive, signal: AbortSignal): Promise<number> {
  const client = new ImapFlow(optionsOf(url));
  client.on("error", () => {}); // a broken line also fails whatever was asked for
  await client.connect();
  try {
    const lock = await client.getMailboxLock(folderOf(url));
    try {
      return await readNew(client, receive, signal);
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function readNew(client: ImapFlow, receive: Receive, signal: AbortSignal): Promise<number> {
  const found = await client.search({ seen: false }, { uid: true });
  let count = 0;
  for (const uid of (found || []).slice(0, MOST_AT_ONCE)) {
    if (signal.aborted) return count;
    const message = await client.fetchOne(
      String(uid),
      { source: { maxLength: LARGEST_NOTICE_IN_BYTES } },
      { uid: true },
    );
    const source = message ? message.source : undefined;
    if (!source) continue;
    await receive(source);
    await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
    count += 1;
  }
  return count;
}

function optionsOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "imaps:";
  const isLoopback = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return {
    ...{ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) || (secure ? 993 : 143), secure },
    // A password is told to nobody who does not encrypt, except on this machine.
    ...(!secure && !isLoopback && { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    ...{ logger: false as const, emitLogs: false, connectionTimeout: TIMEOUT_IN_MILLISECONDS },
    ...{ greetingTimeout: TIMEOUT_IN_MILLISECONDS, socketTimeout: TIMEOUT_IN_MILLISECONDS },
  };
}

const folderOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1)) || "INBOX";
