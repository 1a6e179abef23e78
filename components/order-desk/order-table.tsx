"use client";

import clsx from "clsx";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { momentText, zoneText } from "@/components/desk/desk-time";
import { Checkbox } from "@/components/ui/checkbox";
import { useRowKeys } from "@/components/ui/use-row-keys";
import { priceText } from "@/modules/magazines/magazine";
import { type OrderLine, orderSheetPath } from "@/modules/orders/desk-order";
import { totalInCents } from "@/modules/orders/order";
import { OrderMark } from "./order-mark";

type Props = {
  lines: OrderLine[];
  clock: { now: Date; timeZone: string };
  /** Bar with what can be done to the chosen. */
  bulk: (chosen: OrderLine[], clear: () => void) => ReactNode;
};

/** Rows by keys: J K move, Enter opens, X chooses. */
export function OrderTable({ lines, clock, bulk }: Props) {
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (ids: string[]) => setChosen((before) => toggled(before, ids));
  const ids = lines.map(({ id }) => id);
  const { cursor, setCursor } = useRowKeys({ ids, open: (id) => router.push(orderSheetPath(id)), choose: toggle });
  const picked = lines.filter(({ id }) => chosen.has(id));

  return (
    <>
      {picked.length > 0 ? bulk(picked, () => setChosen(new Set())) : null}
      <table className="w-full border-collapse text-left max-tablet:block">
        <caption className="sr-only">Orders</caption>
        <thead className="text-xs text-muted-foreground max-tablet:hidden">
          <tr className="[&>th]:h-[30px] [&>th]:border-b [&>th]:px-2 [&>th]:font-medium">
            <th className="w-10 pl-4!">
              <Checkbox
                aria-label="Choose all orders"
                checked={picked.length > 0 && picked.length === lines.length}
                isMixed={picked.length > 0 && picked.length < lines.length}
                onChange={(event) => setChosen(new Set(event.target.checked ? ids : []))}
              />
            </th>
            <th>Order</th>
            <th>State</th>
            <th>Buyer</th>
            <th>To</th>
            <th className="max-wide:hidden">Edition</th>
            <th className="text-right">Copies</th>
            <th className="text-right">Sum</th>
            <th className="pr-4!">{zoneText(clock.now, clock.timeZone)}</th>
          </tr>
        </thead>
        <tbody className="max-tablet:block">
          {lines.map((line) => (
            <OrderRow
              key={line.id}
              line={line}
              clock={clock}
              isAt={cursor === line.id}
              isChosen={chosen.has(line.id)}
              choose={() => toggle([line.id])}
              reach={() => setCursor(line.id)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

function toggled(before: ReadonlySet<string>, ids: string[]): ReadonlySet<string> {
  const after = new Set(before);
  const isTakenAway = ids.every((id) => before.has(id));
  for (const id of ids) isTakenAway ? after.delete(id) : after.add(id);
  return after;
}

type RowProps = {
  line: OrderLine;
  clock: Props["clock"];
  isAt: boolean;
  isChosen: boolean;
  choose: () => void;
  reach: () => void;
};

const CELL = "h-[38px] border-b px-2 max-tablet:h-auto max-tablet:border-0 max-tablet:p-0";

const OrderRow = ({ line, clock, isAt, isChosen, choose, reach }: RowProps) => (
  <tr
    data-row={line.id}
    data-cursor={isAt ? `Order ${line.number}` : undefined}
    onFocus={reach}
    className={clsx(
      "scroll-my-14 max-tablet:grid max-tablet:grid-cols-[28px_minmax(0,1fr)_auto] max-tablet:gap-x-2 max-tablet:gap-y-1 max-tablet:border-b max-tablet:px-4 max-tablet:py-2.5",
      isAt ? "bg-accent shadow-[inset_3px_0_var(--primary)]" : isChosen && "bg-accent/55",
    )}
  >
    <td className={clsx(CELL, "pl-4! max-tablet:row-span-3 max-tablet:pt-0.5! max-tablet:pl-0!")}>
      <Checkbox aria-label={`Choose order ${line.number}`} checked={isChosen} onChange={choose} />
    </td>
    <td className={CELL}>
      <Link
        href={orderSheetPath(line.id)}
        prefetch={false}
        className="font-semibold tabular-nums underline-offset-3 hover:underline coarse:inline-flex coarse:min-h-11 coarse:items-center"
      >
        {line.number}
      </Link>
    </td>
    <td className={clsx(CELL, "max-tablet:self-center max-tablet:justify-self-end")}>
      <OrderMark order={line} />
    </td>
    <td className={clsx(CELL, "max-w-64 max-tablet:col-start-2 max-tablet:max-w-none")}>
      <span className="line-clamp-2 wrap-anywhere">{line.name}</span>
    </td>
    <td className={clsx(CELL, "max-w-40 truncate max-tablet:text-right")}>{line.country}</td>
    <td className={clsx(CELL, "max-w-48 truncate text-muted-foreground max-wide:hidden")}>
      <i className="font-serif">{line.magazine}</i>, {line.edition}
    </td>
    <td className={clsx(CELL, "text-right tabular-nums max-tablet:hidden")}>{line.copies}</td>
    <td className={clsx(CELL, "text-right tabular-nums max-tablet:col-start-2 max-tablet:text-left")}>
      <span className="tablet:hidden">{reckoned(line)}</span>
      {priceText(totalInCents(line), line.currency)}
    </td>
    <td
      className={clsx(
        CELL,
        "pr-4! whitespace-nowrap text-muted-foreground tabular-nums max-tablet:pr-0! max-tablet:text-right",
      )}
    >
      {momentText(line.createdAt, clock.now, clock.timeZone)}
    </td>
  </tr>
);

/** What the sum is of, where there is more to it than one copy. */
function reckoned({ copies, priceInCents, shippingInCents, currency }: OrderLine): string {
  if (copies === 1 && shippingInCents === 0) return "1 × ";
  const post = shippingInCents > 0 ? ` + ${priceText(shippingInCents, currency)}` : "";
  return `${copies} × ${priceText(priceInCents, currency)}${post} = `;
}
