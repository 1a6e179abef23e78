"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { priceText } from "@/modules/magazines/magazine";
import type { OrderSheet } from "@/modules/orders/desk-order";
import { keptInCents, mayFollow, totalInCents } from "@/modules/orders/order";
import type { OrderActions, OrderAnswer, OrderWish } from "./order-answer";
import { NoteForm, RefundDialog, ShipDialog } from "./order-forms";

type Props = { order: OrderSheet; actions: OrderActions };
type Open = "ship" | "refund" | "cancel" | null;

/** What can be done with an order as it stands; nothing else is shown. */
export function OrderDeeds({ order, actions }: Props) {
  const router = useRouter();
  const [answer, setAnswer] = useState<OrderAnswer | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const [isBusy, start] = useTransition();

  const run = (act: () => Promise<OrderAnswer>, done?: () => void) =>
    start(async () => {
      const said = await act().catch(() => NOT_SENT);
      setAnswer(said);
      if (said.isWell) done?.();
      router.refresh();
    });
  const change = (wish: OrderWish, done?: () => void) => run(() => actions.change(order.id, wish), done);
  const close = () => setOpen(null);
  const show = (dialog: Open) => {
    setAnswer(null);
    setOpen(dialog);
  };
  const may = (deed: OrderWish["deed"]) => mayFollow(order.state, deed);
  /** One at a time: while one is under way the others are seen to wait, so that no press is lost unseen. */
  const pressed = (act: () => void) => ({ "aria-disabled": isBusy || undefined, onClick: isBusy ? undefined : act });
  const kept = keptInCents(order);

  return (
    <div className="grid content-start gap-4" aria-busy={isBusy}>
      {answer && !answer.problem && open === null ? (
        <Note tone={answer.isWell ? "success" : "trouble"} role={answer.isWell ? "status" : "alert"}>
          {answer.said}
        </Note>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {may("pay") ? (
          <Button look="primary" {...pressed(() => change({ deed: "pay" }))}>
            {priceText(totalInCents(order), order.currency)} has arrived
          </Button>
        ) : null}
        {may("pack") ? (
          <Button look="primary" {...pressed(() => change({ deed: "pack" }))}>
            Mark as packed
          </Button>
        ) : null}
        {may("ship") ? (
          <Button look={may("pack") ? "outline" : "primary"} {...pressed(() => show("ship"))}>
            Mark as shipped …
          </Button>
        ) : null}
        {may("unpack") ? <Button {...pressed(() => change({ deed: "unpack" }))}>Not packed after all</Button> : null}
        {may("deliver") ? <Button {...pressed(() => change({ deed: "deliver" }))}>Mark as arrived</Button> : null}
        <Button {...pressed(() => run(() => actions.resend(order.id)))}>Send the last letter again</Button>
        {may("refund") && kept > 0 ? (
          <Button look="danger" {...pressed(() => show("refund"))}>
            {order.isPaidOnline ? "Send money back …" : "Record a refund …"}
          </Button>
        ) : null}
        {may("cancel") ? (
          <Button look="danger" {...pressed(() => show("cancel"))}>
            Cancel the order …
          </Button>
        ) : null}
      </div>
      <NoteForm isBusy={isBusy} send={(words, done) => run(() => actions.note(order.id, words), done)} />
      <ShipDialog
        isOpen={open === "ship"}
        close={close}
        order={order}
        answer={answer}
        send={(tracking) => change({ deed: "ship", tracking }, close)}
      />
      <RefundDialog
        key={order.refundedInCents}
        isOpen={open === "refund"}
        close={close}
        order={order}
        answer={answer}
        send={(amount) => change({ deed: "refund", amount, refundedBefore: order.refundedInCents }, close)}
      />
      <AskByName
        open={open === "cancel"}
        onOpenChange={() => setOpen(null)}
        act={`Cancel order ${order.number}`}
        onConfirm={() => change({ deed: "cancel" })}
      >
        {order.name} is written to, and {copiesText(order.copies)} back on sale.{" "}
        {kept > 0 ? `${priceText(kept, order.currency)} has to be sent back: record it once it is.` : ""} A cancelled
        order cannot be brought back.
      </AskByName>
    </div>
  );
}

const copiesText = (copies: number) => (copies === 1 ? "the copy goes" : `${copies} copies go`);

const NOT_SENT: OrderAnswer = {
  said: "The desk does not answer. Nothing may have been done: open the order again.",
  isWell: false,
};
