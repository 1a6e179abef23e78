"use client";

import { Download, PackageOpen } from "lucide-react";
import { useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { CheckboxRow } from "@/components/ui/checkbox";
import { AskByName } from "@/components/ui/dialog";
import { Problem } from "@/components/ui/field";
import { FILES_KEPT_FOR_DAYS, isOngoing } from "@/modules/archive-runs/archive-run";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import { ARCHIVE_PATH, countWords, type RunView, sizeWords } from "./archive-view";
import { FailedRun, OngoingRun } from "./run-line";
import { useArchive, useAsking } from "./use-archive";

export function ExportPart() {
  const { view, actions } = useArchive();
  const { isBusy, problem, ask } = useAsking();
  const [withPictures, setWithPictures] = useState(false);
  const [last] = view.exports;
  const isUnderWay = last !== undefined && isOngoing(last.state);
  const kept = view.exports.filter(({ state, file }) => state === "done" && file !== null);

  return (
    <>
      {isUnderWay ? (
        <OngoingRun run={last} title="Export under way" />
      ) : (
        <div className="grid justify-items-start gap-2">
          <CheckboxRow checked={withPictures} onChange={(event) => setWithPictures(event.target.checked)}>
            With the pictures as they were brought, as a zip. Else pictures are named by their addresses on this site.
          </CheckboxRow>
          <Button disabled={isBusy} onClick={() => void ask(() => actions.makeExport(withPictures))}>
            <PackageOpen aria-hidden className="size-4" />
            Export everything
          </Button>
        </div>
      )}
      {problem ? <Problem>{problem}</Problem> : null}
      {last?.state === "failed" ? <FailedRun run={last} title="The export" /> : null}
      {kept.length > 0 ? (
        <div>
          <ul aria-label="Exports" className="divide-y border-y">
            {kept.map((run) => (
              <ExportLine key={run.id} run={run} />
            ))}
          </ul>
          <p className="mt-1.5 text-xs text-muted-foreground">Kept for {FILES_KEPT_FOR_DAYS} days.</p>
        </div>
      ) : null}
    </>
  );
}

function ExportLine({ run }: { run: RunView<"export"> }) {
  const { view, actions } = useArchive();
  const { problem, ask } = useAsking();
  const [isAsking, setAsking] = useState(false);
  const madeAt = newsroomTime(new Date(run.finishedAt ?? run.askedAt), view.timeZone);

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2">
      <span className="min-w-0 flex-1 basis-64 tabular-nums">
        {madeAt} <span className="text-muted-foreground">by {run.askedBy}</span>
        <span className="block text-muted-foreground">
          {run.outcome ? holds(run.outcome) : ""}; {sizeWords(run.sizeInBytes)}
        </span>
      </span>
      <a href={`${ARCHIVE_PATH}/exports/${run.id}/file`} download className={buttonClass({ size: "small" })}>
        <Download aria-hidden className="size-3.5" />
        Download
      </a>
      <Button size="small" look="danger" onClick={() => setAsking(true)}>
        Delete …
      </Button>
      {problem ? <Problem>{problem}</Problem> : null}
      <AskByName
        open={isAsking}
        onOpenChange={setAsking}
        act={`Delete the export of ${madeAt}`}
        onConfirm={() => void ask(() => actions.discard(run.id))}
      >
        <p>The file goes. Nothing of the paper does: an export can be made again.</p>
      </AskByName>
    </li>
  );
}

const holds = ({ stories, pages, pictures }: NonNullable<RunView<"export">["outcome"]>) =>
  [
    countWords(stories, "story", "stories"),
    countWords(pages, "page"),
    ...(pictures > 0 ? [countWords(pictures, "picture")] : []),
  ].join(", ");
