import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import {
  type Connection,
  type Document,
  Hocuspocus,
  type onAuthenticatePayload,
  type WebSocketLike,
} from "@hocuspocus/server";
import websockets from "crossws/adapters/node";
import { applyUpdate } from "yjs";
import { openManuscript } from "@/modules/manuscripts/commands";
import { HOSTILE_CHANGE, keptReply, LIVE_PATH, readWritten, TOO_LARGE_STORY } from "@/modules/manuscripts/live";
import { readPass } from "@/modules/manuscripts/live-pass";
import { readLiveRights, readManuscript, readNewestUpdateIds } from "@/modules/manuscripts/queries";
import { rateLimit } from "@/modules/platform/rate-limit";
import { keepSeen } from "@/modules/staff/commands/sessions";
import { type Guest, guestBehind, introduce, sessionsInUse } from "./guest";
import { Keeper } from "./keeper";
import { isNews, lookThrough } from "./look-through";

const LOOK_EVERY_MILLISECONDS = 1_000;
const STOP_WITHIN_MILLISECONDS = 5_000;
const MAX_MESSAGE_IN_BYTES = 4 * 1024 * 1024;
const MAX_STORY_IN_BYTES = 24 * 1024 * 1024;
const MAX_LINES_PER_STORY = 100;
/** Of one session. Fast typing is some forty messages a second; whoever sends more for long is let in again, and not faster. */
const MESSAGES = { capacity: 1_000, perMinute: 6_000, maxKeys: 10_000 };
const SILENT_FOR_SECONDS = 10;

/** Codes for closing a line; whatever the reason, the client asks for a new pass, which says what it may do now. */
const RIGHT_CHANGED = [4403, "right changed"] as const;
const TOO_LARGE = [TOO_LARGE_STORY, "too large"] as const;
const NOT_TAKEN = [HOSTILE_CHANGE, "not taken"] as const;
const TOO_FAST = [4429, "too fast"] as const;
const COME_AGAIN = [1012, "come again"] as const;

export type LiveLine = {
  /** Takes over a request to open a line. */
  open: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Lets go of everybody, once what they typed is kept. */
  stop: () => Promise<void>;
};

/** Stories written by several people at once: Yjs merges, Hocuspocus tells everybody, a keeper per story fills the database. */
export function openLiveLine({ secret, origins }: { secret: string; origins: ReadonlySet<string> }): LiveLine {
  const keepers = new Map<Document, Keeper>();
  const messages = rateLimit(MESSAGES);

  const line = new Hocuspocus<Guest>({
    ...{ quiet: true, timeout: 30_000, maxPendingDocuments: 1 },
    onAuthenticate: (asked) => admit(asked, secret),
    onLoadDocument: ({ document, documentName }) => load(document, documentName),
    async afterLoadDocument({ document }) {
      document.on("update", (update, origin) => {
        const guest = guestBehind(origin);
        if (!guest?.writer) return;
        guest.wroteAt = new Date();
        keepers.get(document)?.take({ update, by: guest.writer });
      });
    },
    async connected({ connection }) {
      // It came in while the last one left: this copy of the story is put away already.
      if (!keepers.has(connection.document)) connection.webSocket.close(...COME_AGAIN);
    },
    async beforeHandleMessage({ connection, document, update }) {
      const size = (keepers.get(document)?.sizeInBytes ?? 0) + update.byteLength;
      if (!messages.take(connection.context.sessionId, new Date())) closeFor(connection, TOO_FAST);
      if (size > MAX_STORY_IN_BYTES) closeFor(connection, TOO_LARGE);
    },
    async beforeSync({ connection, document, type, payload }) {
      const sent = { type, payload, document };
      if (connection.readOnly) {
        connection.context.isUnheard ||= isNews(sent);
        return;
      }
      const judgement = lookThrough({ ...sent, by: connection.context });
      if (judgement === "hostile") closeFor(connection, NOT_TAKEN);
      if (judgement === "unclear") closeFor(connection, COME_AGAIN);
    },
    async beforeHandleAwareness({ states, connection }) {
      if (connection) introduce(connection.context, states);
    },
    onStateless: ({ connection, document, payload }) => answerWritten(connection, document, payload),
    async beforeUnloadDocument({ document }) {
      if (keepers.get(document)?.isIdle === false) throw new Refused("not kept yet"); // asked again when it is
    },
  });

  async function load(document: Document, articleId: string): Promise<void> {
    const stored = await openManuscript(articleId);
    if (!stored) throw new Refused("not-allowed");
    applyUpdate(document, stored.state);
    keepers.set(document, new Keeper(articleId, document, stored, () => void line.unloadDocument(document)));
    document.on("destroy", () => keepers.delete(document));
  }

  async function answerWritten(connection: Connection<Guest>, document: Document, payload: string): Promise<void> {
    const count = readWritten(payload);
    const keeper = keepers.get(document);
    if (count === null || !keeper || connection.context.isUnheard) return;

    // Something it builds on has not come: what waits for that is in no update. A new line brings all.
    if (document.store.pendingStructs || document.store.pendingDs) return connection.webSocket.close(...COME_AGAIN);
    const at = await keeper.whenKept();
    connection.sendStateless(keptReply(count, at));
  }

  const sockets = websockets({
    idleTimeout: SILENT_FOR_SECONDS,
    serverOptions: { maxPayload: MAX_MESSAGE_IN_BYTES },
    hooks: {
      open(peer) {
        const socket = peer.websocket as unknown as WebSocketLike; // crossws hands out the socket of "ws"
        peer.context.guest = line.handleConnection(socket, peer.request as Request);
      },
      message: (peer, message) => guestOf(peer)?.handleMessage(message.uint8Array()),
      close: (peer, { code = 1006, reason = "" }) => guestOf(peer)?.handleClose({ code, reason }),
      error: () => {}, // a frame too large, a line cut in mid-word: it is closed after this
    },
  });

  const looking = setInterval(() => look().catch(() => {}), LOOK_EVERY_MILLISECONDS); // the database is down: again in a second

  /** Every second: who may still be here, and what others wrote past this process (a restored revision, a second server). */
  async function look(): Promise<void> {
    const documents = [...keepers.keys()];
    const guests = documents.flatMap((document) => document.getConnections() as Connection<Guest>[]);
    if (guests.length === 0) return;

    const rights = await readLiveRights(
      guests.map(({ context }) => context),
      new Date(),
    );
    guests.forEach((guest, index) => {
      const right = rights[index];
      if (!right || (right.writer === null) !== guest.readOnly) guest.webSocket.close(...RIGHT_CHANGED);
    });

    await keepSeen(sessionsInUse(guests, new Date()), new Date());
    const newest = await readNewestUpdateIds(documents.map(({ name }) => name));
    for (const document of documents) await catchUp(document, newest.get(document.name));
  }

  async function catchUp(document: Document, newestUpdateId: bigint | undefined): Promise<void> {
    const keeper = keepers.get(document);
    if (!keeper || newestUpdateId === undefined || newestUpdateId === keeper.seenUpTo) return;
    const stored = await readManuscript(document.name);
    if (!stored) return;
    applyUpdate(document, stored.state, "database");
    keeper.seenUpTo = stored.newestUpdateId;
  }

  return {
    open(request, socket, head) {
      socket.on("error", () => socket.destroy());
      if (!origins.has(request.headers.origin ?? "")) return refuse(socket, "403 Forbidden");
      sockets.handleUpgrade(request, socket, head).catch(() => socket.destroy());
    },
    async stop() {
      clearInterval(looking);
      sockets.closeAll(...COME_AGAIN);
      const kept = Promise.all([...keepers.values()].map((keeper) => keeper.whenKept()));
      await Promise.race([kept, wait(STOP_WITHIN_MILLISECONDS, undefined, { ref: false })]);
      sockets.closeAll(1012, undefined, true);
    },
  };
}

export const isLivePath = (path: string): boolean => path.startsWith(`${LIVE_PATH}/`);

export function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

/** What came is not heard. @throws always */
function closeFor({ webSocket }: Connection<Guest>, reason: readonly [code: number, reason: string]): never {
  webSocket.close(...reason);
  throw new Refused(reason[1]);
}

/** The pass says what was allowed a moment ago, the database what is allowed now. */
async function admit(asked: onAuthenticatePayload<Guest>, secret: string): Promise<Guest> {
  const { documentName, token, instance, request, connectionConfig } = asked;
  const now = new Date();
  const pass = readPass(token, secret, now);
  const address = new URL(request.url).pathname;
  if (pass?.articleId !== documentName || address !== `${LIVE_PATH}/${documentName}`) throw new Refused("not-allowed");

  const [right] = await readLiveRights([pass], now);
  if (!right) {
    const { sessionId, articleId } = pass;
    console.info(JSON.stringify({ at: now, event: "refused", action: "live-line", sessionId, articleId })); // ASVS 16.3.2
    throw new Refused("not-allowed");
  }
  const lines = instance.documents.get(documentName)?.getConnectionsCount() ?? 0;
  if (lines >= MAX_LINES_PER_STORY) throw new Refused("too-many");

  connectionConfig.readOnly = !(pass.mayWrite && right.writer);
  return { ...pass, ...right };
}

const guestOf = (peer: { context: Record<string, unknown> }) =>
  peer.context.guest as ReturnType<Hocuspocus["handleConnection"]> | undefined; // set above, when it opened

/** Told to the client as the reason, and to nobody's log: it has no message. */
class Refused extends Error {
  constructor(readonly reason: string) {
    super();
  }
}
