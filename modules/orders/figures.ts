/** Money that came in less what went back, by currency, in its smallest unit. */
export type DayFigure = { day: string; currency: string; inCents: number };
export type CountryFigure = { country: string; currency: string; inCents: number; orderCount: number };

/** What was taken in. days: each day from the first to the last, none left out; countries: the largest first. */
export type CurrencyFigures = {
  currency: string;
  inCents: number;
  days: { day: string; inCents: number }[];
  countries: { country: string; inCents: number; orderCount: number }[];
};

/** Charts, one of each for a currency: sums of different money are not added up. @param days "2026-11-24", in order */
export function figuresOf(days: string[], byDay: DayFigure[], byCountry: CountryFigure[]): CurrencyFigures[] {
  const currencies = [...new Set([...byDay, ...byCountry].map(({ currency }) => currency))];
  return currencies
    .map((currency) => {
      const mine = byDay.filter((row) => row.currency === currency);
      const inCentsOn = new Map(mine.map(({ day, inCents }) => [day, inCents]));
      const countries = byCountry.filter((row) => row.currency === currency);
      return {
        currency,
        inCents: countries.reduce((sum, row) => sum + row.inCents, 0),
        days: days.map((day) => ({ day, inCents: inCentsOn.get(day) ?? 0 })),
        countries: countries.toSorted((one, other) => other.inCents - one.inCents),
      };
    })
    .sort((one, other) => other.inCents - one.inCents);
}
