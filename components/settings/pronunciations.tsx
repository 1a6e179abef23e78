"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Problem } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { type Pronunciation, SPOKEN_LANGUAGES } from "@/modules/narrations/narration";

/** Answers with a sentence for what is wrong; empty = done. */
type Deed<Given> = (given: Given) => Promise<string>;
type Props = {
  list: Pronunciation[];
  keep: Deed<Pronunciation>;
  remove: Deed<Pick<Pronunciation, "language" | "written">>;
};

const NOTHING: Pronunciation = { language: "en", written: "", spoken: "" };

/** Words that voices get wrong, and how they are said; each can be heard before it counts. */
export function Pronunciations({ list, keep, remove }: Props) {
  const [entry, setEntry] = useState(NOTHING);
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const isWhole = entry.written.trim() !== "" && entry.spoken.trim() !== "";

  async function run(deed: () => Promise<string>): Promise<boolean> {
    setBusy(true);
    const said = await deed().catch(() => "The desk could not be reached: nothing was changed.");
    setProblem(said);
    setBusy(false);
    return said === "";
  }
  const hear = (one: Pronunciation) => run(() => play(one));

  return (
    <div className="grid max-w-3xl gap-6 p-4">
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void run(() => keep(entry)).then((isDone) => isDone && setEntry({ ...NOTHING, language: entry.language }));
        }}
      >
        <Field label="Language">
          {(control) => (
            <Select
              {...control}
              value={entry.language}
              onChange={({ target }) =>
                setEntry({ ...entry, language: SPOKEN_LANGUAGES.find((one) => one === target.value) ?? "en" })
              }
            >
              {SPOKEN_LANGUAGES.map((language) => (
                <option key={language} value={language}>
                  {languageName(language)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="As it is written" hint="Whole words; capitals count.">
          {(control) => (
            <Input
              {...control}
              value={entry.written}
              maxLength={60}
              onChange={({ target }) => setEntry({ ...entry, written: target.value })}
            />
          )}
        </Field>
        <Field label="As it is said" hint="Spelt so that the voice says it right: “Keev” for Kyiv.">
          {(control) => (
            <Input
              {...control}
              value={entry.spoken}
              maxLength={120}
              onChange={({ target }) => setEntry({ ...entry, spoken: target.value })}
            />
          )}
        </Field>
        <div className="flex gap-2">
          <Button type="button" disabled={isBusy || !isWhole} onClick={() => void hear(entry)}>
            Hear it
          </Button>
          <Button type="submit" look="primary" disabled={isBusy || !isWhole}>
            Put on the list
          </Button>
        </div>
        <div role="status">{problem ? <Problem>{problem}</Problem> : null}</div>
      </form>
      {list.length === 0 ? (
        <p className="text-muted-foreground">Nothing on the list yet: voices say every word as they think right.</p>
      ) : (
        <ul aria-label="Pronunciations" className="grid divide-y border-y">
          {list.map((one) => (
            <li key={`${one.language} ${one.written}`} className="flex flex-wrap items-center gap-2 py-2">
              <span lang={one.language} className="font-medium">
                {one.written}
              </span>
              <span lang={one.language} className="min-w-0 flex-1 text-muted-foreground">
                {one.spoken}
              </span>
              <span className="text-muted-foreground">{languageName(one.language)}</span>
              <Button disabled={isBusy} aria-label={`Hear ${one.written}`} onClick={() => void hear(one)}>
                Hear
              </Button>
              <Button
                disabled={isBusy}
                aria-label={`Remove ${one.written}`}
                onClick={() => void run(() => remove(one))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

async function play(entry: Pronunciation): Promise<string> {
  const sound = new Audio(`/desk/settings/pronunciation/try?${new URLSearchParams(entry)}`);
  try {
    await sound.play();
    return "";
  } catch {
    return "That could not be spoken.";
  }
}

const languageName = (language: string) => new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
