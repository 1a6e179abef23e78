"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { changeNameAction } from "./actions";

export function NameForm({ name }: { name: string }) {
  const [{ problem, isSaved }, save, isBusy] = useActionState(changeNameAction, { problem: "", isSaved: false });

  return (
    <form action={save} className="flex max-w-[480px] items-end gap-2">
      <Field label="Name" problem={problem} className="flex-1" required>
        {(control) => <Input key={name} name="name" defaultValue={name} autoComplete="name" {...control} />}
      </Field>
      <Button type="submit" aria-disabled={isBusy || undefined}>
        Save
      </Button>
      <span role="status" className="self-center text-success">
        {isSaved ? "Saved." : ""}
      </span>
    </form>
  );
}
