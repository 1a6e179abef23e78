/** What a letter says of itself, in the language of its newsletter. */
export type LetterWords = {
  /** Another than the newsletter's where nobody has translated them yet. */
  language: string;
  /** "No. 38" */
  number: (number: number) => string;
  hostedBy: (host: string) => string;
  readOnSite: string;
  readStory: string;
  allPictures: (count: number) => string;
  newsletter: string;
  related: string;
  paidForBy: (name: string) => string;
  why: (newsletter: string) => string;
  preferences: string;
  unsubscribe: string;
};

const english: LetterWords = {
  language: "en",
  number: (number) => `No. ${number}`,
  hostedBy: (host) => `With ${host}`,
  readOnSite: "Read it on our site",
  readStory: "Read the story",
  allPictures: (count) => `See all ${count} pictures`,
  newsletter: "Newsletter",
  related: "Related",
  paidForBy: (name) => `Paid for by ${name}`,
  why: (newsletter) => `You get ${newsletter} because you signed up for it.`,
  preferences: "Choose your newsletters",
  unsubscribe: "Unsubscribe",
};

const ukrainian: LetterWords = {
  language: "uk",
  number: (number) => `№ ${number}`,
  hostedBy: (host) => `Веде ${host}`,
  readOnSite: "Читати на сайті",
  readStory: "Читати далі",
  allPictures: (count) => `Усі світлини: ${count}`,
  newsletter: "Розсилка",
  related: "До теми",
  paidForBy: (name) => `Реклама: ${name}`,
  why: (newsletter) => `Ви отримуєте цей лист, бо підписалися на «${newsletter}».`,
  preferences: "Обрати розсилки",
  unsubscribe: "Відписатися",
};

export const letterWordsIn = (language: string): LetterWords => (language === "uk" ? ukrainian : english);
