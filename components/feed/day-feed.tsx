import { type Clock, isSameDay, weekdayAndDay } from "@/components/site/clock";
import { TimeOfDay } from "@/components/site/times";
import { type ArticleLine, articlePath } from "@/modules/articles/article";

/** Lines of the News Feed, all with their time, under the day they belong to. */
export const DayFeed = ({ lines, clock }: { lines: ArticleLine[]; clock: Clock }) =>
  partedByDay(lines, clock).map((day) => (
    <section key={day.begin.toISOString()} className="feed-day">
      <h2>{weekdayAndDay(day.begin, clock)}</h2>
      <ul className="feed">
        {day.lines.map((line) => (
          <li key={line.id}>
            <a href={articlePath(line.slug)}>
              <TimeOfDay at={line.publishedAt} clock={clock} />
              <span lang={line.language === "en" ? undefined : line.language}>{line.headline}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));

function partedByDay(lines: ArticleLine[], clock: Clock): { begin: Date; lines: ArticleLine[] }[] {
  const days: { begin: Date; lines: ArticleLine[] }[] = [];
  for (const line of lines) {
    const day = days.at(-1);
    if (day && isSameDay(day.begin, line.publishedAt, clock)) day.lines.push(line);
    else days.push({ begin: line.publishedAt, lines: [line] });
  }
  return days;
}
