import type { LanguageCount, Origin, OriginKind } from "@/modules/subscribers/subscriber";

const ORIGINS: Record<OriginKind, string> = {
  front: "The front page",
  stories: "Stories",
  hubs: "Tags, authors, News Feed",
  newsletters: "The pages of newsletters",
  pages: "Other pages",
  imports: "Lists that were brought in",
  desk: "The desk",
  unknown: "Unknown",
};

export const originShares = (origins: Origin[]) =>
  origins.map(({ kind, readerCount }) => ({ key: kind, name: ORIGINS[kind], count: readerCount }));

const names = new Intl.DisplayNames("en", { type: "language" });

export const languageShares = (languages: LanguageCount[]) =>
  languages.map(({ language, readerCount }) => ({
    key: language,
    name: names.of(language) ?? language,
    count: readerCount,
  }));
