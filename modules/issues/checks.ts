import { z } from "zod";
import type { BlockStory } from "./block-story";
import { deadLinksIn } from "./check-links";
import { type CheckedPicture, picturesNotShown, withoutAlt } from "./check-pictures";
import type { CheckProblem, CheckTarget } from "./check-problem";
import { storiesNotLive } from "./check-stories";
import type { IssueWords } from "./keeping";
import { type Proof, seenBy } from "./proof";
import type { IssueSheet } from "./sheet";
import { lengthOf, spamProneIn } from "./subject";

/** What was measured on the letter itself, drawn from the issue's sheet. */
export type LetterFacts = { htmlBytes: number; hasUnsubscribeLink: boolean };
/** Draws a letter and measures it: what letters are drawn with lies above this floor. */
export type MeasureLetter = (sheet: IssueSheet) => Promise<LetterFacts>;

/** Gmail shows no more of a letter, and what it cuts off is the end: the link to unsubscribe. Measured by senders for years. */
export const MOST_LETTER_BYTES = 102 * 1024;

/** All that decides whether an issue may go out. */
export type IssueFacts = {
  words: IssueWords;
  version: number;
  /** When it is to go out; null = nobody has said yet. */
  sendAt: Date | null;
  /** By id; a story that is not there is in none. */
  stories: ReadonlyMap<string, BlockStory>;
  pictures: ReadonlyMap<string, CheckedPicture>;
  /** Links that led nowhere when they were last followed: address → what was answered. */
  deadLinks: ReadonlyMap<string, string>;
  /** The earlier issue that had this subject. */
  usedBefore: { number: number | null; at: Date } | null;
  recipientCount: number;
  fromAddress: string;
  proofs: Proof[];
  letter: LetterFacts;
};

/** In the order in which a reader would notice. */
const CHECK_RULES = [
  "subject",
  "preheader",
  "subject-length",
  "subject-used",
  "words",
  "stories",
  "links",
  "alt-text",
  "pictures",
  "size",
  "unsubscribe",
  "sender",
  "recipients",
  "spam",
  "proof",
] as const;
export type CheckRule = (typeof CHECK_RULES)[number];

/** One line of the list; without problems it is fine. */
export type CheckItem = { rule: CheckRule; isRequired: boolean; problems: CheckProblem[] };

/** What an issue has and lacks before it goes. @param personId who looks: a proof that only they have seen is none */
export function checkIssue(facts: IssueFacts, personId: string | null): CheckItem[] {
  return CHECK_RULES.map((rule) => {
    const problems = LOOKS[rule](facts, personId);
    return { rule, problems, isRequired: !ADVICE.has(rule) && !areAllDoubtful(problems) };
  });
}

/** Rules it breaks that it may not go out without. */
export const brokenIn = (list: CheckItem[]): CheckRule[] =>
  list.filter(({ isRequired, problems }) => isRequired && problems.length > 0).map(({ rule }) => rule);

/** The others are advice. */
const ADVICE: ReadonlySet<CheckRule> = new Set(["preheader", "subject-length", "subject-used", "spam", "proof"]);

/** Nobody answering may be the newsroom's own line: a blackout must not keep its letters from readers. */
const DOUBTFUL_ANSWERS = ["not-reachable", "too-slow"];

const areAllDoubtful = (problems: CheckProblem[]): boolean =>
  problems.length > 0 && problems.every(({ answer }) => answer !== undefined && DOUBTFUL_ANSWERS.includes(answer));

type Look = (facts: IssueFacts, personId: string | null) => CheckProblem[];

const LOOKS: Record<CheckRule, Look> = {
  subject: ({ words }) => at("subject", words.subject.trim() === ""),
  preheader: ({ words }) => at("preheader", words.preheader.trim() === ""),
  "subject-length": ({ words }) => {
    const { length, is, shown } = lengthOf("subject", words.subject);
    return at("subject", is !== "whole", { detail: String(length), answer: String(shown) });
  },
  "subject-used": ({ usedBefore }) =>
    usedBefore ? at("subject", true, { detail: nameOf(usedBefore.number), answer: usedBefore.at.toISOString() }) : [],
  words: ({ words }) => at("blocks", !words.blocks.some(({ kind }) => kind !== "divider" && kind !== "signOff")),
  stories: storiesNotLive,
  links: deadLinksIn,
  "alt-text": withoutAlt,
  pictures: picturesNotShown,
  size: ({ letter }) =>
    at("blocks", letter.htmlBytes > MOST_LETTER_BYTES, { detail: String(Math.ceil(letter.htmlBytes / 1024)) }),
  unsubscribe: ({ letter }) => at("settings", !letter.hasUnsubscribeLink),
  sender: ({ fromAddress }) => at("settings", !z.email().safeParse(fromAddress).success, { detail: fromAddress }),
  recipients: ({ recipientCount }) => at("audience", recipientCount === 0),
  spam: ({ words }) => spamProneIn(words.subject).flatMap((detail) => at("subject", true, { detail })),
  proof: ({ proofs, version }, personId) => {
    const { others, isOld } = seenBy(proofs, version, personId);
    if (others.length === 0)
      return at("proof", true, { detail: "", answer: proofs.length > 0 ? "only-you" : "nobody" });
    return at("proof", isOld, { detail: others.join(", "), answer: "changed-since" });
  },
};

const nameOf = (number: number | null) => (number === null ? "" : String(number));

const at = (
  place: Exclude<CheckTarget["place"], "block">,
  isWrong: boolean,
  said: Omit<CheckProblem, "target"> = { detail: "" },
): CheckProblem[] => (isWrong ? [{ target: { place }, ...said }] : []);
