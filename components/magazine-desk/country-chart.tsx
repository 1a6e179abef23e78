import { Table } from "@/components/ui/table";
import { priceText } from "@/modules/magazines/magazine";
import type { CurrencyFigures } from "@/modules/orders/figures";

const MOST_SHOWN = 20;

/** Money by country: a table whose bars are drawn in it, so that there is nothing else to read. */
export function CountryChart({ figures: { currency, countries } }: { figures: CurrencyFigures }) {
  const most = Math.max(1, ...countries.map(({ inCents }) => inCents));
  const hidden = countries.length - MOST_SHOWN;

  return (
    <div className="grid content-start gap-2 p-4">
      <p>By country, since the first sale.</p>
      <Table>
        <caption className="sr-only">By country, in {currency}</caption>
        <thead>
          <tr>
            <th>Country</th>
            <th aria-hidden className="w-1/2 max-tablet:w-1/5" />
            <th className="text-right">Taken in</th>
            <th className="text-right">Orders</th>
          </tr>
        </thead>
        <tbody>
          {countries.slice(0, MOST_SHOWN).map(({ country, inCents, orderCount }) => (
            <tr key={country}>
              <td className="hyphens-auto" lang="en">
                {country}
              </td>
              <td aria-hidden>
                {/* biome-ignore lint/a11y/noSvgWithoutTitle: the sum beside it says it */}
                <svg
                  viewBox="0 0 100 4"
                  preserveAspectRatio="none"
                  className="h-3 w-full forced-colors:[&_rect]:fill-[CanvasText]"
                >
                  <rect width={(100 * inCents) / most} height={4} className="fill-primary" />
                </svg>
              </td>
              <td className="text-right tabular-nums">{priceText(inCents, currency)}</td>
              <td className="text-right tabular-nums">{orderCount.toLocaleString("en")}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {hidden > 0 ? <p className="text-muted-foreground">{`and ${hidden} more countries`}</p> : null}
    </div>
  );
}
