"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { dayText } from "@/modules/orders/date";

type Answer = { said: string; isWell: boolean; problems: Record<string, string> };
export type ToldLine = { id: string; text: string; words: string; told: string };
type Props = {
  /** "2027-01-15"; "" = none. */
  shipsOn: string;
  waitingCount: number;
  changes: ToldLine[];
  change: (form: FormData) => Promise<Answer>;
};

/** Another day on which it ships: one act that tells every buyer, with the right to cancel. */
export function DatePart({ shipsOn, waitingCount, changes, change }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState<FormData | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isBusy, start] = useTransition();
  const buyers = waitingCount === 1 ? "one buyer" : `${waitingCount.toLocaleString("en")} buyers`;
  const send = (form: FormData) =>
    start(async () => {
      form.set("was", shipsOn);
      setAnswer(await change(form).catch(() => NOT_SENT));
      router.refresh();
    });
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(new FormData(event.currentTarget));
  };

  return (
    <section
      aria-labelledby="date-title"
      className="grid grid-cols-[220px_minmax(0,640px)] gap-x-8 gap-y-3 border-b px-4 py-6 max-wide:grid-cols-[minmax(0,640px)]"
    >
      <div>
        <h2 id="date-title" className="text-lg font-semibold">
          Date
        </h2>
        <p className="mt-1 text-muted-foreground">
          Ships from{" "}
          <b className="font-semibold text-foreground">{shipsOn ? dayText(new Date(shipsOn)) : "no day yet"}</b>. Buyers
          are told of any other day, and may cancel.
        </p>
      </div>
      <div className="grid min-w-0 gap-4">
        <form key={shipsOn} onSubmit={ask} aria-label="Another date" noValidate className="grid gap-3">
          <Field label="New day" required problem={answer?.problems.shipsOn}>
            {(control) => <Input {...control} type="date" name="shipsOn" className="w-44!" />}
          </Field>
          <Field label="Why" required problem={answer?.problems.words} hint="Buyers read it in the letter.">
            {(control) => <Textarea {...control} name="words" rows={2} maxLength={500} />}
          </Field>
          <Button type="submit" className="justify-self-start" aria-disabled={isBusy || undefined}>
            Change the date and tell {buyers} …
          </Button>
        </form>
        {answer?.said ? (
          <Note tone={answer.isWell ? "success" : "trouble"} role={answer.isWell ? "status" : "alert"}>
            {answer.said}
          </Note>
        ) : null}
        {changes.length > 0 ? (
          <ol className="grid gap-2">
            {changes.map(({ id, text, words, told }) => (
              <li key={id} className="border-t pt-2">
                <b className="font-medium">{text}</b>
                <span className="block wrap-anywhere">{words}</span>
                <span className="block text-xs text-muted-foreground tabular-nums">{told}</span>
              </li>
            ))}
          </ol>
        ) : null}
      </div>
      <AskByName
        open={asked !== null}
        onOpenChange={() => setAsked(null)}
        act={`Tell ${buyers}`}
        onConfirm={() => asked && send(asked)}
      >
        Each is written to at once, with the new day and a link by which they may cancel. Letters cannot be called back.
      </AskByName>
    </section>
  );
}

const NOT_SENT: Answer = {
  said: "The desk does not answer. Load the page again before you try once more.",
  isWell: false,
  problems: {},
};
