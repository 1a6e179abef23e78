"use client";

import { type ReactNode, startTransition, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/field";
import type { FormProblems } from "@/modules/platform/form";
import { type BarAction, nothingDoneYet } from "./bar-state";
import { LiveAfter } from "./live-after";

type Props = {
  /** What it is called for those who cannot see. */
  label: string;
  act: BarAction;
  button: string;
  /** It takes something from readers. */
  isDanger?: boolean;
  children: (problems: FormProblems) => ReactNode;
};

/** A form about a bar: what was typed stays in it, whatever the answer; after it, how soon readers had it. */
export function BarForm({ label, act, button, isDanger = false, children }: Props) {
  const [{ problems, doneAt }, action, isSending] = useActionState(act, nothingDoneYet);

  return (
    <form
      aria-label={label}
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault(); // a form sent as an action is emptied by React; this one keeps what was typed
        const form = new FormData(event.currentTarget);
        startTransition(() => action(form));
      }}
    >
      {children(problems)}
      {problems.form ? <Problem>{problems.form}</Problem> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look={isDanger ? "danger" : "primary"} aria-disabled={isSending || undefined}>
          {button}
        </Button>
        {doneAt ? <LiveAfter key={doneAt} since={doneAt} /> : null}
      </div>
    </form>
  );
}
