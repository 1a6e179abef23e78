import { Table } from "@/components/ui/table";
import { priceText } from "@/modules/magazines/magazine";
import type { CurrencyFigures } from "@/modules/orders/figures";

const BAR = 10;
const GAP = 2.4;
const HEIGHT = 100;

/** Money by day: what came in stands above the line, what went back hangs beneath. Drawn on the server; a table says the same. */
export function DayChart({ figures: { currency, days } }: { figures: CurrencyFigures }) {
  const [most, least] = [Math.max(0, ...amounts(days)), Math.min(0, ...amounts(days))];
  const scale = HEIGHT / Math.max(most - least, 1);
  const line = most * scale;
  const id = `days-${currency}`;
  const [first, last] = [days[0], days.at(-1)];

  return (
    <figure className="grid content-start gap-1 p-4">
      <figcaption id={id}>{sentenceOf(days, currency)}</figcaption>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the sentence above is its name */}
      <svg
        role="img"
        aria-labelledby={id}
        viewBox={`0 0 ${days.length * BAR} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="mt-2 h-36 w-full forced-colors:[&_rect]:fill-[CanvasText]"
      >
        {days.map(({ day, inCents }, index) => (
          <rect
            key={day}
            x={index * BAR + GAP / 2}
            y={inCents > 0 ? line - inCents * scale : line}
            width={BAR - GAP}
            height={Math.abs(inCents) * scale}
            className={inCents > 0 ? "fill-primary" : "fill-destructive"}
          >
            <title>{`${dayLabel(day)}: ${priceText(inCents, currency)}`}</title>
          </rect>
        ))}
        <line
          x1={0}
          x2={days.length * BAR}
          y1={line}
          y2={line}
          className="stroke-input"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <p aria-hidden className="flex justify-between text-xs text-muted-foreground tabular-nums">
        <span>{first ? dayLabel(first.day) : ""}</span>
        <span>{last ? dayLabel(last.day) : ""}</span>
      </p>
      <details>
        <summary className="inline-flex min-h-[26px] items-center text-primary underline underline-offset-3 coarse:min-h-11">
          The same as a table
        </summary>
        <Table>
          <caption className="sr-only">By day, in {currency}</caption>
          <thead>
            <tr>
              <th>Day</th>
              <th className="text-right">Taken in</th>
            </tr>
          </thead>
          <tbody>
            {days
              .filter(({ inCents }) => inCents !== 0)
              .map(({ day, inCents }) => (
                <tr key={day}>
                  <td>{dayLabel(day)}</td>
                  <td className="text-right tabular-nums">{priceText(inCents, currency)}</td>
                </tr>
              ))}
          </tbody>
        </Table>
      </details>
    </figure>
  );
}

type Days = CurrencyFigures["days"];
const amounts = (days: Days) => days.map(({ inCents }) => inCents);

function sentenceOf(days: Days, currency: string): string {
  const sum = amounts(days).reduce((all, one) => all + one, 0);
  const best = days.toSorted((one, other) => other.inCents - one.inCents)[0];
  const most =
    best && best.inCents > 0 ? `, the most on ${dayLabel(best.day)}: ${priceText(best.inCents, currency)}` : "";
  return `By day, the last ${days.length} days: ${priceText(sum, currency)}${most}.`;
}

const dayLabel = (day: string) =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(day));
