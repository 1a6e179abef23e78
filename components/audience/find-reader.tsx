"use client";

import { Search } from "lucide-react";
import { startTransition, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { NOBODY_ASKED, type ReaderActions, type ReaderAnswer } from "./reader-answer";
import { ReaderView } from "./reader-view";

type Props = {
  find: (previous: ReaderAnswer, form: FormData) => Promise<ReaderAnswer>;
  actions: ReaderActions;
  timeZone: string;
};

/** One address, looked for by admins. It stands in no address bar, and leaves the screen with the page. */
export function FindReader({ find, actions, timeZone }: Props) {
  const [answer, ask, isAsking] = useActionState(find, NOBODY_ASKED);

  return (
    <>
      <form
        aria-label="Find one reader"
        className="flex max-w-xl flex-wrap items-start gap-2"
        onSubmit={(event) => {
          event.preventDefault(); // what was typed stays, whatever the answer
          const form = new FormData(event.currentTarget);
          startTransition(() => ask(form));
        }}
      >
        <Field
          label="Mail address"
          problem={answer.problem ?? undefined}
          hint="Whole, as the reader gave it. Each search is noted in the audit log, without the address."
          className="flex-1 max-tablet:basis-full"
        >
          {(control) => <Input {...control} name="email" inputMode="email" autoComplete="off" spellCheck={false} />}
        </Field>
        <Button type="submit" className="mt-[26px] max-tablet:mt-0" aria-disabled={isAsking || undefined}>
          <Search aria-hidden className="size-4" />
          {isAsking ? "Looking" : "Find"}
        </Button>
      </form>
      <div aria-live="polite">
        {answer.asked && !answer.found?.reader ? (
          <NotFound answer={answer} actions={actions} timeZone={timeZone} />
        ) : null}
        {answer.found?.reader ? (
          <ReaderView
            key={answer.asked}
            email={answer.asked}
            found={answer.found}
            actions={actions}
            timeZone={timeZone}
          />
        ) : null}
      </div>
    </>
  );
}

const NotFound = ({ answer, actions, timeZone }: { answer: ReaderAnswer } & Omit<Props, "find">) =>
  answer.found?.suppression ? (
    <ReaderView key={answer.asked} email={answer.asked} found={answer.found} actions={actions} timeZone={timeZone} />
  ) : (
    <div className="mt-4 max-w-xl">
      <Note tone="ready">
        Nobody here has the address <b className="wrap-anywhere">{answer.asked}</b>. Nothing is held on it.
      </Note>
    </div>
  );
