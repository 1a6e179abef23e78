/** What an inbox shows of a line, in characters as readers count them: about, for letters differ in width. */
const SHOWN = {
  subject: { phone: 41, desk: 70 },
  preheader: { phone: 60, desk: 110 },
} as const;

export type InboxLine = keyof typeof SHOWN;

/** is: how much of it an inbox shows; shown: characters, where not all. */
export type LineLength = { length: number; is: "whole" | "cut-on-phones" | "cut"; shown: number };

export function lengthOf(line: InboxLine, text: string): LineLength {
  const length = charactersOf(text.trim());
  const { phone, desk } = SHOWN[line];
  if (length > desk) return { length, is: "cut", shown: desk };
  return { length, is: length > phone ? "cut-on-phones" : "whole", shown: phone };
}

const charactersOf = (text: string): number => [...new Intl.Segmenter().segment(text)].length;

/** What filters and readers take for advertising; nothing that news would say too. */
const PHRASES = [
  ...["act now", "buy now", "click here", "earn money", "free gift", "limited time", "order now", "100% free"],
  ...["risk free", "risk-free", "you have won", "cash bonus", "dear friend", "no obligation", "special offer"],
  ...["купуйте зараз", "тільки сьогодні", "натисніть тут", "ви виграли", "замовляйте зараз"],
  ...["покупайте сейчас", "только сегодня", "нажмите здесь", "вы выиграли"],
];

/** What in a subject looks like spam, as it stands there: phrases, shouting, rows of signs. */
export function spamProneIn(subject: string): string[] {
  const lower = subject.toLowerCase();
  return [
    ...PHRASES.filter((phrase) => holdsWords(lower, phrase)),
    ...(isShouted(subject) ? [subject.trim()] : []),
    ...(subject.match(/[!?]{2,}|[$€£₴]{2,}/g) ?? []),
  ];
}

function holdsWords(text: string, phrase: string): boolean {
  const at = text.indexOf(phrase);
  if (at < 0) return false;
  const isLetter = (character: string | undefined) => character !== undefined && /\p{L}/u.test(character);
  return !isLetter(text[at - 1]) && !isLetter(text[at + phrase.length]);
}

const SHOUT_FROM_LETTERS = 12;

function isShouted(subject: string): boolean {
  const letters = subject.match(/\p{L}/gu) ?? [];
  return letters.length >= SHOUT_FROM_LETTERS && letters.every((letter) => letter === letter.toUpperCase());
}
