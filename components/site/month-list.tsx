import { monthName } from "./clock";

type Props = {
  /** Newest first. */
  years: { year: number; months: number[] }[];
  /** @param month 1–12 */
  pathOf: (year: number, month: number) => string;
  current?: { year: number; month: number } | undefined;
};

/** Every month of every year; those without stories are struck. */
export const MonthList = ({ years, pathOf, current }: Props) => (
  <dl className="months">
    {years.map(({ year, months }) => (
      <div key={year}>
        <dt>{year}</dt>
        <dd>
          {ALL_MONTHS.map((month) =>
            months.includes(month) ? (
              <a
                key={month}
                href={pathOf(year, month)}
                aria-label={`${monthName(month, "short")} ${year}`}
                aria-current={year === current?.year && month === current.month ? "page" : undefined}
              >
                {monthName(month, "short")}
              </a>
            ) : (
              <span key={month} aria-hidden="true">
                {monthName(month, "short")}
              </span>
            ),
          )}
        </dd>
      </div>
    ))}
  </dl>
);

/** Months in their order, by their years. */
export function byYear(months: { year: number; month: number }[]): Props["years"] {
  const years = new Map<number, number[]>();
  for (const { year, month } of months) years.set(year, [...(years.get(year) ?? []), month]);
  return [...years].map(([year, of]) => ({ year, months: of }));
}

const ALL_MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
