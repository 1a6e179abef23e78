import type { Clock } from "@/components/site/clock";
import { LongDay } from "@/components/site/times";
import { articlePath, type CorrectedStory } from "@/modules/articles/article";

export const CorrectionList = ({ corrections, clock }: { corrections: CorrectedStory[]; clock: Clock }) => (
  <ol className="list corrections">
    {corrections.map(({ id, text, correctedAt, article }) => (
      <li key={id} lang={article.language === "en" ? undefined : article.language}>
        <p className="meta">
          <LongDay at={correctedAt} clock={clock} language={article.language} />
        </p>
        <h2>
          <a href={articlePath(article.slug)}>{article.headline}</a>
        </h2>
        <p>{text}</p>
      </li>
    ))}
  </ol>
);
