import { type Clock, longDay } from "@/components/site/clock";
import { whenText } from "@/components/story/when";
import type { CheckProblem } from "@/modules/issues/check-problem";
import type { CheckRule } from "@/modules/issues/checks";
import { MOST_LETTER_BYTES } from "@/modules/issues/checks";
import { namedMoment } from "./issue-state";

type Said = { what: string; why: string };
type Around = { clock: Clock; sendAt: string | null };

type Words = {
  /** What is fine, in the line of all that is. */
  fine: string;
  /** What is wrong, and why it matters. */
  lack: (problems: [CheckProblem, ...CheckProblem[]], around: Around) => Said;
  /** On the button that leads to the cure. */
  cure: string;
};

const MOST_KILOBYTES = MOST_LETTER_BYTES / 1024;

const named = ({ detail }: CheckProblem) => (detail ? `“${detail}”` : "");

const counted = (problems: CheckProblem[], one: string, many: string) =>
  problems.length === 1 ? one : `${problems.length} ${many}`;

/** What the checks say of each rule. */
export const CHECK_WORDS: Record<CheckRule, Words> = {
  subject: {
    ...{ fine: "subject", cure: "Write" },
    lack: () => ({ what: "No subject", why: "Readers decide by it whether they open the letter." }),
  },
  preheader: {
    ...{ fine: "line after the subject", cure: "Write" },
    lack: () => ({ what: "No line after the subject", why: "An inbox shows the first words of the letter instead." }),
  },
  "subject-length": {
    ...{ fine: "length of the subject", cure: "Shorten" },
    lack: ([{ detail, answer }]) => ({
      what: `The subject has ${detail} characters`,
      why: `Not all of it is seen: about ${answer} are.`,
    }),
  },
  "subject-used": {
    ...{ fine: "not used before", cure: "Change" },
    lack: ([{ detail, answer }], { clock }) => ({
      what: detail ? `No. ${detail} had this subject` : "An earlier issue had this subject",
      why: `On ${longDay(new Date(answer ?? ""), clock)}. Readers may take it for that one.`,
    }),
  },
  words: {
    ...{ fine: "something to read", cure: "Put in" },
    lack: () => ({ what: "There is nothing in it", why: "Write, or put in stories." }),
  },
  stories: {
    ...{ fine: "stories", cure: "Look" },
    lack: (problems, around) => ({
      what: counted(problems, "One story is not live", "stories are not live"),
      why: problems.length === 1 ? storyWords(problems[0], around) : "Their links would lead nowhere.",
    }),
  },
  links: {
    ...{ fine: "links", cure: "Look" },
    lack: (problems) => ({
      what: counted(problems, "One link is dead", "links are dead"),
      why: `${named(problems[0])} (${answerWords(problems[0].answer)}).`,
    }),
  },
  "alt-text": {
    ...{ fine: "alt texts", cure: "Describe" },
    lack: (problems) => ({
      what: counted(problems, "One picture is without words", "pictures are without words"),
      why: "Many mail programs show none: its words stand in its place, and are read to those who cannot see it.",
    }),
  },
  pictures: {
    ...{ fine: "pictures", cure: "Look" },
    lack: (problems) => ({
      what: counted(problems, "One picture cannot be shown", "pictures cannot be shown"),
      why: pictureWords(problems[0].answer),
    }),
  },
  size: {
    ...{ fine: "size", cure: "Shorten" },
    lack: ([{ detail }]) => ({
      what: `${detail} KB: more than ${MOST_KILOBYTES} KB`,
      why: "Gmail cuts the end off, and with it the link to unsubscribe.",
    }),
  },
  unsubscribe: {
    ...{ fine: "unsubscribe link", cure: "Settings" },
    lack: () => ({ what: "No way to unsubscribe", why: "The law and every mail provider want one." }),
  },
  sender: {
    ...{ fine: "sender", cure: "Settings" },
    lack: ([{ detail }]) => ({
      what: "The sender is no mail address",
      why: detail ? `It says “${detail}”.` : "Say in the settings whom it is from.",
    }),
  },
  recipients: {
    ...{ fine: "readers", cure: "Change" },
    lack: () => ({ what: "Nobody gets it", why: "No confirmed reader is among those it goes to." }),
  },
  spam: {
    ...{ fine: "no spam words", cure: "Change" },
    lack: (problems) => ({
      what: `The subject reads like advertising`,
      why: `${problems.map(named).join(", ")}: filters and readers take it for spam.`,
    }),
  },
  proof: {
    ...{ fine: "a colleague has seen a proof", cure: "Send" },
    lack: ([problem]) => proofWords(problem),
  },
};

/** What is wrong with one story, beside it. */
export function storyWords({ answer = "" }: CheckProblem, { clock, sendAt }: Around): string {
  const before = sendAt ? ` before ${namedMoment(sendAt, clock)}` : "";
  if (answer === "absent") return "It is not there any more. Take it out.";
  if (answer === "withdrawn") return "It was withdrawn. Take it out.";
  if (answer === "in-work") return `Not live. Publish it or take it out${before}.`;
  return `Live only at ${whenText(answer, clock.timeZone)}: send the issue then, or take it out.`;
}

const pictureWords = (answer = ""): string =>
  answer === "not-ready"
    ? "It is still being made ready: in a moment."
    : answer === "rights-ended"
      ? "The rights in it have ended."
      : "It is no longer in the library.";

function proofWords({ answer = "", detail }: CheckProblem): Said {
  if (answer === "changed-since")
    return { what: "It was changed since the last proof", why: `${detail} saw it before.` };
  if (answer === "only-you") return { what: "Nobody but you has seen a proof", why: "Four eyes see what two do not." };
  return { what: "Nobody has seen a proof", why: "In a mail program it may look unlike here." };
}

const ANSWERS: Record<string, string> = {
  "not-reachable": "nobody answers",
  "too-slow": "no answer in 15 s",
  "too-many-redirects": "leads in circles",
  "not-public": "not on the open Internet",
  "not-a-web-address": "no web address",
};
const answerWords = (answer = "") => ANSWERS[answer] ?? answer;

/** What is wrong with one block, beside it; the list says the same of all. */
export function blockProblemWords(rule: CheckRule, problem: CheckProblem, around: Around): string {
  switch (rule) {
    case "stories":
      return storyWords(problem, around);
    case "links":
      return `The link ${named(problem)} is dead (${answerWords(problem.answer)}).`;
    case "alt-text":
      return "Its picture has no words for those who cannot see it.";
    case "pictures":
      return `Its picture cannot be shown: ${lower(pictureWords(problem.answer))}`;
    default:
      return "";
  }
}

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
