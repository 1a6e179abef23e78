"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxRow } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { FILE_NAME_WARNING, looksLikeFileName } from "@/modules/media/alt-text";
import type { PictureWords, SeenPicture } from "@/modules/media/keeping";
import type { PictureSheet } from "@/modules/media/sheet";

/** As the form holds it. rightsEndOn: the last day it may be shown, "2026-11-30"; empty = no end. */
export type SaidWords = Omit<PictureWords, "rightsEndAt"> & { rightsEndOn: string };

type Answer = { problem: string | null; current: PictureSheet | null };
type Props = {
  sheet: PictureSheet;
  now: Date;
  timeZone: string;
  canSay: boolean;
  save: (input: SeenPicture & SaidWords) => Promise<Answer>;
};

/** What the desk says of a picture. Where somebody else was first, both versions are shown and nothing is lost. */
export function PictureWordsForm({ sheet, now, timeZone, canSay, save }: Props) {
  const router = useRouter();
  const [saved, setSaved] = useState({ version: sheet.version, words: wordsOf(sheet, timeZone) });
  const [words, setWords] = useState(saved.words);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [hasSaved, setHasSaved] = useState(false);
  const [isSaving, startSaving] = useTransition();
  const isChanged = differences(words, saved.words).length > 0;
  const say = (change: Partial<SaidWords>) => setWords((all) => ({ ...all, ...change }));
  const theirs = answer?.current && answer.current.version > saved.version ? answer.current : null;

  // A newer version that says the same (only its focus moved) may be written over; one that says other things may not.
  const isSaidAnew = differences(wordsOf(sheet, timeZone), saved.words).length > 0;
  const seenVersion = isSaidAnew ? saved.version : Math.max(saved.version, sheet.version);

  const keep = (version: number) =>
    startSaving(async () => {
      const done = await save({ imageId: sheet.id, version, ...words });
      setAnswer(done.problem ? done : null);
      if (!done.problem) {
        setSaved({ version: version + 1, words });
        setHasSaved(true);
      }
      router.refresh();
    });

  return (
    <form
      aria-label="What is said of it"
      className="grid gap-3 border-t px-4 py-3"
      onSubmit={(event) => {
        event.preventDefault();
        keep(seenVersion);
      }}
    >
      <fieldset disabled={!canSay} className="grid gap-3">
        <Words words={words} say={say} now={now} />
      </fieldset>
      {answer?.problem ? <Stale {...{ answer, theirs, words, timeZone }} /> : null}
      {theirs ? (
        <div className="flex flex-wrap justify-end gap-2">
          <Button
            onClick={() => {
              const taken = wordsOf(theirs, timeZone);
              setWords(taken);
              setSaved({ version: theirs.version, words: taken });
              setAnswer(null);
            }}
          >
            Take theirs
          </Button>
          <Button look="primary" onClick={() => keep(theirs.version)}>
            Keep mine
          </Button>
        </div>
      ) : (
        <div className="flex items-center justify-end gap-2">
          <span role="status" className="mr-auto text-xs text-muted-foreground">
            {isSaving ? "Saving" : isChanged ? "Not saved yet" : hasSaved ? "Saved" : ""}
          </span>
          {canSay ? (
            <Button type="submit" look={isChanged ? "primary" : "outline"} aria-disabled={!isChanged || isSaving}>
              Save
            </Button>
          ) : (
            <p className="text-xs text-muted-foreground">Editors change what is said of pictures that readers see.</p>
          )}
        </div>
      )}
    </form>
  );
}

type WordsProps = { words: SaidWords; say: (change: Partial<SaidWords>) => void; now: Date };

function Words({ words, say, now }: WordsProps) {
  const altProblem = looksLikeFileName(words.alt) ? FILE_NAME_WARNING : undefined;
  const hasEnded = words.rightsEndOn !== "" && new Date(`${words.rightsEndOn}T23:59:59`) < now;
  return (
    <>
      <Field label="Credit" problem={words.credit ? undefined : "Must be given: a name, or an agency."}>
        {(control) => (
          <Input value={words.credit} onChange={(event) => say({ credit: event.target.value })} {...control} />
        )}
      </Field>
      <Field
        label="In words, for those who cannot see it"
        problem={words.isDecorative ? undefined : altProblem}
        hint={!words.alt && !words.isDecorative ? "Nobody has described it yet." : undefined}
      >
        {(control) => (
          <Textarea
            value={words.alt}
            rows={2}
            disabled={words.isDecorative}
            onChange={(event) => say({ alt: event.target.value })}
            {...control}
          />
        )}
      </Field>
      <CheckboxRow
        checked={words.isDecorative}
        onChange={(event) => say({ isDecorative: event.target.checked, ...(event.target.checked && { alt: "" }) })}
      >
        Decorative: it adds nothing that the words around it do not say
      </CheckboxRow>
      <Field label="Caption">
        {(control) => (
          <Textarea
            rows={2}
            value={words.caption}
            onChange={(event) => say({ caption: event.target.value })}
            {...control}
          />
        )}
      </Field>
      <Field label="Copyright">
        {(control) => (
          <Input value={words.copyright} onChange={(event) => say({ copyright: event.target.value })} {...control} />
        )}
      </Field>
      <Field label="Rights held by" hint="Empty: ours.">
        {(control) => (
          <Input
            value={words.rightsHolder}
            onChange={(event) => say({ rightsHolder: event.target.value })}
            {...control}
          />
        )}
      </Field>
      <Field label="What we may do with it">
        {(control) => (
          <Textarea
            rows={2}
            value={words.rights}
            onChange={(event) => say({ rights: event.target.value })}
            {...control}
          />
        )}
      </Field>
      <Field
        label="Last day it may be shown"
        hint={
          hasEnded
            ? "That day has passed: readers are no longer shown it."
            : "Empty: for ever. Readers no longer see it after that day."
        }
      >
        {(control) => (
          <Input
            type="date"
            value={words.rightsEndOn}
            onChange={(event) => say({ rightsEndOn: event.target.value })}
            {...control}
          />
        )}
      </Field>
    </>
  );
}

const LABELS: Record<keyof SaidWords, string> = {
  ...{ alt: "In words", isDecorative: "Decorative", caption: "Caption", credit: "Credit", copyright: "Copyright" },
  ...{ rights: "What we may do", rightsHolder: "Rights held by", rightsEndOn: "Last day" },
};

type StaleProps = { answer: Answer; theirs: PictureSheet | null; words: SaidWords; timeZone: string };

function Stale({ answer, theirs, words, timeZone }: StaleProps) {
  const them = theirs && wordsOf(theirs, timeZone);
  return (
    <Note tone="trouble" role="alert">
      <p className="font-medium">{answer.problem}</p>
      {them ? (
        <dl className="mt-2 grid gap-1.5">
          {differences(words, them).map((key) => (
            <div key={key}>
              <dt className="text-xs text-muted-foreground">{LABELS[key]}</dt>
              <dd>Theirs: {shown(them[key])}</dd>
              <dd>Yours: {shown(words[key])}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </Note>
  );
}

const shown = (value: string | boolean) => (typeof value === "boolean" ? (value ? "yes" : "no") : value || "nothing");

const KEYS = [
  "credit",
  "alt",
  "isDecorative",
  "caption",
  "copyright",
  "rightsHolder",
  "rights",
  "rightsEndOn",
] as const;
const differences = (some: SaidWords, others: SaidWords) => KEYS.filter((key) => some[key] !== others[key]);

const wordsOf = (sheet: PictureSheet, timeZone: string): SaidWords => ({
  ...{ alt: sheet.alt, isDecorative: sheet.isDecorative, caption: sheet.caption, credit: sheet.credit },
  ...{ copyright: sheet.copyright, rights: sheet.rights, rightsHolder: sheet.rightsHolder },
  rightsEndOn: sheet.rightsEndAt ? lastDayBefore(sheet.rightsEndAt, timeZone) : "",
});

/** The end is the midnight after the last day. "sv" writes days as "2026-11-30". */
const lastDayBefore = (end: Date, timeZone: string) =>
  new Date(end.getTime() - 1).toLocaleDateString("sv", { timeZone });
