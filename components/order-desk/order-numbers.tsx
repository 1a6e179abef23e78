import { Stat, Stats } from "@/components/ui/stats";
import { priceText } from "@/modules/magazines/magazine";
import type { OrderNumbers as Numbers } from "@/modules/orders/desk-order";

const number = (count: number) => count.toLocaleString("en");

/** How the sale stands, at a glance. */
export const OrderNumbers = ({ numbers }: { numbers: Numbers }) => (
  <Stats>
    <Stat
      label="Copies sold"
      value={number(numbers.soldCopies)}
      note={numbers.stock ? `of ${number(numbers.stock.total)} printed` : "nothing is printed"}
    />
    <Stat label="Of these not paid yet" value={number(numbers.unpaidCopies)} note="kept for their buyers" />
    {numbers.stock ? <Stat label="Left" value={number(numbers.stock.left)} note="can be ordered" /> : null}
    <Stat label="Paid" value={moneyText(numbers.paid)} note={owedNote(numbers)} isTrouble={numbers.due.length > 0} />
    <Stat label="To ship" value={number(numbers.toShipCount)} note={numbers.toShipCount === 1 ? "order" : "orders"} />
  </Stats>
);

type Sums = Numbers["paid"];

const moneyText = (sums: Sums) =>
  sums.length === 0 ? "0" : sums.map(({ currency, inCents }) => priceText(inCents, currency)).join(" + ");

const owedNote = ({ due }: Numbers) =>
  due.length > 0 ? `${moneyText(due)} of it has to go back` : "without what went back";
