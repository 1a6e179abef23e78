"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import { AskByName } from "@/components/ui/dialog";
import { offerUndo } from "@/components/ui/toast";
import type { OrderLine } from "@/modules/orders/desk-order";
import { mayFollow } from "@/modules/orders/order";
import type { BulkAnswer, BulkDeed } from "./order-answer";

type Props = {
  chosen: OrderLine[];
  clear: () => void;
  changeMany: (ids: string[], deed: BulkDeed) => Promise<BulkAnswer>;
};

type Offer = { deed: Exclude<BulkDeed, "unpack">; label: string; act: string; said: string; isTold: boolean };

/** isTold: the buyers are written to, so it cannot be undone and is asked about first. */
const OFFERS: Offer[] = [
  { deed: "pay", label: "Paid…", act: "Mark as paid:", said: "marked as paid", isTold: true },
  { deed: "pack", label: "Packed", act: "Mark as packed:", said: "marked as packed", isTold: false },
  { deed: "ship", label: "Shipped…", act: "Mark as shipped:", said: "marked as shipped", isTold: true },
  { deed: "deliver", label: "Arrived…", act: "Mark as arrived:", said: "marked as arrived", isTold: false },
];

/** Stands above the list while orders are chosen. Those it does not fit stay as they are, and are counted. */
export function OrderBulkBar({ chosen, clear, changeMany }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState<Offer | null>(null);
  const [isBusy, begin] = useTransition();
  const [trouble, setTrouble] = useState("");
  const fitting = (deed: BulkDeed) => chosen.filter(({ state }) => mayFollow(state, deed)).map(({ id }) => id);

  const run = ({ deed, said }: Offer) =>
    begin(async () => {
      const { doneIds, refusedCount } = await changeMany(fitting(deed), deed).catch(() => NOT_SENT);
      setTrouble(refusedCount > 0 ? `${orders(refusedCount)} could not be ${said}: open them to see why.` : "");
      if (deed === "pack" && doneIds.length > 0) offerUndo(`${orders(doneIds.length)} ${said}.`, () => undo(doneIds));
      router.refresh();
      if (refusedCount === 0) clear();
    });
  const undo = (ids: string[]) =>
    begin(async () => void (await changeMany(ids, "unpack").then(() => router.refresh())));
  const offered = OFFERS.map((offer) => ({ ...offer, count: fitting(offer.deed).length })).filter(
    ({ count }) => count > 0,
  );

  return (
    <div
      role="toolbar"
      aria-label="Chosen orders"
      aria-busy={isBusy}
      className="sticky top-[52px] z-10 flex flex-wrap items-center gap-2 bg-foreground px-4 py-1.5 text-background"
    >
      <span className="font-medium tabular-nums">{orders(chosen.length)} chosen</span>
      {offered.map((offer) => (
        <BarButton key={offer.deed} onClick={() => (offer.deed === "pack" ? run(offer) : setAsked(offer))}>
          {offer.label} <span className="tabular-nums opacity-80">{offer.count}</span>
        </BarButton>
      ))}
      {offered.length === 0 ? <span>Nothing is left to be done with them.</span> : null}
      {trouble ? <span role="alert">{trouble}</span> : null}
      <span className="ml-auto">
        <BarButton onClick={clear}>Choose none</BarButton>
      </span>
      <AskByName
        open={asked !== null}
        onOpenChange={() => setAsked(null)}
        act={asked ? `${asked.act} ${orders(fitting(asked.deed).length)}` : ""}
        onConfirm={() => asked && run(asked)}
      >
        {asked?.isTold ? "Each buyer is written to at once." : "Nobody is written to. It cannot be taken back."}
      </AskByName>
    </div>
  );
}

const NOT_SENT: BulkAnswer = { doneIds: [], refusedCount: 1 };

const orders = (count: number) => (count === 1 ? "1 order" : `${count} orders`);

const BarButton = (props: { onClick: () => void; children: ReactNode }) => (
  <button
    type="button"
    className="inline-flex h-[26px] items-center gap-1.5 rounded-md border border-background/35 px-2 text-xs font-medium coarse:h-11 coarse:px-3"
    {...props}
  />
);
