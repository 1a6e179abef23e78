"use client";

import { Upload } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/field";
import { isOngoing, MOST_ARCHIVE_BYTES, systemOf } from "@/modules/archive-runs/archive-run";
import { type ImportView, sizeWords } from "./archive-view";
import { ImportOutcome } from "./import-outcome";
import { ReadingForm } from "./reading-form";
import { ReadingReport } from "./reading-report";
import { FailedRun, OngoingRun } from "./run-line";
import { useArchive, useAsking } from "./use-archive";
import { useSending } from "./use-sending";

export function ImportPart() {
  const { view, actions, refresh } = useArchive();
  const { sending, send, stop } = useSending(refresh);
  const [problem, setProblem] = useState("");

  async function choose(file: File, runId?: string) {
    if (systemOf(file.name) === null)
      return setProblem("That is none: a .json or .zip of Ghost, or an .xml of WordPress.");
    if (file.size > MOST_ARCHIVE_BYTES)
      return setProblem("That file is larger than 2 GB. Bring it from the command line.");
    const begun = runId
      ? { ok: true as const, runId }
      : await actions.beginImport({ fileName: file.name, sizeInBytes: file.size });
    setProblem(begun.ok ? "" : begun.problem);
    if (begun.ok && begun.runId) await send(file, begun.runId);
  }
  return (
    <>
      {view.imports.map((one) => (
        <ImportBox
          key={one.reading.id}
          one={one}
          share={sending?.runId === one.reading.id ? sending : null}
          onFile={(file) => void choose(file, one.reading.id)}
          onStop={stop}
        />
      ))}
      {sending ? null : <ChooseArchive onFile={(file) => void choose(file)}>Choose an archive</ChooseArchive>}
      {problem ? <Problem>{problem}</Problem> : null}
    </>
  );
}

type ChooseProps = { onFile: (file: File) => void; children: string };

function ChooseArchive({ onFile, children }: ChooseProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button className="justify-self-start" onClick={() => field.current?.click()}>
        <Upload aria-hidden className="size-4" />
        {children}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={children}
        accept=".json,.zip,.xml,.wxr"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = ""; // the same file can be chosen again
        }}
      />
    </>
  );
}

type BoxProps = {
  one: ImportView;
  /** On its way up from this very page; null where it is not. */
  share: { sentBytes: number; problem: string } | null;
  onFile: (file: File) => void;
  onStop: () => void;
};

/** One archive, from its first byte to what was made of it. */
function ImportBox({ one, share, onFile, onStop }: BoxProps) {
  const { reading, import: made } = one;
  return (
    <article aria-label={reading.wish.fileName} className="grid gap-3 rounded-md border p-3">
      <header className="flex flex-wrap items-center gap-2">
        <h3 className="min-w-0 flex-1 font-semibold break-words">
          {reading.wish.fileName}{" "}
          <span className="font-normal text-muted-foreground tabular-nums">
            {sizeWords(reading.sizeInBytes)}, by {reading.askedBy}
          </span>
        </h3>
        {share || isOngoing(reading.state) || (made && isOngoing(made.state)) ? null : <ThrowAway id={reading.id} />}
      </header>
      {reading.state === "receiving" ? <Receiving {...{ one, share, onFile, onStop }} /> : null}
      {isOngoing(reading.state) ? <OngoingRun run={reading} title="Being read" /> : null}
      {reading.state === "failed" ? <FailedRun run={reading} title="The reading" /> : null}
      {reading.state === "failed" || reading.state === "stopped" ? <ReadingForm reading={reading} /> : null}
      {reading.state === "done" && reading.outcome && !made ? <ReadingReport reading={reading} /> : null}
      {made && isOngoing(made.state) ? <OngoingRun run={made} title="Being imported" /> : null}
      {made?.state === "failed" ? <FailedRun run={made} title="The import" /> : null}
      {made && (made.state === "failed" || made.state === "stopped") ? <ReadingReport reading={reading} /> : null}
      {made?.outcome ? <ImportOutcome made={made} /> : null}
    </article>
  );
}

function Receiving({ one, share, onFile, onStop }: BoxProps) {
  const { reading, receivedBytes } = one;
  if (!share && receivedBytes === reading.sizeInBytes) return <ReadingForm reading={reading} />;

  const sent = share?.sentBytes ?? receivedBytes;
  return (
    <>
      <progress className="h-2 w-full accent-primary" max={reading.sizeInBytes} value={sent} aria-label="Going up" />
      <p className="text-xs text-muted-foreground tabular-nums">
        {sizeWords(sent)} of {sizeWords(reading.sizeInBytes)}
        {share
          ? " are here. Stay on this page until all of it is."
          : " are here: it broke off. Choose the same file to go on."}
      </p>
      {share?.problem ? <Problem>{share.problem}</Problem> : null}
      {share && !share.problem ? (
        <Button size="small" className="justify-self-start" onClick={onStop}>
          Stop
        </Button>
      ) : (
        <ChooseArchive onFile={onFile}>Go on with the file</ChooseArchive>
      )}
    </>
  );
}

function ThrowAway({ id }: { id: string }) {
  const { actions } = useArchive();
  const { isBusy, problem, ask } = useAsking();
  return (
    <>
      <Button size="small" disabled={isBusy} onClick={() => void ask(() => actions.discard(id))}>
        Throw the file away
      </Button>
      {problem ? <Problem>{problem}</Problem> : null}
    </>
  );
}
