import type { MagazineReading } from "@/modules/magazines/magazine";

/** What readers ask before they order. */
export const MagazineQuestions = ({ questions }: Pick<MagazineReading, "questions">) => (
  <div className="questions">
    {questions.map(({ question, answer }) => (
      <details key={question}>
        <summary>{question}</summary>
        {answer.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </details>
    ))}
  </div>
);
