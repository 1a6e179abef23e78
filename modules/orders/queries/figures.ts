import "server-only";
import { countryName } from "@/modules/magazines/country";
import { db } from "@/modules/platform/db";
import { type CountryFigure, type CurrencyFigures, type DayFigure, figuresOf } from "../figures";

const DAYS_SHOWN = 42;

/** Of all magazines: by day of the newsroom's clock, the last six weeks; by country, since ever. Names nobody. */
export async function readFigures(timeZone: string, now: Date): Promise<CurrencyFigures[]> {
  const [days, byDay, byCountry] = await Promise.all([
    db().$queryRaw<{ day: string }[]>`
      SELECT to_char(day, 'YYYY-MM-DD') AS "day"
      FROM generate_series((${now}::timestamptz AT TIME ZONE ${timeZone})::date - ${DAYS_SHOWN - 1}::int,
        (${now}::timestamptz AT TIME ZONE ${timeZone})::date, '1 day') AS day`,
    db().$queryRaw<DayFigure[]>`
      SELECT to_char(change."changedAt" AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS "day", preorder."currency",
        sum(CASE change."deed" WHEN 'refund' THEN -change."amountInCents" ELSE change."amountInCents" END)::float8 AS "inCents"
      FROM "PreorderChange" change JOIN "Preorder" preorder ON preorder."id" = change."preorderId"
      WHERE change."deed" IN ('pay', 'refund') AND change."amountInCents" IS NOT NULL
        AND change."changedAt" > ${new Date(now.getTime() - DAYS_SHOWN * 86_400_000)} AND change."changedAt" <= ${now}
      GROUP BY 1, 2`,
    db().$queryRaw<CountryFigure[]>`
      SELECT "country", "currency", sum("paidInCents" - "refundedInCents")::float8 AS "inCents", count(*)::int AS "orderCount"
      FROM "Preorder" WHERE "paidInCents" > "refundedInCents" GROUP BY 1, 2`,
  ]);
  const named = byCountry.map((row) => ({ ...row, country: countryName(row.country) || "Not known" }));
  return figuresOf(
    days.map(({ day }) => day),
    byDay,
    named,
  );
}
