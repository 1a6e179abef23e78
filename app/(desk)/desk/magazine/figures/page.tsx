import { CountryChart } from "@/components/magazine-desk/country-chart";
import { DayChart } from "@/components/magazine-desk/day-chart";
import { MagazineViews } from "@/components/magazine-desk/magazine-views";
import { OrderNumbers } from "@/components/order-desk/order-numbers";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTop } from "@/components/ui/page-top";
import { readFigures } from "@/modules/orders/queries/figures";
import { readOrderNumbers } from "@/modules/orders/queries/numbers";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";

export const metadata = { title: "Figures" };

export default async function FiguresPage() {
  await permit("keep-orders");
  const { timeZone } = await readPaper();
  const [figures, numbers] = await Promise.all([readFigures(timeZone, new Date()), readOrderNumbers()]);

  return (
    <>
      <PageTop title="Magazine" note="what was taken in" />
      <MagazineViews current="figures" />
      <OrderNumbers numbers={numbers} />
      {figures.length === 0 ? (
        <EmptyState title="Nothing was paid yet">
          Charts by day and by country stand here once money comes in.
        </EmptyState>
      ) : null}
      {figures.map((one) => (
        <section key={one.currency} aria-labelledby={`in-${one.currency}`} className="border-b">
          <h2 id={`in-${one.currency}`} className="px-4 pt-4 text-lg font-semibold">
            In {one.currency}
          </h2>
          <div className="grid wide:grid-cols-2 wide:divide-x">
            <DayChart figures={one} />
            <CountryChart figures={one} />
          </div>
        </section>
      ))}
    </>
  );
}
