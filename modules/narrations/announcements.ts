import type { EmbedProvider } from "@/modules/articles/body";
import type { SpokenLanguage } from "./narration";

/** What a voice adds where the page shows something that cannot be read out. */
type Announcements = {
  by: (names: string[]) => string;
  published: (day: string) => string;
  picture: string;
  gallery: (count: number) => string;
  quote: string;
  quoteOf: (who: string) => string;
  quoteEnds: string;
  table: (rowCount: number) => string;
  code: string;
  embed: Record<EmbedProvider, string>;
  /** After its announcement, of what is shown: "A video: the harbour by night." */
  titled: (what: string, title: string) => string;
};

const listed = (names: string[], language: string) => new Intl.ListFormat(language).format(names);
const titled = (what: string, title: string) => (title ? `${what}: ${title}` : `${what}.`);

const english: Announcements = {
  by: (names) => `By ${listed(names, "en-GB")}.`,
  published: (day) => `Published on ${day}.`,
  picture: "Picture",
  gallery: (count) => `A gallery of ${count} pictures`,
  quote: "Quote.",
  quoteOf: (who) => `Quote from ${who}.`,
  quoteEnds: "End of quote.",
  table: (count) => (count === 1 ? "A table of one row" : `A table of ${count} rows`),
  code: "A piece of code stands here.",
  embed: {
    youtube: "A video",
    vimeo: "A video",
    x: "A post on X",
    instagram: "A post on Instagram",
    telegram: "A post on Telegram",
    datawrapper: "A chart",
    spotify: "A recording",
    link: "A link",
  },
  titled,
};

const ukrainian: Announcements = {
  by: (names) => `Текст: ${listed(names, "uk")}.`,
  published: (day) => `Опубліковано ${day}.`,
  picture: "Зображення",
  gallery: (count) => `Галерея, зображень: ${count}`,
  quote: "Цитата.",
  quoteOf: (who) => `Цитата. Говорить ${who}.`,
  quoteEnds: "Кінець цитати.",
  table: (count) => `Таблиця, рядків: ${count}`,
  code: "Тут наведено фрагмент коду.",
  embed: {
    youtube: "Відео",
    vimeo: "Відео",
    x: "Допис в ікс",
    instagram: "Допис в інстаграмі",
    telegram: "Допис у телеграмі",
    datawrapper: "Графік",
    spotify: "Аудіозапис",
    link: "Посилання",
  },
  titled,
};

const russian: Announcements = {
  by: (names) => `Текст: ${listed(names, "ru")}.`,
  published: (day) => `Опубликовано ${day}.`,
  picture: "Изображение",
  gallery: (count) => `Галерея, изображений: ${count}`,
  quote: "Цитата.",
  quoteOf: (who) => `Цитата. Говорит ${who}.`,
  quoteEnds: "Конец цитаты.",
  table: (count) => `Таблица, строк: ${count}`,
  code: "Здесь приведён фрагмент кода.",
  embed: {
    youtube: "Видео",
    vimeo: "Видео",
    x: "Запись в икс",
    instagram: "Запись в инстаграме",
    telegram: "Запись в телеграме",
    datawrapper: "График",
    spotify: "Аудиозапись",
    link: "Ссылка",
  },
  titled,
};

const ALL: Record<SpokenLanguage, Announcements> = { en: english, uk: ukrainian, ru: russian };

export const announcementsIn = (language: SpokenLanguage): Announcements => ALL[language];

/** The day a story came out, as it is said. */
export function daySaid(at: Date, language: SpokenLanguage, timeZone: string): string {
  const style = { day: "numeric", month: "long", year: "numeric", timeZone } as const;
  const day = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, style).format(at);
  return day.replace(/\s?р\.$/u, " року").replace(/\s?г\.$/u, " года");
}
