"use client";

import { Search, X } from "lucide-react";
import { type ReactNode, startTransition, useActionState, useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import type { OrderLine } from "@/modules/orders/desk-order";
import { type BulkAnswer, type BulkDeed, type FoundOrders, NOT_LOOKED } from "./order-answer";
import { OrderBulkBar } from "./order-bulk-bar";
import { OrderTable } from "./order-table";

type Props = {
  lines: OrderLine[];
  find: (previous: FoundOrders, form: FormData) => Promise<FoundOrders>;
  changeMany: (ids: string[], deed: BulkDeed) => Promise<BulkAnswer>;
  /** By which the times are written. */
  clock: { now: Date; timeZone: string };
  filters: ReactNode;
  /** In place of a list without rows. */
  nothing: ReactNode;
  /** Leads to the next stretch. */
  more: ReactNode;
};

/** The list, or what a search found: names that were looked for stand in no address bar, and leave the screen with the page. */
export function OrderDesk({ lines, find, changeMany, clock, filters, nothing, more }: Props) {
  const [found, ask, isLooking] = useActionState(find, NOT_LOOKED);
  const [isFoundShown, setFoundShown] = useState(false);
  const isSearch = isFoundShown && found.asked !== "";
  const shown = isSearch ? found.lines : lines;
  const bulk = (chosen: OrderLine[], clear: () => void) => (
    <OrderBulkBar chosen={chosen} clear={clear} changeMany={changeMany} />
  );
  const look = (form: FormData) => {
    setFoundShown(true);
    startTransition(() => ask(form));
  };

  return (
    <>
      <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 border-b px-4 py-1">
        {filters}
        <FindForm look={look} isLooking={isLooking} />
      </div>
      {found.problem && isFoundShown ? (
        <Note tone="trouble" role="alert" isFlush>
          {found.problem}
        </Note>
      ) : null}
      {isSearch ? <FoundNote found={found} leave={() => setFoundShown(false)} /> : null}
      {shown.length > 0 ? (
        <OrderTable key={isSearch ? found.asked : ""} lines={shown} clock={clock} bulk={bulk} />
      ) : isSearch ? (
        <EmptyState title="No order has that in it">
          Looked for in numbers, names, mail addresses, streets, postcodes and towns.
        </EmptyState>
      ) : (
        nothing
      )}
      {isSearch ? null : more}
    </>
  );
}

const FindForm = ({ look, isLooking }: { look: (form: FormData) => void; isLooking: boolean }) => (
  <form
    aria-label="Find orders"
    className="ml-auto flex gap-2 max-tablet:w-full"
    onSubmit={(event) => {
      event.preventDefault(); // what was typed stays
      look(new FormData(event.currentTarget));
    }}
  >
    <div className="relative w-64 max-tablet:w-full">
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2" />
      <Input
        type="search"
        name="words"
        aria-label="Number, name or address"
        placeholder="Number, name or address"
        autoComplete="off"
        className="pl-8"
      />
    </div>
    <Button type="submit" aria-disabled={isLooking || undefined}>
      {isLooking ? "Looking" : "Find"}
    </Button>
  </form>
);

const FoundNote = ({ found, leave }: { found: FoundOrders; leave: () => void }) => (
  <div role="status" className="flex min-h-11 items-center gap-2 border-b bg-accent px-4">
    <span className="min-w-0 wrap-anywhere">
      {found.lines.length === 1 ? "One order" : `${found.lines.length} orders`} with “{found.asked}”
    </span>
    <IconButton label="Leave the search" size="small" className="ml-auto" onClick={leave}>
      <X aria-hidden className="size-4" />
    </IconButton>
  </div>
);
