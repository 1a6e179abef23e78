/** What became of a letter that was handed to the mail server. */
export type HandOver =
  /** relayId: what the server calls it, to find it in its log; null where it said nothing. */
  | { is: "accepted"; relayId: string | null }
  /** To be tried again. because: of the server itself (not reached, busy, does not know us), of this letter, of its recipient. */
  | { is: "later"; because: "relay" | "letter" | "recipient"; code: number | null; reason: string }
  /** The server's last word. */
  | { is: "refused"; because: "letter" | "recipient"; code: number | null; reason: string }
  /** The line broke after the letter was on its way: only the server knows. */
  | { is: "unknown"; reason: string };

const LONGEST_REASON = 500;

type MailError = { responseCode?: number | false; code?: string; command?: string; message: string };

/**
 * What an error of the mail client says. 5xx is a server's last word (RFC 5321, 4.2.1), but only about the recipient or the letter: a
 * server that greets with 554, knows no password of ours or refuses our sender is ours to mend.
 * @param wasRead whether the letter's text was on its way
 */
export function outcomeOf(error: unknown, wasRead: boolean): HandOver {
  const { responseCode, code, command, message } = error as MailError; // nodemailer's, and Node's own
  const reason = message.slice(0, LONGEST_REASON);
  if (!responseCode) {
    if (wasRead) return { is: "unknown", reason };
    const isNoAddress = code === "EENVELOPE";
    return isNoAddress
      ? { is: "refused", because: "recipient", code: null, reason }
      : { is: "later", because: "relay", code: null, reason };
  }

  const because = responseCode === 421 ? "relay" : blamed(command);
  if (because === "relay" || responseCode < 500) return { is: "later", because, code: responseCode, reason };
  return { is: "refused", because, code: responseCode, reason };
}

function blamed(command: string | undefined) {
  if (command === "RCPT TO") return "recipient";
  return command === "DATA" ? "letter" : "relay";
}

/** "queued as 4D2F…" (postfix), "id=1xY8…" (Exim), "Ok 0100018b…" (SES). */
const RELAY_IDS = [/\bqueued as ([\w.-]{5,100})/i, /\bid=([\w.-]{5,100})/, /\bOk ([0-9a-f-]{20,100})$/i];

export const relayIdIn = (response: string): string | null =>
  RELAY_IDS.map((pattern) => pattern.exec(response)?.[1]).find((id) => id !== undefined) ?? null;
