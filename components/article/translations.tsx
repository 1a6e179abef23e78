import { type ArticleReading, articlePath } from "@/modules/articles/article";
import { languageName } from "./words";

export const Translations = ({ translations }: { translations: ArticleReading["translations"] }) => (
  <p className="translations noprint">
    Also in{" "}
    {translations.map(({ slug, language }, index) => (
      <span key={slug}>
        {index > 0 && ", "}
        <a href={articlePath(slug)} lang={language} hrefLang={language}>
          {languageName(language)}
        </a>
      </span>
    ))}
  </p>
);
