import { type ArticleReading, articlePath } from "@/modules/articles/article";
import { languageName, wordsIn } from "./words";

type Props = { translations: ArticleReading["translations"]; language: string };

export const Translations = ({ translations, language: own }: Props) => (
  <p className="translations noprint">
    {wordsIn(own).alsoIn}{" "}
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
