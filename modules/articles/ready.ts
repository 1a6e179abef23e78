import { isDoubtful } from "@/modules/links/finding";
import { looksLikeFileName } from "@/modules/media/alt-text";
import { ALWAYS_REQUIRED, type PublishingRules, READY_RULES, type ReadyRule } from "@/modules/settings/publishing";
import { type Body, type BodyNode, type Figure, nodesOf } from "./body";
import { countWords, plainTextOf } from "./body-words";
import { linksOf } from "./links";
import type { ManuscriptReading, PlacedTrouble } from "./manuscript";
import type { Words } from "./revision";
import { slugOf } from "./slug";

/** What is known of a picture besides what the story says of it. */
export type PictureFacts = { alt: string; credit: string; isDecorative: boolean; rightsEndAt: Date | null };

/** Words as a manuscript was read; of kept ones nothing is half done: they would not have been kept to be published. */
export type WordsToPublish = Words & Partial<Pick<ManuscriptReading, "troubles" | "places">>;

/** All that decides whether a story may go to readers. */
export type ReadyFacts = {
  words: WordsToPublish;
  /** Whether the address is still to be made from the headline. */
  slugFollows: boolean;
  hasSection: boolean;
  authorCount: number;
  /** What the story says of its hero, with the picture's own words where it says nothing; null = no hero. */
  hero: PictureFacts | null;
  /** By id; a picture that is not there is in none. */
  pictures: ReadonlyMap<string, PictureFacts>;
  /** Links that led nowhere when they were last followed: address → what was answered ("404", "not-reachable"). */
  deadLinks: ReadonlyMap<string, string>;
};

/** Where to go to mend it. block: on the sheet, from 0 for the first one below the standfirst. */
export type ReadyTarget =
  | { place: "headline" | "standfirst" | "tags" | "authors" | "address" | "hero" }
  | { place: "body"; block: number };

/** detail: which one it is ("emergency plan", "156"); answer: what a dead link said; most: how much would fit. */
export type ReadyProblem = { target: ReadyTarget; detail: string; answer?: string; most?: number };

/** One line of the list; without problems it is fine. */
export type ReadyItem = { rule: ReadyRule; isRequired: boolean; problems: ReadyProblem[] };

/** What a story has and lacks, in the order in which a reader would notice. */
export function readyList(facts: ReadyFacts, rules: PublishingRules, now: Date): ReadyItem[] {
  return READY_RULES.map((rule) => {
    const problems = LOOKS[rule](facts, rules, now);
    const isRequired = ALWAYS_REQUIRED.has(rule) || (rules.required.includes(rule) && !areAllDoubtful(problems));
    return { rule, isRequired, problems };
  });
}

/** A server that is unwell is no dead link, and a blackout in the newsroom must not keep its stories from readers. */
const areAllDoubtful = (problems: ReadyProblem[]): boolean =>
  problems.length > 0 && problems.every(({ answer }) => answer !== undefined && isDoubtful(answer));

/** The rules a story breaks that it may not be published without. */
export const missingOf = (list: ReadyItem[]): ReadyRule[] =>
  list.filter(({ isRequired, problems }) => isRequired && problems.length > 0).map(({ rule }) => rule);

type Look = (facts: ReadyFacts, rules: PublishingRules, now: Date) => ReadyProblem[];

const LOOKS: Record<ReadyRule, Look> = {
  headline: ({ words }) => lacking(words.headline.trim() === "", "headline"),
  words: ({ words }) => (isEmpty(words.body) ? [{ target: { place: "body", block: 0 }, detail: "" }] : []),
  unfinished: ({ words: { troubles = [] } }) =>
    troubles
      .filter(({ is }) => is === "unfinished")
      .map(({ block, what }) => ({ target: onSheet(block), detail: what })),
  overlong: ({ words: { troubles = [] } }) => troubles.flatMap(overlong),
  address: ({ words, slugFollows }) =>
    lacking(slugFollows && words.headline.trim() !== "" && slugOf(words.headline, "") === "", "address"),
  standfirst: ({ words }) => lacking(words.standfirst.trim() === "", "standfirst"),
  section: ({ hasSection }) => lacking(!hasSection, "tags"),
  byline: ({ authorCount }) => lacking(authorCount === 0, "authors"),
  hero: ({ hero }) => lacking(hero === null, "hero"),
  "alt-text": (facts) => picturesWhere(facts, ({ alt, isDecorative }) => alt.trim() === "" && !isDecorative),
  "alt-file-name": (facts) => picturesWhere(facts, ({ alt, isDecorative }) => !isDecorative && looksLikeFileName(alt)),
  "picture-credit": (facts) => picturesWhere(facts, ({ credit }) => credit.trim() === ""),
  "picture-rights": (facts, _rules, now) =>
    picturesWhere(facts, ({ rightsEndAt }) => rightsEndAt !== null && rightsEndAt <= now),
  "dead-links": deadLinks,
  "search-headline": ({ words }, rules) => tooLong(words.headline, rules.searchHeadlineLength),
  "card-headline": ({ words }, rules) => tooLong(words.headline, rules.cardHeadlineLength),
};

const lacking = (isLacking: boolean, place: Exclude<ReadyTarget["place"], "body">): ReadyProblem[] =>
  isLacking ? [{ target: { place }, detail: "" }] : [];

const onSheet = (block: number): ReadyTarget => ({ place: "body", block });

/** A block of the body where its writers see it: what is half done there is not in the body. */
const inBody = ({ words: { places } }: ReadyFacts, block: number): ReadyTarget => onSheet(places?.[block] ?? block);

const overlong = (trouble: PlacedTrouble): ReadyProblem[] =>
  trouble.is === "overlong" ? [{ target: onSheet(trouble.block), detail: trouble.what, most: trouble.most }] : [];

/** A story of one picture or one embed is a story; one of empty paragraphs is none. */
const isEmpty = (body: Body) =>
  countWords(plainTextOf(body)) === 0 && ![...nodesOf(body)].some(({ type }) => type === "figure" || type === "embed");

/** Counted as readers count letters, not as memory does. */
function tooLong(headline: string, most: number): ReadyProblem[] {
  const length = [...new Intl.Segmenter().segment(headline.trim())].length;
  return length > most ? [{ target: { place: "headline" }, detail: String(length) }] : [];
}

function deadLinks(facts: ReadyFacts): ReadyProblem[] {
  return linksOf(facts.words.body).flatMap(({ href, text, block }) => {
    const answer = facts.deadLinks.get(href);
    return answer === undefined ? [] : [{ target: inBody(facts, block), detail: text, answer }];
  });
}

function picturesWhere(facts: ReadyFacts, isWrong: (picture: PictureFacts) => boolean): ReadyProblem[] {
  const ofHero: ReadyProblem[] = facts.hero && isWrong(facts.hero) ? [{ target: { place: "hero" }, detail: "" }] : [];
  const ofBody = facts.words.body.content.flatMap((block, index) =>
    figuresIn(block)
      .filter((figure) => isWrong(asShown(figure, facts.pictures.get(figure.attrs.imageId))))
      .map((figure): ReadyProblem => ({ target: inBody(facts, index), detail: figure.attrs.caption })),
  );
  return [...ofHero, ...ofBody];
}

const figuresIn = (block: Body["content"][number]): Figure[] =>
  [...nodesOf({ type: "doc", content: [block] })].filter((node: BodyNode): node is Figure => node.type === "figure");

/** What readers get: the story's words, else the picture's own. */
function asShown({ attrs }: Figure, picture: PictureFacts | undefined): PictureFacts {
  return {
    alt: attrs.alt || picture?.alt || "",
    credit: attrs.credit || picture?.credit || "",
    isDecorative: picture?.isDecorative ?? false,
    rightsEndAt: picture?.rightsEndAt ?? null,
  };
}
