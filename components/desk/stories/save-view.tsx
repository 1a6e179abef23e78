"use client";

import { BookmarkPlus, Trash2 } from "lucide-react";
import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxRow } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import type { SavedView } from "@/modules/views/view";

type State = { problem?: string; savedQuery?: string };
type Props = {
  query: string;
  /** The view that is shown, where somebody keeps it. */
  kept: SavedView | undefined;
  save: (previous: State, form: FormData) => Promise<State>;
  remove: (viewId: string) => Promise<void>;
};

/** Keeps what the address bar says under a name; a view of one's own can be let go of. */
export function SaveView({ query, kept, save, remove }: Props) {
  const [state, act, isBusy] = useActionState(save, {});
  const [isOpen, setOpen] = useState(false);

  if (kept?.isOwn) {
    return (
      <form action={remove.bind(null, kept.id)} className="ml-auto shrink-0 self-center max-tablet:hidden">
        <Button type="submit" look="bare" size="small">
          <Trash2 aria-hidden className="size-3.5" />
          Remove “{kept.name}”
        </Button>
      </form>
    );
  }
  if (kept) return null;
  const isDone = state.savedQuery === query;

  return (
    <span className="ml-auto shrink-0 self-center max-tablet:hidden">
      <Popover
        label="Save this view"
        align="end"
        open={isOpen && !isDone}
        onOpenChange={setOpen}
        className="w-72"
        trigger={
          <Button look="bare" size="small">
            <BookmarkPlus aria-hidden className="size-3.5" />
            Save this view
          </Button>
        }
      >
        <form action={act} className="grid gap-3">
          <input type="hidden" name="query" value={query} />
          <Field label="Name" problem={state.problem} required>
            {(control) => <Input name="name" maxLength={40} autoComplete="off" {...control} />}
          </Field>
          <CheckboxRow name="isShared">
            Everybody at the desk has it
            <span className="block text-xs text-muted-foreground">Each sees in it only what they may see.</span>
          </CheckboxRow>
          <Button type="submit" look="primary" aria-disabled={isBusy}>
            Save
          </Button>
        </form>
      </Popover>
    </span>
  );
}
