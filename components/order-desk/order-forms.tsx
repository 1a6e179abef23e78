"use client";

import { type FormEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { amountText } from "@/modules/magazines/amount";
import { priceText } from "@/modules/magazines/magazine";
import type { OrderSheet } from "@/modules/orders/desk-order";
import { keptInCents } from "@/modules/orders/order";
import type { OrderAnswer } from "./order-answer";

type NoteProps = { isBusy: boolean; send: (words: string, done: () => void) => void };

export function NoteForm({ isBusy, send }: NoteProps) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!isBusy) send(fieldOf(form, "note"), () => form.reset());
  };
  return (
    <form aria-label="A note" onSubmit={onSubmit} className="grid gap-2">
      <Field label="Note" hint="For colleagues. The buyer never sees it.">
        {(control) => <Textarea {...control} name="note" maxLength={2_000} rows={2} />}
      </Field>
      <Button type="submit" className="justify-self-start" aria-disabled={isBusy || undefined}>
        Add the note
      </Button>
    </form>
  );
}

type DialogProps = {
  isOpen: boolean;
  close: () => void;
  order: OrderSheet;
  answer: OrderAnswer | null;
  send: (value: string) => void;
};

export const ShipDialog = ({ order, ...dialog }: DialogProps) => (
  <FieldDialog
    {...dialog}
    title={`Order ${order.number} leaves the house`}
    label="Number of the parcel"
    hint="By which the post finds it; leave it empty where there is none."
    name="tracking"
    value=""
    act="Mark as shipped"
    says={`${order.name} is written to at once, with that number.`}
  />
);

export const RefundDialog = ({ order, ...dialog }: DialogProps) => (
  <FieldDialog
    {...dialog}
    title={`Money back for order ${order.number}`}
    label={`How much, in ${order.currency}`}
    hint={`${priceText(keptInCents(order), order.currency)} at most. All of it ends the order.`}
    name="amount"
    value={amountText(keptInCents(order), order.currency)}
    act={order.isPaidOnline ? "Send it back" : "Record the refund"}
    says={
      order.isPaidOnline
        ? `It was paid by card and goes back there by itself; ${order.name} is told.`
        : `Send the money at your bank first: here it is written down, and ${order.name} is told.`
    }
  />
);

type FieldProps = Omit<DialogProps, "order"> & {
  title: string;
  label: string;
  hint: string;
  name: string;
  value: string;
  act: string;
  says: string;
};

/** One field, and what follows from it. */
function FieldDialog({ isOpen, close, title, label, hint, name, value, act, says, answer, send }: FieldProps) {
  const form = useId();
  const actions = (
    <>
      <Button onClick={close}>Not now</Button>
      <Button type="submit" form={form} look="primary">
        {act}
      </Button>
    </>
  );
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(fieldOf(event.currentTarget, name));
  };
  const isRefused = answer !== null && !answer.isWell;

  return (
    <Dialog open={isOpen} onOpenChange={close} title={title} description={says} actions={actions}>
      <form id={form} onSubmit={onSubmit} className="grid gap-3">
        <Field label={label} hint={hint} problem={answer?.problem}>
          {(control) => (
            <Input {...control} name={name} defaultValue={value} autoComplete="off" spellCheck={false} maxLength={80} />
          )}
        </Field>
        {isRefused && !answer.problem ? (
          <Note tone="trouble" role="alert">
            {answer.said}
          </Note>
        ) : null}
      </form>
    </Dialog>
  );
}

const fieldOf = (form: HTMLFormElement, name: string) => String(new FormData(form).get(name) ?? "");
