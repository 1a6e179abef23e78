import type { ReadyProblem } from "@/modules/articles/ready";
import { isDoubtful } from "@/modules/links/finding";
import type { ReadyRule } from "@/modules/settings/publishing";

type Words = {
  /** What is fine, in the line of all that is. */
  fine: string;
  /** What is wrong, and why it matters. */
  lack: (problem: ReadyProblem, count: number) => { what: string; why: string };
  /** On the button that leads there. */
  cure: string;
  /** The label of the field, among those of a picture. */
  field?: string;
};

const where = ({ target }: ReadyProblem) =>
  target.place === "body" ? `para ${target.block + 1}` : "the picture at the top";

/** By the name of the node that is half done. */
const HALF_DONE: Record<string, string> = {
  figure: "A picture is not up yet",
  gallery: "A caption has no pictures",
  embed: "An embed has no address yet",
  newsletterBox: "A newsletter box names no newsletter yet",
  relatedCard: "A related story is not chosen yet",
};

/** By what is too long: a field of a box, or a node that holds too many. The words around it say how much would fit. */
const OVERLONG: Record<string, (most: string) => string> = {
  "figure.alt": (most) => `The alt text of a picture has more than ${most} characters`,
  "figure.caption": (most) => `The caption of a picture has more than ${most} characters`,
  "figure.credit": (most) => `The credit of a picture has more than ${most} characters`,
  "gallery.caption": (most) => `The caption of several pictures has more than ${most} characters`,
  "pullQuote.attribution": (most) => `Who said a pull quote has more than ${most} characters`,
  "infoBox.label": (most) => `The label of an info box has more than ${most} characters`,
  "infoBox.title": (most) => `The title of an info box has more than ${most} characters`,
  "table.caption": (most) => `The caption of a table has more than ${most} characters`,
  "embed.title": (most) => `The title of an embed has more than ${most} characters`,
  "embed.description": (most) => `The description of a link card has more than ${most} characters`,
  "embed.caption": (most) => `The caption of an embed has more than ${most} characters`,
  bulletList: (most) => `A list has more than ${most} points`,
  orderedList: (most) => `A list has more than ${most} points`,
  gallery: (most) => `More than ${most} pictures stand side by side`,
  table: (most) => `A table has more than ${most} rows`,
  tableRow: (most) => `A table has more than ${most} columns`,
  doc: (most) => `The story has more than ${most} paragraphs`,
  depth: (most) => `Lists and boxes stand in each other more than ${most} deep`,
};

const andMore = (count: number) => (count > 1 ? ` (and ${count - 1} more)` : "");

const ofPictures = (what: string, why: string) => (problem: ReadyProblem, count: number) => ({
  what: count === 1 ? `${what}: ${where(problem)}.` : `${count} pictures, the first ${where(problem)}: ${what}.`,
  why,
});

/** What the ready list says of each rule. */
export const READY_WORDS: Record<ReadyRule, Words> = {
  headline: {
    ...{ fine: "headline", cure: "Write" },
    lack: () => ({ what: "No headline.", why: "" }),
  },
  words: {
    ...{ fine: "text", cure: "Write" },
    lack: () => ({ what: "No text yet.", why: "" }),
  },
  address: {
    ...{ fine: "address", cure: "Choose" },
    lack: () => ({ what: "The headline gives no address.", why: "Choose one in Latin letters." }),
  },
  unfinished: {
    ...{ fine: "nothing half done", cure: "Go", field: "Address" },
    lack: (problem, count) => ({
      what: `${HALF_DONE[problem.detail] ?? "Something is half done"}: ${where(problem)}${andMore(count)}.`,
      why: "Readers would not get it.",
    }),
  },
  overlong: {
    ...{ fine: "lengths", cure: "Go" },
    lack: (problem, count) => ({
      what: `${OVERLONG[problem.detail]?.((problem.most ?? 0).toLocaleString("en")) ?? "Something is too long"}: ${where(problem)}${andMore(count)}.`,
      why: "It does not fit its place on the page.",
    }),
  },
  standfirst: {
    ...{ fine: "standfirst", cure: "Write" },
    lack: () => ({ what: "No standfirst.", why: "Lists, search and cards show it." }),
  },
  section: {
    ...{ fine: "main tag", cure: "Choose" },
    lack: () => ({ what: "No main tag.", why: "Readers find the story under its section." }),
  },
  byline: {
    ...{ fine: "byline", cure: "Add" },
    lack: () => ({ what: "No byline.", why: "Readers see who wrote it." }),
  },
  hero: {
    ...{ fine: "hero", cure: "Choose" },
    lack: () => ({ what: "No picture at the top.", why: "The front page and cards show stories with one." }),
  },
  "alt-text": {
    ...{ fine: "alt text", cure: "Describe", field: "Alt text" },
    lack: ofPictures("No alt text", "It is read to those who cannot see. Or mark the picture as decorative."),
  },
  "alt-file-name": {
    ...{ fine: "no file names", cure: "Describe", field: "Alt text" },
    lack: ofPictures("Alt text is the name of a file", "It tells those who cannot see nothing."),
  },
  "picture-credit": {
    ...{ fine: "credits", cure: "Add", field: "Credit" },
    lack: ofPictures("No credit", "Readers see who made every picture."),
  },
  "picture-rights": {
    ...{ fine: "rights", cure: "Replace" },
    lack: ofPictures("The rights have ended", "We may not show it any more."),
  },
  "dead-links": {
    ...{ fine: "links", cure: "Go" },
    lack: (problem, count) => ({
      what: `${count === 1 ? "One link" : `${count} links`} ${standOf(problem, count)} (${answerWords(problem.answer)}):`,
      why: `“${problem.detail}”, ${where(problem)}.`,
    }),
  },
  "search-headline": {
    ...{ fine: "length of the headline", cure: "Shorten" },
    lack: ({ detail }) => ({ what: "", why: `Headline has ${detail} characters; search cuts it off.` }),
  },
  "card-headline": {
    ...{ fine: "length for cards", cure: "Shorten" },
    lack: ({ detail }) => ({ what: "", why: `Headline has ${detail} characters; cards cut it off.` }),
  },
};

/** By the first one: the others of several may be worse or better. */
const standOf = ({ answer = "" }: ReadyProblem, count: number): string =>
  isDoubtful(answer) ? "may be dead" : count === 1 ? "is dead" : "are dead";

const ANSWERS: Record<string, string> = {
  "not-reachable": "nobody answers",
  "too-slow": "no answer in 15 s",
  "too-many-redirects": "leads in circles",
  "not-public": "not on the open Internet",
  "not-a-web-address": "no web address",
};
const answerWords = (answer = "") => ANSWERS[answer] ?? answer;
