"use client";

import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxRow } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { ImportOutcomeView } from "./import-outcome";
import { ImportProgress } from "./import-progress";
import { ImportReading } from "./import-reading";
import { useImport } from "./use-import";

type Props = { newsletters: { id: string; name: string; language: string }[] };

const FEWEST_WORDS = 20;

/** A list of readers is looked at, tried without changing anything, and then brought in. */
export function ImportScreen({ newsletters }: Props) {
  const router = useRouter();
  const list = useImport(() => router.refresh());
  const { file, preview, wishes, news, problem, tried, done } = list.state;
  const lacks = lacking(preview?.columns.includes("address") ?? false, wishes.newsletterIds.length, wishes.consent);

  return (
    <>
      <Step title="The list" note="CSV, as any programme writes it. Ghost’s members.csv is known by itself.">
        <FileChoice fileName={file?.name ?? ""} isBusy={list.isBusy} onFile={list.choose} />
        {done ? (
          <Note tone="success" role="status">
            <b>{`${done.counts.added.toLocaleString("en")} readers were brought in.`}</b> The file is gone from here and
            was never kept: bringing it in once more would add nothing.
          </Note>
        ) : null}
        {preview ? (
          <ImportReading
            preview={preview}
            onColumn={list.setColumn}
            onHeader={list.setHeader}
            onLook={list.lookAgain}
          />
        ) : null}
      </Step>
      {preview ? (
        <>
          <Step title="What they get" note="Who left one of these before does not get it again.">
            <fieldset>
              <legend className="sr-only">Newsletters</legend>
              {newsletters.map(({ id, name, language }) => (
                <CheckboxRow
                  key={id}
                  checked={wishes.newsletterIds.includes(id)}
                  onChange={(event) =>
                    list.setWishes({ newsletterIds: toggled(wishes.newsletterIds, id, event.target.checked) })
                  }
                >
                  <span className="font-serif text-lg" lang={language}>
                    {name}
                  </span>
                </CheckboxRow>
              ))}
            </fieldset>
          </Step>
          <Step
            title="Where they agreed"
            note="The law wants to know for each of them. It is kept with every reader of the list, and shown to who asks."
          >
            <Field
              label="In words"
              required
              hint="“Members of our Ghost site until November 2026, confirmed there by mail.”"
            >
              {(control) => (
                <Textarea
                  {...control}
                  value={wishes.consent}
                  maxLength={2_000}
                  onChange={(event) => list.setWishes({ consent: event.target.value })}
                />
              )}
            </Field>
          </Step>
          <Step title="Try it, then bring it in" note="Trying changes nothing. It says what would become of each row.">
            <div className="flex flex-wrap items-center gap-3">
              <Button
                aria-disabled={list.isBusy || lacks !== "" || undefined}
                onClick={() => lacks === "" && list.tryOut()}
              >
                Try it
              </Button>
              <span className="text-muted-foreground">{lacks}</span>
            </div>
            {news ? <ImportProgress news={news} /> : null}
            {problem ? (
              <Note tone="trouble" role="alert">
                {problem}
              </Note>
            ) : null}
            {tried ? <ImportOutcomeView outcome={tried} isBusy={list.isBusy} onBringIn={list.bringIn} /> : null}
          </Step>
        </>
      ) : problem ? (
        <Step title="" note="">
          <Note tone="trouble" role="alert">
            {problem}
          </Note>
        </Step>
      ) : null}
    </>
  );
}

/** What is missing before the list can be tried; "" = nothing. */
function lacking(hasAddress: boolean, newsletterCount: number, consent: string): string {
  if (!hasAddress) return "Say first which column holds the mail addresses.";
  if (newsletterCount === 0) return "Choose first what they get.";
  if (consent.trim().length < FEWEST_WORDS) return "Say first where they agreed, in a sentence at least.";
  return "";
}

const toggled = (ids: string[], id: string, isOn: boolean) =>
  isOn ? [...ids, id] : ids.filter((other) => other !== id);

type FileProps = { fileName: string; isBusy: boolean; onFile: (file: File | undefined) => void };

function FileChoice({ fileName, isBusy, onFile }: FileProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut, the button does the same
    <div
      className="flex flex-wrap items-center gap-3 rounded-md border border-dashed border-input p-3"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onFile(event.dataTransfer.files[0]);
      }}
    >
      <Button
        look={fileName ? "outline" : "primary"}
        aria-disabled={isBusy || undefined}
        onClick={() => !isBusy && field.current?.click()}
      >
        <FileUp aria-hidden className="size-4" />
        {fileName ? "Choose another file" : "Choose a file"}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = ""; // the same file can be chosen again
        }}
      />
      <span className="min-w-0 wrap-anywhere text-muted-foreground">
        {fileName || "or drop it here. 50 MB, 250,000 rows at most."}
      </span>
    </div>
  );
}

const Step = ({ title, note, children }: { title: string; note: string; children: ReactNode }) => (
  <section className="grid grid-cols-[220px_minmax(0,1fr)] gap-x-8 gap-y-3 border-b px-4 py-6 max-wide:grid-cols-1">
    <div>
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="mt-1 text-muted-foreground">{note}</p>
    </div>
    <div className="flex min-w-0 max-w-[900px] flex-col gap-4">{children}</div>
  </section>
);
