import type { ReactNode } from "react";
import type { Clock } from "@/components/site/clock";
import { LongDay } from "@/components/site/times";
import { issuePath } from "@/modules/issues/issue";
import { letterWordsIn } from "@/modules/issues/letter-words";
import type { LetterLine } from "@/modules/letter-archive/letter-archive";

type Props = {
  newsletter: { slug: string; language: string };
  issues: LetterLine[];
  clock: Clock;
  /** Of their headlines, so that the page's outline holds. */
  level?: 2 | 3;
};

/** Letters that went out, newest first. */
export const IssueList = ({ newsletter: { slug, language }, issues, clock, level = 3 }: Props) => (
  <ol className="list" lang={language === "en" ? undefined : language}>
    {issues.map((issue) => (
      <li key={issue.slug}>
        <article className="story mid">
          <p className="meta">
            <IssueNumber number={issue.number} language={language} />
            <LongDay at={issue.sentAt} clock={clock} language={language} />
          </p>
          <Subject level={level}>
            <a href={issuePath(slug, issue.slug)}>{issue.subject}</a>
          </Subject>
          {issue.preheader && <p>{issue.preheader}</p>}
        </article>
      </li>
    ))}
  </ol>
);

const Subject = ({ level, children }: { level: 2 | 3; children: ReactNode }) =>
  level === 2 ? <h2>{children}</h2> : <h3>{children}</h3>;

const IssueNumber = ({ number, language }: { number: number | null; language: string }) =>
  number !== null && `${letterWordsIn(language).number(number)} · `;
