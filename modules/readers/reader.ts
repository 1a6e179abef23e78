import { z } from "zod";
import { several } from "@/modules/platform/form";
import { emailField } from "./email";

/** What letters and pages about a subscription itself are written in. */
export const READER_LANGUAGES = ["en", "uk"] as const;
export type ReaderLanguage = (typeof READER_LANGUAGES)[number];

/** Those of a newsletter in another language get the paper's own, else English. */
export const readerLanguage = (...wished: string[]): ReaderLanguage =>
  wished.flatMap((language) => READER_LANGUAGES.filter((known) => known === language))[0] ?? "en";

/** What a link in a letter to one reader does, once its button is pressed. */
export const linkContents = {
  /** Says yes to these newsletters. */
  confirm: z.object({ newsletterIds: z.array(z.uuid()).max(60) }),
  /** Letters go to this address from then on. isReturn: back to where they went before. */
  move: z.object({ email: z.string(), isReturn: z.boolean().default(false) }),
  /** Hands out everything that is held. */
  export: z.object({}),
  /** Forgets them. */
  erase: z.object({}),
} as const;

export type LinkPurpose = keyof typeof linkContents;
export type LinkContent<Purpose extends LinkPurpose> = z.infer<(typeof linkContents)[Purpose]>;

export const LINK_DAYS: Record<LinkPurpose, number> = { confirm: 7, move: 7, export: 1, erase: 1 };
/** As long as whoever lost their letters may need to notice. */
export const RETURN_DAYS = 30;

export type LinkRefusal = "unknown" | "expired" | "used";

/** A link as the page behind it shows it. */
export type ShownLink = {
  purpose: LinkPurpose;
  language: ReaderLanguage;
  state: "open" | Exclude<LinkRefusal, "unknown">;
  /** Where the reader's letters go, hardly readable: letters are forwarded. */
  maskedEmail: string;
  /** Names of the newsletters it is about. */
  newsletters: { name: string; rhythm: string; language: string }[];
  /** Of who may choose now: to the page of preferences. */
  preferencesToken: string | null;
};

export const tokenInput = z.object({ token: z.string().min(1).max(300) });

const PAUSES = ["14d", "1m", "date"] as const;
const preferences = {
  choose: z.object({ newsletter: several(z.string().max(200)).pipe(z.array(z.string()).max(60)) }),
  language: z.object({ language: z.enum(READER_LANGUAGES) }),
  pause: z.object({ for: z.enum(PAUSES), date: z.string().max(20).default("") }),
  resume: z.object({}),
  move: z.object({ email: emailField }),
  export: z.object({}),
  erase: z.object({}),
} as const;

/** What the forms of the page of preferences do; each says which it is in `do`. */
export const PREFERENCES = preferences;
export type Preference = keyof typeof preferences;
export const isPreference = (sent: unknown): sent is Preference =>
  typeof sent === "string" && Object.hasOwn(preferences, sent);
export type PauseWish = z.infer<typeof preferences.pause>;

/** What somebody may choose on the page of preferences. */
export type ReaderPreferences = {
  maskedEmail: string;
  language: ReaderLanguage;
  pausedUntil: Date | null;
  /** Nothing can be sent to this address any more. */
  isSuppressed: boolean;
  newsletters: ReaderChoice[];
};
export type ReaderChoice = {
  slug: string;
  name: string;
  rhythm: string;
  description: string;
  language: string;
  isOn: boolean;
};

/** One newsletter as the page for leaving it shows it. */
export type ShownSubscription = {
  newsletter: { name: string; rhythm: string; language: string };
  isOn: boolean;
  language: ReaderLanguage;
};

/** absent: nothing is held of this reader any more. */
export type PreferenceRefusal = "absent" | "suppressed" | "wait";

/** Letters in files (DATA_DIR/mail) to somebody who was forgotten: { addressHash }. */
export const ERASE_FILES_JOB = "erase-mail-files";

/** Everything that is held about an address, as it is handed out. Instants are ISO. */
export type HeldData = {
  handedOutAt: string;
  address: string;
  language: string;
  knownSince: string;
  pausedUntil: string | null;
  notWrittenTo: { reason: string; since: string } | null;
  newsletters: HeldSubscription[];
  issues: { newsletter: string; subject: string; state: string; sentAt: string | null }[];
  otherLetters: { kind: string; orderedAt: string; sentAt: string | null }[];
  links: { purpose: string; madeAt: string; expiresAt: string; usedAt: string | null; content: unknown }[];
  orders: Record<string, string | number>[];
  /** Copies of what is sold out. */
  waitingFor: { edition: string; copies: number; since: string; toldAt: string | null }[];
};

type HeldSubscription = {
  newsletter: string;
  askedForAt: string;
  askedForOn: string;
  confirmedAt: string | null;
  endedAt: string | null;
  endedBy: string | null;
  consents: Record<string, string | null>[];
};
