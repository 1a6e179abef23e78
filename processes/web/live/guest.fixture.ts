import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import WebSocket from "ws";
import * as Y from "yjs";
import { keptMessage, liveAddress, writtenMessage } from "@/modules/manuscripts/live";
import { signPass } from "@/modules/manuscripts/live-pass";

/** Where a line is, and what seals the passes to it. */
export type Door = { url: string; secret: string };
type Seat = { sessionId: string; articleId: string };
type Wishes = { origin?: string; passAgeInSeconds?: number; mayWrite?: boolean; passFor?: string; document?: Y.Doc };

/** Somebody's browser: a document joined to the line once, never again by itself. */
export function connect({ url, secret }: Door, { articleId, sessionId }: Seat, wishes: Wishes = {}) {
  const { origin = url, passAgeInSeconds = 0, mayWrite = true, passFor = articleId } = wishes;
  const signedAt = new Date(Date.now() - passAgeInSeconds * 1_000);
  const document = wishes.document ?? new Y.Doc();
  const kept = new Map<number, Date>();
  let refusal = "";
  let closeCode = 0;

  const socket = new HocuspocusProviderWebsocket({
    url: liveAddress(url, articleId),
    WebSocketPolyfill: class extends WebSocket {
      constructor(address: string) {
        super(address, { origin });
      }
    },
    ...{ maxAttempts: 1, delay: 60_000 },
  });
  const provider = new HocuspocusProvider({
    ...{ name: articleId, document, websocketProvider: socket },
    token: signPass({ sessionId, articleId: passFor, mayWrite }, secret, signedAt),
    onAuthenticationFailed: ({ reason }) => {
      refusal = reason;
    },
    onDisconnect: ({ event }) => {
      closeCode = event.code;
    },
    onStateless: ({ payload }) => {
      const { kept: count, at } = keptMessage.parse(JSON.parse(payload));
      kept.set(count, at);
    },
  });
  provider.attach();

  return {
    document,
    provider,
    kept,
    words: () => document.getXmlFragment("manuscript").toString(),
    refusal: () => refusal,
    closeCode: () => closeCode,
    type: (text: string, marks: Record<string, unknown> = {}) =>
      document.transact(() => {
        const words = new Y.XmlText();
        document.getXmlFragment("manuscript").push([words]);
        words.insert(0, text, marks);
      }),
    put: (type: string, attributes: Record<string, string>) =>
      document.transact(() => {
        const element = new Y.XmlElement(type);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        document.getXmlFragment("manuscript").push([element]);
      }),
    ask: (count: number) => provider.sendStateless(writtenMessage(count)),
    leave: () => {
      provider.destroy();
      socket.destroy();
    },
  };
}
