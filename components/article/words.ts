/** The few words around a story that are told in its own language. */
export type StoryWords = {
  by: string;
  and: string;
  updated: string;
  minutes: (count: number) => string;
  alsoIn: string;
  listen: string;
  syntheticVoice: string;
  humanVoice: string;
  howWeWork: string;
  corrections: (count: number) => string;
  tags: string;
  aboutAuthors: (count: number) => string;
  related: string;
};

const english: StoryWords = {
  by: "By",
  and: "and",
  updated: "Updated",
  minutes: (count) => `${count} min read`,
  alsoIn: "Also in",
  listen: "Listen to this story",
  syntheticVoice: "Read by a synthetic voice. This audio is made with AI assistance.",
  humanVoice: "Read by one of us.",
  howWeWork: "How we work",
  corrections: (count) => (count === 1 ? "Correction" : "Corrections"),
  tags: "Tags",
  aboutAuthors: (count) => (count === 1 ? "About the author" : "About the authors"),
  related: "Related",
};

const ukrainian: StoryWords = {
  by: "Текст:",
  and: "і",
  updated: "Оновлено",
  minutes: (count) => `${count} хв читання`,
  alsoIn: "Також:",
  listen: "Послухати цей матеріал",
  syntheticVoice: "Читає синтезований голос. Запис створено за допомогою ШІ.",
  humanVoice: "Читає людина з нашої редакції.",
  howWeWork: "Як ми працюємо",
  corrections: (count) => (count === 1 ? "Виправлення" : "Виправлення в тексті"),
  tags: "Теги",
  aboutAuthors: (count) => (count === 1 ? "Про автора" : "Про авторів"),
  related: "Читайте також",
};

export const wordsIn = (language: string): StoryWords => (language === "uk" ? ukrainian : english);

/** "Українською" for uk: a language as its own readers call it. */
export function languageName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
