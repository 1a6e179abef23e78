"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useComposer } from "./composer-context";
import { useDeed } from "./use-deed";

/** Keeps the letter's blocks under a name, to begin others with. */
export function DesignDialog({ onClose }: { onClose: () => void }) {
  const { actions, tell, desk } = useComposer();
  const { isBusy, run } = useDeed();
  const [name, setName] = useState("");

  async function keep(event: FormEvent) {
    event.preventDefault();
    const answer = await run((version) => actions.keepDesign(version, name));
    if (!answer?.ok) return onClose(); // why not is said beneath the first line
    tell({
      tone: "success",
      text: `“${name.trim()}” is kept: new issues of ${desk.newsletter.name} can begin with it.`,
    });
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Keep as a design"
      description="Everything but its stories, which are of their day."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="design" look="primary" aria-disabled={isBusy || name.trim() === "" || undefined}>
            Keep the design
          </Button>
        </>
      }
    >
      <form id="design" onSubmit={(event) => void keep(event)}>
        <Field label="Name" required hint="“Monday, with a sponsor”">
          {(control) => (
            <Input
              {...control}
              autoFocus
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
