import type { Clock } from "@/components/site/clock";
import { DayAndTime } from "@/components/site/times";
import type { ArticleReading } from "@/modules/articles/article";

type Props = { corrections: ArticleReading["corrections"]; clock: Clock; language: string };

export const Corrections = ({ corrections, clock, language }: Props) => (
  <section className="corr" id="corrections">
    <h2>{corrections.length === 1 ? "Correction" : "Corrections"}</h2>
    {corrections.map(({ text, correctedAt }) => (
      <p key={correctedAt.toISOString() + text}>
        <DayAndTime at={correctedAt} clock={clock} language={language} />. {text}
      </p>
    ))}
  </section>
);
