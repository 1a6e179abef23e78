import "server-only";
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport, type SendMailOptions, type Transporter } from "nodemailer";
import type { Environment } from "./env";
import { type HandOver, outcomeOf, relayIdIn } from "./hand-over";

/** A letter as it leaves the house. */
export type Letter = {
  from: { name: string; address: string };
  to: string;
  replyTo?: string;
  /** Where a bounce goes; without one, to whom the letter is from. */
  returnPath?: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  /** The same at each try: a server that took it twice shows it once. */
  messageId: string;
};

/** Hands letters to the mail server, or writes them into files where there is none. Open until closed. */
export type Mailer = {
  handOver: (letter: Letter) => Promise<HandOver>;
  /** Why no letter could be handed over now; null where one could: the server answers and knows us. */
  trouble: () => Promise<string | null>;
  close: () => void;
};

export type MailSettings = Pick<Environment, "SMTP_URL" | "DATA_DIR"> & Partial<DkimSettings>;
type DkimSettings = Pick<Environment, "DKIM_DOMAIN" | "DKIM_SELECTOR" | "DKIM_PRIVATE_KEY" | "DKIM_PRIVATE_KEY_FILE">;

/** @param connections how many are held to the mail server; they are opened when a letter wants one */
export function openMailer(settings: MailSettings, connections: number): Mailer {
  const { SMTP_URL, DATA_DIR } = settings;
  const signing = signingOf(settings);
  return SMTP_URL === undefined
    ? fileMailer(path.join(DATA_DIR, "mail"), signing)
    : smtpMailer(SMTP_URL, connections, signing);
}

/** As long as a server may be silent; and as long as one letter may take in all, however a server trickles. */
const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };
export const HAND_OVER_IN_MILLISECONDS = 60_000;

const NO_OUTSIDE = { disableFileAccess: true, disableUrlAccess: true };

function smtpMailer(url: string, connections: number, signing: Signing): Mailer {
  const pool = { pool: true as const, maxConnections: connections, idleTimeout: 30_000 };
  const transport = createTransport({ url, ...securityOf(url), ...pool, ...TIMEOUTS, ...NO_OUTSIDE, ...signing });
  const watched = watchReading(transport);

  return {
    handOver: async (letter) => {
      const signal = AbortSignal.timeout(HAND_OVER_IN_MILLISECONDS);
      try {
        const { response } = await transport.sendMail({ ...messageOf(letter), signal });
        return { is: "accepted", relayId: relayIdIn(response) };
      } catch (error) {
        return outcomeOf(error, watched.wasRead(letter.messageId));
      } finally {
        watched.forget(letter.messageId);
      }
    },
    trouble: () =>
      transport.verify().then(
        () => null,
        (error: Error) => error.message,
      ),
    close: () => transport.close(),
  };
}

/**
 * Whether a byte of a letter's text was on its way when a connection broke: then nobody but the server knows whether it has the
 * letter. It is read only once the server has said that it listens (354).
 */
function watchReading(transport: Transporter) {
  const streams = new Map<string, { readableDidRead: boolean }[]>();
  transport.use("stream", (mail, done) => {
    const { message } = mail;
    const readStream = message.createReadStream.bind(message);
    const id = mail.data.messageId ?? "";
    message.createReadStream = (options) => {
      const stream = readStream(options);
      streams.set(id, [...(streams.get(id) ?? []), stream]);
      return stream;
    };
    done();
  });
  return {
    wasRead: (id: string) => streams.get(id)?.some(({ readableDidRead }) => readableDidRead) ?? false,
    forget: (id: string) => streams.delete(id),
  };
}

/** A password is told to nobody who does not encrypt, except on this machine; `?requireTLS=` in the URL says it otherwise. */
function securityOf(url: string): { requireTLS?: boolean } {
  const { password, hostname, searchParams } = new URL(url);
  const isLoopback = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return password === "" || isLoopback || searchParams.has("requireTLS") ? {} : { requireTLS: true };
}

function fileMailer(folder: string, signing: Signing): Mailer {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: "unix", ...NO_OUTSIDE, ...signing });
  return {
    handOver: async (letter) => {
      try {
        const { message } = await writer.sendMail(messageOf(letter));
        await mkdir(folder, { recursive: true });
        const name = `${letter.messageId.replace(/[^\w.-]/g, "")}.eml`;
        await writeFile(path.join(folder, name), message as Buffer, { mode: 0o600 }); // asked for as a buffer above
        return { is: "accepted", relayId: null };
      } catch (error) {
        return outcomeOf(error, false); // a full disk: the same letter is the same file at the next try
      }
    },
    trouble: async () => null,
    close: () => writer.close(),
  };
}

function messageOf({ returnPath, ...letter }: Letter): SendMailOptions {
  return returnPath === undefined ? letter : { ...letter, envelope: { from: returnPath, to: letter.to } };
}

type Signing = { dkim?: { domainName: string; keySelector: string; privateKey: string; headerFieldNames: string } };

/** Both headers of unsubscribing have to be signed (RFC 8058, 4), or mailboxes do not show their button. */
const SIGNED_HEADERS = [
  ...["From", "Sender", "Reply-To", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"],
  ...["Content-Transfer-Encoding", "Auto-Submitted", "Precedence", "Feedback-ID"],
  ...["List-Id", "List-Unsubscribe", "List-Unsubscribe-Post"],
].join(":");

/** @throws where a key is named and cannot be read */
function signingOf({
  DKIM_DOMAIN,
  DKIM_SELECTOR,
  DKIM_PRIVATE_KEY,
  DKIM_PRIVATE_KEY_FILE,
}: Partial<DkimSettings>): Signing {
  if (DKIM_DOMAIN === undefined) return {};
  const privateKey = DKIM_PRIVATE_KEY ?? (DKIM_PRIVATE_KEY_FILE && readFileSync(DKIM_PRIVATE_KEY_FILE, "utf8"));
  if (!DKIM_SELECTOR || !privateKey)
    throw new Error("DKIM_DOMAIN wants DKIM_SELECTOR and DKIM_PRIVATE_KEY_FILE beside it (see .env.example)");
  const keySelector = DKIM_SELECTOR;
  // An environment often carries its line breaks as "\n".
  const key = privateKey.replaceAll("\\n", "\n");
  return { dkim: { domainName: DKIM_DOMAIN, keySelector, privateKey: key, headerFieldNames: SIGNED_HEADERS } };
}
