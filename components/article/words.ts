/** The few words around a story that are told in its own language. */
export type StoryWords = {
  by: string;
  and: string;
  updated: string;
  minutes: (count: number) => string;
};

const english: StoryWords = {
  by: "By",
  and: "and",
  updated: "Updated",
  minutes: (count) => `${count} min read`,
};

const ukrainian: StoryWords = {
  by: "Текст:",
  and: "і",
  updated: "Оновлено",
  minutes: (count) => `${count} хв читання`,
};

export const wordsIn = (language: string): StoryWords => (language === "uk" ? ukrainian : english);

/** "Українською" for uk: a language as its own readers call it. */
export function languageName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
