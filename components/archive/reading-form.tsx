"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxRow } from "@/components/ui/checkbox";
import { Field, Problem } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { readingWish, systemOf } from "@/modules/archive-runs/archive-run";
import type { RunView } from "./archive-view";
import { useArchive, useAsking } from "./use-archive";

/** How it is to be read. Nothing is written by reading. */
export function ReadingForm({ reading }: { reading: RunView<"read"> }) {
  const { actions } = useArchive();
  const { isBusy, problem, ask } = useAsking();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const system = systemOf(reading.wish.fileName) ?? "ghost";
  const before = reading.wish.reading;

  function read(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim() || null;
    const wish = { system, language: text("language"), site: text("site"), mayFetch: form.get("mayFetch") === "on" };
    const parsed = readingWish.safeParse(wish);
    setProblems(
      parsed.success ? {} : Object.fromEntries(parsed.error.issues.map((issue) => [issue.path[0], issue.message])),
    );
    if (parsed.success) void ask(() => actions.read(reading.id, parsed.data));
  }
  return (
    <form onSubmit={read} className="grid gap-3" noValidate>
      <Field
        label="Language of stories that do not say theirs"
        hint="“en”, “uk”, “de” … Empty: English."
        problem={problems.language}
      >
        {(control) => <Input {...control} name="language" defaultValue={before?.language ?? ""} className="w-28!" />}
      </Field>
      {system === "ghost" ? (
        <Field
          label="Where the old site is"
          hint="For pictures that are not in the file, and for links between stories."
          problem={problems.site}
        >
          {(control) => (
            <Input {...control} name="site" inputMode="url" placeholder="https://" defaultValue={before?.site ?? ""} />
          )}
        </Field>
      ) : null}
      <CheckboxRow name="mayFetch" defaultChecked={before?.mayFetch ?? true}>
        Get pictures that are not in the file from their public addresses
      </CheckboxRow>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" disabled={isBusy}>
          Read it
        </Button>
        <span className="text-muted-foreground">Nothing is written by that.</span>
      </div>
      {problem ? <Problem>{problem}</Problem> : null}
    </form>
  );
}
