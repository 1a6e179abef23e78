/** Why a letter came back. */
export type BounceReason =
  | "unknown-user"
  | "unknown-host"
  | "mailbox-disabled"
  | "mailbox-full"
  | "too-big"
  | "content-rejected"
  | "blocked"
  | "relay-denied"
  | "expired"
  | "other";

/** The address itself is no good, today and tomorrow; all else is about this letter, this day, or us. */
export const isHard = (reason: BounceReason): boolean =>
  reason === "unknown-user" || reason === "unknown-host" || reason === "mailbox-disabled";

/** status: of RFC 3463, "5.1.1"; "" where none is given. said: what the mail server answered, in its own words. */
export type Told = { status: string; said: string };

export function reasonOf({ status, said }: Told): BounceReason {
  const code = specificCode(status, said);
  if (code.startsWith("4.") || EXPIRED.test(said)) return "expired";
  const [, known] = CODES.find(([pattern]) => pattern.test(code)) ?? [];
  if (known) return known;
  if (code.startsWith("5.7.")) return ofPolicy(said);
  return WORDS.find(([pattern]) => pattern.test(said))?.[1] ?? "other";
}

/** Exim, among others, calls every failure 5.0.0: what the other server answered says more. */
function specificCode(status: string, said: string): string {
  if (status !== "" && !/^[45]\.0\.0$/.test(status)) return status;
  const [, inWords = ""] = /\b\d{3}[ -](?:#)?([245]\.\d{1,3}\.\d{1,3})\b/.exec(said) ?? [];
  return inWords || status;
}

const EXPIRED = /retry (?:timeout exceeded|time not reached for any host after)|delivery time expired|message expired/i;

const CODES: [RegExp, BounceReason][] = [
  [/^5\.1\.(?:1|3|6)$/, "unknown-user"],
  [/^5\.1\.(?:2|10)$/, "unknown-host"], // 10: a domain that takes no mail (RFC 7505)
  [/^5\.4\.4$/, "unknown-host"],
  [/^5\.2\.1$/, "mailbox-disabled"],
  [/^5\.2\.2$/, "mailbox-full"],
  [/^5\.(?:2\.3|3\.4)$/, "too-big"],
  [/^5\.6\./, "content-rejected"],
];

function ofPolicy(said: string): BounceReason {
  if (/relay/i.test(said)) return "relay-denied";
  return /spam|content|virus|malware|message (?:was )?rejected/i.test(said) ? "content-rejected" : "blocked";
}

/** Where no code tells. What speaks of us comes first: nobody's address is given up for it. */
const WORDS: [RegExp, BounceReason][] = [
  [/relay(?:ing)? (?:access )?(?:denied|not permitted|prohibited)/i, "relay-denied"],
  [/blocked|blacklist|block ?list|reputation|policy/i, "blocked"],
  [/spam|virus|content/i, "content-rejected"],
  [
    /(?:over|exceeded|out of) ?(?:storage |disk )?quota|quota (?:exceeded|full)|(?:mailbox|inbox) (?:is )?full/i,
    "mailbox-full",
  ],
  [/(?:maximum|size|too) (?:message )?(?:size|limit|large|big)|message (?:size )?exceeds/i, "too-big"],
  [/(?:account|mailbox|user)[^.]{0,40}(?:disabled|inactive|suspended)/i, "mailbox-disabled"],
  [
    /user (?:unknown|not found)|unknown (?:user|recipient|local)|no such (?:user|mailbox|recipient|address)|invalid (?:user|mailbox|recipient)/i,
    "unknown-user",
  ],
  [
    /does(?: not|n't) (?:exist|have an? [\w.]+ account)|mailbox (?:unavailable|not found)|recipient (?:address )?rejected/i,
    "unknown-user",
  ],
  [/unrouteable|(?:host|domain)[^.]{0,40}not found|no such (?:host|domain)|unresolvable|null mx/i, "unknown-host"],
];
