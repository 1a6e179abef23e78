import { ABBREVIATIONS } from "./abbreviations";
import type { SpokenLanguage } from "./narration";

/** No speaker is asked for more at once: what is longer is parted at its last comma. */
const LONGEST = 500;

/** The sentences of a paragraph, in order; together they are all its words. */
export function sentencesOf(paragraph: string, language: SpokenLanguage): string[] {
  const segments = [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(paragraph)];
  const sentences: string[] = [];
  for (const { segment } of segments) {
    const before = sentences.at(-1);
    if (before !== undefined && !isEnd(before, segment, language)) sentences[sentences.length - 1] = before + segment;
    else sentences.push(segment);
  }
  return sentences.flatMap(parted).map(trimmed).filter(hasWords);
}

/** "Mr. Marrow", "E. Voss" and "at 5 p.m. on Friday" are no ends. */
function isEnd(before: string, after: string, language: SpokenLanguage): boolean {
  if (/^[\s"“”„«»'’()[\]]*\p{Ll}/u.test(after)) return false;
  const [, last = ""] = /(?:^|[\s("“„«])(\S+)\s*$/u.exec(before) ?? [];
  return !/^\p{Lu}\.$/u.test(last) && ABBREVIATIONS[language].before[last.toLocaleLowerCase(language)] === undefined;
}

function parted(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const head = sentence.slice(0, LONGEST);
  const at = Math.max(...[";", ",", " –", " —"].map((mark) => head.lastIndexOf(mark))) + 1;
  const cut = at > LONGEST / 4 ? at : head.lastIndexOf(" ") + 1 || LONGEST;
  return [sentence.slice(0, cut), ...parted(sentence.slice(cut))];
}

const trimmed = (text: string) => text.replace(/\s+/g, " ").trim();
const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);
