import type { Clock } from "@/components/site/clock";
import { DayAndTime } from "@/components/site/times";
import type { ArticleReading } from "@/modules/articles/article";
import { wordsIn } from "./words";

type Props = { corrections: ArticleReading["corrections"]; clock: Clock; language: string };

export const Corrections = ({ corrections, clock, language }: Props) => (
  <section className="corr" id="corrections" lang={language}>
    <h2>{wordsIn(language).corrections(corrections.length)}</h2>
    {corrections.map(({ text, correctedAt }) => (
      <p key={correctedAt.toISOString() + text}>
        <DayAndTime at={correctedAt} clock={clock} language={language} />. {text}
      </p>
    ))}
  </section>
);
