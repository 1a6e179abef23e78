import type { Block, Body, BodyNode } from "@/modules/articles/body";
import { announcementsIn, daySaid } from "./announcements";
import type { Pronunciation, SpokenLanguage } from "./narration";
import { sentencesOf } from "./sentences";
import { speakable } from "./speakable";

/** What is known of a story before it is read out. */
export type StoryToRead = {
  headline: string;
  standfirst: string;
  authors: string[];
  publishedAt: Date;
  language: SpokenLanguage;
  body: Body;
  hero: Shown | null;
  pictures: ReadonlyMap<string, Shown>;
};
type Shown = { alt: string; caption: string };

/** A sentence to be spoken. shown: the same as the page has it, "" where it shows nothing of the kind. */
export type SpokenSentence = { text: string; shown: string; pauseInMilliseconds: number };
/** at: the index of its first sentence. */
export type Chapter = { title: string; at: number };
export type Script = { language: SpokenLanguage; sentences: SpokenSentence[]; chapters: Chapter[] };

const PAUSES = { sentence: 280, paragraph: 620, part: 1_000 } as const;

/** A run of words; pause: after its last sentence. chapter: it begins one of that name. */
type Passage = { words: string; isShown: boolean; pause: keyof typeof PAUSES; chapter?: string };

/** All that is read out of a story, in order. */
export function scriptOf(story: StoryToRead, list: readonly Pronunciation[], timeZone: string): Script {
  const { language } = story;
  const sentences: SpokenSentence[] = [];
  const chapters: Chapter[] = [];

  for (const { words, isShown, pause, chapter } of [...openingOf(story, timeZone), ...bodyOf(story)]) {
    const parts = words.split("\n").flatMap((line) => sentencesOf(line, language));
    if (parts.length > 0 && chapter !== undefined) chapters.push({ title: chapter, at: sentences.length });
    for (const [index, part] of parts.entries()) {
      const pauseInMilliseconds = PAUSES[index === parts.length - 1 ? pause : "sentence"];
      sentences.push({ text: speakable(part, language, list), shown: isShown ? part : "", pauseInMilliseconds });
    }
  }
  return { language, sentences, chapters };
}

function openingOf(
  { headline, standfirst, authors, publishedAt, language, hero }: StoryToRead,
  timeZone: string,
): Passage[] {
  const say = announcementsIn(language);
  return [
    { words: headline, isShown: true, pause: "part", chapter: headline },
    { words: standfirst, isShown: true, pause: "paragraph" },
    { words: authors.length > 0 ? say.by(authors) : "", isShown: false, pause: "sentence" },
    { words: say.published(daySaid(publishedAt, language, timeZone)), isShown: false, pause: "part" },
    ...(hero ? pictureSaid(hero, language) : []),
  ];
}

const bodyOf = ({ body, language, pictures }: StoryToRead): Passage[] =>
  body.content.flatMap((block) => passagesOf(block, { language, pictures }));

type Around = Pick<StoryToRead, "language" | "pictures">;

function passagesOf(node: BodyNode, around: Around): Passage[] {
  const say = announcementsIn(around.language);
  switch (node.type) {
    case "paragraph":
      return [shown(wordsIn(node), "paragraph")];
    case "heading":
      return [{ ...shown(wordsIn(node), "paragraph"), ...(node.attrs.level === 2 && { chapter: wordsIn(node) }) }];
    case "pullQuote":
      return [
        unshown(node.attrs.attribution ? say.quoteOf(node.attrs.attribution) : say.quote),
        shown(wordsIn(node), "sentence"),
        unshown(say.quoteEnds, "paragraph"),
      ];
    case "blockquote":
      return [unshown(say.quote), ...below(node, around), unshown(say.quoteEnds, "paragraph")];
    case "bulletList":
    case "orderedList":
    case "listItem":
      return below(node, around);
    case "infoBox":
      return [shown(node.attrs.label, "sentence"), shown(node.attrs.title, "sentence"), ...below(node, around)];
    case "figure":
      return pictureSaid(pictureOf(node.attrs, around), around.language);
    case "gallery":
      return [unshown(say.titled(say.gallery(node.content.length), node.attrs.caption), "paragraph")];
    case "table":
      return [unshown(say.titled(say.table(node.content.length), node.attrs.caption), "paragraph")];
    case "codeBlock":
      return [unshown(say.code, "paragraph")];
    case "embed":
      return [unshown(say.titled(say.embed[node.attrs.provider], node.attrs.title || node.attrs.caption), "paragraph")];
    default:
      return []; // rules, and the paper's own boxes, which are no part of the story
  }
}

const shown = (words: string, pause: Passage["pause"]): Passage => ({ words, isShown: true, pause });
const unshown = (words: string, pause: Passage["pause"] = "sentence"): Passage => ({ words, isShown: false, pause });

const below = (node: { content: readonly BodyNode[] }, around: Around): Passage[] =>
  node.content.flatMap((child) => passagesOf(child, around));

function pictureOf({ imageId, alt, caption }: { imageId: string } & Shown, { pictures }: Around): Shown {
  const stored = pictures.get(imageId);
  return { alt: alt || (stored?.alt ?? ""), caption: caption || (stored?.caption ?? "") };
}

/** A picture that says nothing is passed over. */
function pictureSaid({ alt, caption }: Shown, language: SpokenLanguage): Passage[] {
  if (!alt && !caption) return [];
  const say = announcementsIn(language);
  const opening = unshown(alt ? say.titled(say.picture, alt) : `${say.picture}.`, caption ? "sentence" : "paragraph");
  return caption ? [opening, shown(caption, "paragraph")] : [opening];
}

function wordsIn(node: Extract<Block, { type: "paragraph" | "heading" | "pullQuote" }>): string {
  return node.content.map((inline) => (inline.type === "text" ? inline.text : " ")).join("");
}
